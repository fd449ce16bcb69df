/** Member cards: numbers that a till can scan. */
import { z } from 'zod';
import { instant, slug } from '../primitives.ts';
import { redemptionRequest } from '../storefront/redemptions.ts';
import { memberDetail } from './members.ts';

/** What is printed on a card, without spaces. */
export const cardNumber = z
  .string()
  .regex(/^[0-9A-Z]{6,40}$/, 'Use 6 to 40 digits and capitals, without spaces.');

export const cardImport = z
  .strictObject({ numbers: z.array(cardNumber).min(1).max(1000) })
  .meta({ id: 'CardImport' });

export const cardImportResult = z
  .object({
    imported: z.int().min(0).describe('Numbers that are new.'),
    known: z.array(z.string()).describe('Numbers that were there before; they stay as they are.'),
  })
  .meta({ id: 'CardImportResult' });

export const cardAssignment = z
  .strictObject({
    number: cardNumber.optional().describe('A number nobody can guess is made when left out.'),
  })
  .meta({ id: 'CardAssignment' });

export const card = z
  .object({
    number: z.string(),
    state: z
      .enum(['free', 'assigned', 'blocked', 'replaced'])
      .describe('`free`: nobody has it yet.'),
    assignedAt: instant.optional().describe('When a member got it.'),
    replacedBy: z.string().optional().describe('The card that the member has instead.'),
  })
  .meta({ id: 'Card' });

export const cardHolder = z
  .object({ card, member: memberDetail.optional().describe('Absent for a card nobody has yet.') })
  .meta({ id: 'CardHolder' });

/** A redemption at the till, for who is there with a card. */
export const tillRedemption = redemptionRequest
  .extend({ locationId: slug.optional().describe('The shop where it is redeemed.') })
  .meta({ id: 'TillRedemption' });

export type Card = z.infer<typeof card>;
export type CardHolder = z.infer<typeof cardHolder>;
export type CardImport = z.infer<typeof cardImport>;
export type CardImportResult = z.infer<typeof cardImportResult>;
export type CardAssignment = z.infer<typeof cardAssignment>;
export type TillRedemption = z.infer<typeof tillRedemption>;
