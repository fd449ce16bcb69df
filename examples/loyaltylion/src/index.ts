export { createLoyaltyLion, type LoyaltyLionOptions } from './backend.ts';
export { identifyByToken, type TokenKey } from './identify.ts';
