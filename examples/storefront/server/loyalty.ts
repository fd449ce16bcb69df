/** The loyalty programme, through the server SDK: every refusal becomes an answer, never a crash. */
import { createClient, isLoyaltyError } from '@spaarkit/sdk';
import {
  createMemberToken,
  createServerClient,
  isRefusedForGood,
  type ServerClient,
} from '@spaarkit/sdk/server';
import type {
  EventOutcome,
  MemberDetail,
  ProgramDocument,
  ShopEvent,
  VoucherStanding,
} from '@spaarkit/contract/wire';
import type { CodeRefusal, CodeView, OrderView } from '../shared/state.ts';
import type { CodeAnswer, CodeCart, EventAnswer, LoyaltyPort, PaidEvent } from './loyalty-port.ts';

/** Where the programme runs and how the shop identifies itself. */
export interface LoyaltySettings {
  readonly apiBase: string;
  readonly programId: string;
  readonly publishableKey: string;
  readonly secretKey: string;
  readonly signingKeyId: string;
  readonly signingKey: string;
}

/** A shopper waits for these answers, so they are not waited for long. */
const shopperTimeoutMs = 2_500;

/** How long the hold on a code lasts after the shopper's last look at the cart. */
const lockSeconds = 30 * 60;

export class Loyalty implements LoyaltyPort {
  readonly #settings: LoyaltySettings;
  readonly #client: ServerClient;

  constructor(settings: LoyaltySettings) {
    this.#settings = settings;
    this.#client = createServerClient({
      apiBase: settings.apiBase,
      secretKey: settings.secretKey,
      timeoutMs: shopperTimeoutMs,
      maxRetries: 0,
    });
  }

  async holdCode(
    code: string,
    { cartRef, customerId, lines, otherCodes }: CodeCart,
  ): Promise<CodeAnswer> {
    const cart = {
      cartRef,
      ...(customerId !== undefined && { memberId: customerId }),
      lines: [...lines],
      otherCodes: [...otherCodes],
    };
    return answerAboutCode(async () => {
      const judged = await this.#client.vouchers.validate(code, cart);
      return judged.applicable
        ? this.#client.vouchers.lock(code, { ...cart, lockSeconds })
        : judged;
    });
  }

  async useCode(code: string, orderId: string, cartRef: string) {
    const answer = await answerAboutCode(() =>
      this.#client.vouchers.use(code, { orderId, cartRef }),
    );
    return answer.kind === 'fits' ? ({ kind: 'used' } as const) : answer;
  }

  async releaseCode(code: string, cartRef: string): Promise<void> {
    await answerAboutCode(() => this.#client.vouchers.release(code, { cartRef }));
  }

  async sendEvent(event: ShopEvent): Promise<EventAnswer> {
    try {
      return { kind: 'acknowledged', outcome: await this.#client.events.send(event) };
    } catch (error) {
      if (!isLoyaltyError(error)) throw error;
      const reason = `${error.code}: ${error.message}`;
      return isRefusedForGood(error)
        ? { kind: 'refused', reason }
        : { kind: 'unreachable', reason };
    }
  }

  async earnedBy(
    { memberId }: PaidEvent,
    { transactionIds }: EventOutcome,
  ): Promise<OrderView['earned']> {
    if (memberId === undefined || transactionIds.length === 0) return undefined;
    try {
      // The newest of the member's history, as the member's own page reads it.
      const { items } = await this.#clientOf(memberId).transactions.list();
      const booked = items.filter(
        ({ id, reason }) => reason.kind === 'order' && transactionIds.includes(id),
      );
      const points = booked.reduce((sum, transaction) => sum + transaction.points, 0);
      const [availableAt, ...others] = new Set(
        booked.map((transaction) => transaction.availableAt),
      );
      return availableAt === undefined || others.length > 0 || points <= 0
        ? undefined
        : { points, availableAt };
    } catch (error) {
      if (!isLoyaltyError(error)) throw error;
      return undefined;
    }
  }

  /** The API as a member sees it: what is a member's own is read with a member's token. */
  #clientOf(memberId: string) {
    const { apiBase, publishableKey } = this.#settings;
    const getMemberToken = () => this.createMemberToken(memberId);
    const timeoutMs = shopperTimeoutMs;
    return createClient({ apiBase, publishableKey, getMemberToken, timeoutMs, maxRetries: 0 });
  }

  createMemberToken(customerId: string): Promise<string> {
    const { programId, signingKeyId, signingKey } = this.#settings;
    return createMemberToken({ programId, memberId: customerId, keyId: signingKeyId, signingKey });
  }

  /** Makes a customer a member, as when a shop moves its programme here. */
  async registerMember(customerId: string, joinedAt: string): Promise<void> {
    await this.#client.members.put(customerId, { joinedAt });
  }

  async freeShippingFrom(customerId: string) {
    try {
      const [member, { document }] = await Promise.all([
        this.#client.members.retrieve(customerId),
        this.#client.program.retrieve(),
      ]);
      return { fromMinor: freeShippingOf(member, document) };
    } catch (error) {
      if (!isLoyaltyError(error)) throw error;
      return error.code === 'not_found' ? { fromMinor: undefined } : 'unreachable';
    }
  }

  async clockOffset() {
    return offsetMs(() => this.#client.clock.retrieve());
  }

  async moveClock(days: number) {
    return offsetMs(() => this.#client.clock.move({ byDays: days }));
  }
}

async function answerAboutCode(ask: () => Promise<VoucherStanding>): Promise<CodeAnswer> {
  try {
    return fromStanding(await ask());
  } catch (error) {
    if (!isLoyaltyError(error)) throw error;
    const refusal = refusals[error.code];
    return refusal === undefined ? { kind: 'unreachable' } : { kind: 'refused', refusal };
  }
}

function fromStanding(standing: VoucherStanding): CodeAnswer {
  const { applicable, discountMinor, freeShipping, issuedReward, refusal, missingMinor } = standing;
  const code = issuedReward.voucher?.code ?? '';
  const view: CodeView = {
    code,
    shown: code,
    name: issuedReward.name,
    state: 'applied',
    discountMinor,
    freeShipping,
  };
  if (applicable) return { kind: 'fits', code: view };
  return {
    kind: 'refused',
    refusal: refusal ?? 'unknown',
    name: issuedReward.name,
    shown: code,
    ...(missingMinor !== undefined && { missingMinor }),
  };
}

/** What a problem code means to somebody who enters a code. Anything else is no answer about it. */
const refusals: Readonly<Record<string, CodeRefusal>> = {
  not_found: 'unknown',
  invalid_request: 'unknown',
  voucher_expired: 'expired',
  voucher_used: 'used',
  voucher_locked: 'in_other_cart',
};

/** The best free shipping that the member's level gives. */
function freeShippingOf(
  { tierProgress }: MemberDetail,
  { tiers }: ProgramDocument,
): number | undefined {
  const tier = tiers?.levels.find((level) => level.id === tierProgress?.tierId);
  const amounts = (tier?.benefits ?? []).flatMap((benefit) =>
    benefit.kind === 'free_shipping' ? [benefit.minimumOrderMinor] : [],
  );
  return amounts.length === 0 ? undefined : Math.min(...amounts);
}

async function offsetMs(ask: () => Promise<{ readonly offsetSeconds: number }>) {
  try {
    return (await ask()).offsetSeconds * 1000;
  } catch (error) {
    if (!isLoyaltyError(error)) throw error;
    return 'unreachable';
  }
}
