/** People who bring friends, honest or not: what they do, in the words of the tests about rings. */
import type { PersonSignals, Referral } from '@spaarkit/contract';
import {
  line,
  programWith,
  referralRule,
  type Shopper,
  type Stage,
} from '@spaarkit/contract/conformance';

/** Points come from friends alone, so that whoever has any was paid for one. */
export const friendsOnly = programWith({ earningRules: [referralRule] });

/** The customers of one shop. */
export class Friends {
  readonly stage: Stage;
  readonly #people = new Map<string, Shopper>();

  constructor(stage: Stage) {
    this.stage = stage;
  }

  /** Joins, with the link of somebody who has joined, or without. */
  async join(name: string, by?: string): Promise<void> {
    const shopper = await this.stage.visitor(name);
    this.#people.set(name, shopper);
    const brought = by === undefined ? {} : { referralCode: await this.codeOf(by) };
    await shopper.call('enroll', { body: { termsVersion: '1', ...brought } });
  }

  async codeOf(name: string): Promise<string> {
    return (await this.#person(name).call('getMyReferrals')).code;
  }

  /** Names whose link it was, afterwards; that this may be refused is no concern of theirs. */
  async claim(name: string, by: string): Promise<void> {
    await this.#person(name).send('nameReferrer', {
      body: { code: await this.codeOf(by) },
      idempotencyKey: crypto.randomUUID(),
    });
  }

  async pay(name: string, signals?: PersonSignals, more: object = {}): Promise<void> {
    const about = signals ? { signals } : {};
    await this.stage.shop.paid(name, [line('a', 5000)], { ...about, ...more });
  }

  /** The shop joins one account into another. */
  async merge(from: string, into: string): Promise<void> {
    const call = { params: { externalId: into }, body: { from, actor: 'tests' } };
    await this.stage.shop.call('mergeMembers', call);
    this.#people.delete(from);
  }

  /** What came of it once nothing can come back: who holds how many points, and each referral. */
  async outcome(): Promise<{ points: Record<string, number>; referrals: Referral[] }> {
    await this.stage.shop.move({ byDays: 15 });
    const points: Record<string, number> = {};
    for (const [name, shopper] of this.#people) {
      const { available, owed, pending } = await shopper.balance();
      points[name] = available + pending - owed;
    }
    const query = { state: 'all' as const };
    const { items } = await this.stage.shop.call('listReferrals', { query });
    return { points, referrals: items };
  }

  #person(name: string): Shopper {
    const shopper = this.#people.get(name);
    if (!shopper) throw new Error(`${name} has not joined.`);
    return shopper;
  }
}
