/** What a member can get, for points or without. */
import {
  donation,
  evening,
  fiveEuro,
  fiveEuroWith,
  sentGift,
  storeCredit,
} from '../conformance/documents.ts';
import type { Mechanic } from './mechanic.ts';

const limits = { case: 'redemptions/limit' };
const history = { case: 'redemptions/fixed' };
const common = {
  reversal: { case: 'redemptions/revert' },
  limit: limits,
  expiry: { case: 'redemptions/expired-reward' },
  history,
} as const;
const cost = { kind: 'fixed', points: 500 } as const;

export const rewardMechanics: readonly Mechanic[] = [
  {
    id: 'percentage-discount',
    title: 'A percentage off the order, up to a maximum',
    fragment: {
      rewards: [
        {
          kind: 'percentage_discount',
          id: 'ten-percent',
          name: { en: '10% off' },
          cost,
          percent: 10,
          maximumMinor: 2500,
        },
      ],
    },
    works: { case: 'vouchers/worth' },
    ...common,
  },
  {
    id: 'free-shipping',
    title: 'Free shipping',
    fragment: {
      rewards: [{ kind: 'free_shipping', id: 'shipping', name: { en: 'Free shipping' }, cost }],
    },
    works: { case: 'vouchers/worth' },
    ...common,
  },
  {
    id: 'free-product',
    title: 'A product for nothing',
    fragment: {
      rewards: [
        { kind: 'free_product', id: 'mug', name: { en: 'A mug' }, cost, productId: 'mug-blue' },
      ],
    },
    works: { case: 'vouchers/free-product' },
    ...common,
  },
  {
    id: 'store-credit',
    title: 'Credit in the shop, used in parts',
    fragment: { rewards: [storeCredit] },
    works: { case: 'credit/parts' },
    reversal: { case: 'credit/returns' },
    limit: { case: 'credit/parts' },
    expiry: { case: 'credit/expiry' },
    history,
  },
  {
    id: 'gift-card',
    title: 'A gift card, used in parts',
    fragment: {
      rewards: [
        { kind: 'gift_card', id: 'card', name: { en: 'Gift card' }, cost, amountMinor: 500 },
      ],
    },
    works: { case: 'credit/gift-card' },
    reversal: { case: 'credit/undone' },
    limit: { case: 'credit/parts' },
    expiry: { case: 'credit/expiry' },
    history,
  },
  {
    id: 'cashback',
    title: 'Money back, paid out by the shop',
    fragment: {
      rewards: [{ kind: 'cashback', id: 'back', name: { en: '€ 5 back' }, cost, amountMinor: 500 }],
    },
    works: { case: 'fulfilments/cashback' },
    reversal: { case: 'fulfilments/cancelled' },
    limit: limits,
    expiry: { case: 'fulfilments/cashback' },
    history: { case: 'fulfilments/cancelled' },
  },
  {
    id: 'merchant-fulfilled',
    title: 'A gift that the shop sends or arranges',
    fragment: { rewards: [sentGift] },
    works: { case: 'fulfilments/life' },
    reversal: { case: 'fulfilments/cancelled' },
    limit: { case: 'redemptions/stock' },
    expiry: { none: 'What the shop owes does not lapse.' },
    history: { case: 'fulfilments/cancelled' },
  },
  {
    id: 'donation',
    title: 'Points for a good cause, with a running total',
    fragment: { rewards: [donation] },
    works: { case: 'donations/given' },
    reversal: { case: 'donations/undone' },
    limit: limits,
    expiry: { none: 'It is given at once.' },
    history: { case: 'donations/given' },
  },
  {
    id: 'experience',
    title: 'An experience with a date, places and an answer',
    fragment: { rewards: [{ ...evening, startsAt: '2027-06-01T19:00:00+02:00', places: 40 }] },
    works: { case: 'invitations/answers' },
    reversal: { case: 'invitations/places' },
    limit: { case: 'invitations/places' },
    expiry: { case: 'invitations/date' },
    history: { case: 'grants/life' },
  },
  {
    id: 'given-by-the-shop',
    title: 'A reward handed to one member, in or outside the catalogue',
    fragment: { rewards: [fiveEuro, fiveEuroWith({ id: 'surprise', hidden: true })] },
    works: { case: 'grants/hidden' },
    reversal: { case: 'grants/revoked' },
    limit: { case: 'grants/stock' },
    expiry: { case: 'grants/expiry' },
    history: { case: 'grants/life' },
  },
  {
    id: 'codes-of-the-shop',
    title: 'Codes that the shop made and imported, handed out once each',
    fragment: {
      rewards: [
        fiveEuroWith({
          maker: { kind: 'pool', poolId: 'spring', lowWater: 50 },
          revertible: false,
        }),
      ],
    },
    works: { case: 'pools/handed-out' },
    reversal: { none: 'A code that the shop made stays good there; a return gives points back.' },
    limit: { case: 'pools/empty' },
    expiry: { case: 'redemptions/expired-reward' },
    history,
  },
  {
    id: 'codes-made-on-demand',
    title: 'Codes that the shop makes when it is asked, with points that are spent only for a code',
    fragment: {
      rewards: [
        fiveEuroWith({ maker: { kind: 'connector', connectorId: 'shop' }, revertible: false }),
      ],
    },
    works: { case: 'made-codes/made' },
    reversal: { case: 'made-codes/refused' },
    limit: { case: 'made-codes/not-registered' },
    expiry: { case: 'made-codes/long-wait' },
    history: { case: 'made-codes/refused' },
  },
  {
    id: 'partner-funded',
    title: 'A reward that a partner pays for',
    fragment: {
      partners: [{ id: 'roastery', name: 'Roastery' }],
      rewards: [fiveEuroWith({ fundedBy: 'roastery' })],
    },
    works: { case: 'redemptions/fixed' },
    ...common,
  },
];
