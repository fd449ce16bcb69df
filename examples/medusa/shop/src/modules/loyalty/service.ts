import { MedusaService } from '@medusajs/framework/utils';
import { LoyaltyMessage } from './models/message.ts';

export class LoyaltyModuleService extends MedusaService({ LoyaltyMessage }) {}
