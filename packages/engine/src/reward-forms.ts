/** What a member holds after getting a reward, by its kind. */
import type { RewardDefinition, RewardKind } from '@spaarkit/contract';

/**
 * - `code`: a code that one order uses.
 * - `credit`: a code with a balance, used in parts.
 * - `ticket`: a code for the door, with an answer where there are places.
 * - `fulfilment`: no code; the shop does something, and says how far it is.
 * - `donation`: nothing to hold; it is done at once.
 */
export type RewardForm = 'code' | 'credit' | 'ticket' | 'fulfilment' | 'donation';

const forms: Readonly<Record<RewardKind, RewardForm>> = {
  amount_discount: 'code',
  percentage_discount: 'code',
  free_shipping: 'code',
  free_product: 'code',
  store_credit: 'credit',
  gift_card: 'credit',
  experience: 'ticket',
  cashback: 'fulfilment',
  merchant_fulfilled: 'fulfilment',
  donation: 'donation',
};

/** What a member holds of a reward. */
export function formOf({ kind }: Pick<RewardDefinition, 'kind'>): RewardForm {
  return forms[kind];
}

/** Whether a member holds a code. */
export function hasCode(reward: Pick<RewardDefinition, 'kind'>): boolean {
  return ['code', 'credit', 'ticket'].includes(formOf(reward));
}

/** How many there are in all: its stock, or the places of an experience; undefined when unlimited. */
export function stockOf(reward: RewardDefinition): number | undefined {
  return placesOf(reward) ?? reward.stock;
}

/** How many can take part in an experience; undefined for everything else. */
export function placesOf(reward: RewardDefinition): number | undefined {
  return reward.kind === 'experience' ? reward.places : undefined;
}

/** When an experience begins; undefined for everything else. */
export function startOf(reward: RewardDefinition): number | undefined {
  return reward.kind === 'experience' && reward.startsAt !== undefined
    ? Date.parse(reward.startsAt)
    : undefined;
}
