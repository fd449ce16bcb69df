/** What a shop does to its programme, through the API itself: how scenarios come about. */
import type { CallApi } from './backend.ts';

/** What else is known of an order. */
export interface OrderOptions {
  /** The order's number. Default: a new one. */
  readonly id?: string;
  /** Codes used in it. */
  readonly voucherCodes?: readonly string[];
  /** What was bought, as the shop calls it. */
  readonly product?: string;
  /** The address of its receipt. Default: it has none. */
  readonly receiptUrl?: string;
}

/** A reward as the member now holds it. */
export interface Held {
  readonly issuedRewardId: string;
  readonly code: string;
}

/** A shop that arranges a situation. Amounts are in whole units of money, times in days. */
export interface Shop {
  /** Registers a customer who takes part, or with `enrolled: false` one who does not yet. */
  register(
    memberId: string,
    options?: { readonly enrolled?: boolean; readonly excluded?: boolean },
  ): Promise<void>;
  /** The member agrees to the first version of a consent. */
  agree(memberId: string, consentId: string): Promise<void>;
  /** Pays an order of this amount, tax included. Resolves with its id. */
  order(memberId: string, amount: number, options?: OrderOptions): Promise<string>;
  /** Returns the whole order. */
  refund(memberId: string, orderId: string): Promise<void>;
  /** Gives points, or takes them if the number is negative. */
  adjust(memberId: string, points: number, reason: string): Promise<void>;
  /** The member redeems a reward; `points` for one with a variable cost. */
  redeem(memberId: string, rewardId: string, points?: number): Promise<Held>;
  /** Lets days pass. */
  wait(days: number): void;
}

/** What the shop is made from. */
export interface ShopParts {
  readonly callApi: CallApi;
  /** The present moment, in epoch milliseconds. */
  readonly now: () => number;
  readonly wait: (days: number) => void;
}

/** Makes the shop of a programme. */
export function createShop({ callApi, now, wait }: ShopParts): Shop {
  let number = 0;
  const event = (facts: object) =>
    callApi('POST', '/events', {
      as: 'shop',
      body: { id: `event-${++number}`, at: new Date(now()).toISOString(), ...facts },
    });

  return {
    async register(memberId, options = {}) {
      await callApi('PUT', `/members/${memberId}`, { as: 'shop', body: options });
    },
    async agree(memberId, consentId) {
      const consents = [{ id: consentId, version: 1, given: true }];
      await callApi('PUT', `/members/${memberId}`, { as: 'shop', body: { consents } });
    },
    async order(memberId, amount, options = {}) {
      const { id = `1000${++number}`, voucherCodes = [], product, receiptUrl } = options;
      const grossMinor = Math.round(amount * 100);
      const netMinor = Math.round(grossMinor / 1.21);
      const line = { id: '1', grossMinor, netMinor, ...(product && { name: product }) };
      const receipt = { kind: 'receipt', name: `Receipt ${id}`, url: receiptUrl };
      await event({
        type: 'order.paid',
        memberId,
        orderId: id,
        orderNumber: id,
        lines: [line],
        voucherCodes,
        documents: receiptUrl === undefined ? [] : [receipt],
      });
      return id;
    },
    async refund(memberId, orderId) {
      await event({ type: 'order.refunded', memberId, orderId, refundId: `refund-${orderId}` });
    },
    async adjust(memberId, points, reason) {
      await callApi('POST', `/members/${memberId}/adjustments`, {
        as: 'shop',
        body: { points, reason, actor: 'kit' },
      });
    },
    async redeem(memberId, rewardId, points) {
      const redemption = (await callApi('POST', '/redemptions', {
        as: memberId,
        body: { rewardId, points },
      })) as {
        readonly issuedReward?: {
          readonly id: string;
          readonly voucher?: { readonly code: string };
        };
      };
      return {
        issuedRewardId: redemption.issuedReward?.id ?? '',
        code: redemption.issuedReward?.voucher?.code ?? '',
      };
    },
    wait,
  };
}
