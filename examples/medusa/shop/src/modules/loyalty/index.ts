import { Module } from '@medusajs/framework/utils';
import { LoyaltyModuleService } from './service.ts';

export const loyaltyModule = 'loyalty';

export default Module(loyaltyModule, { service: LoyaltyModuleService });
