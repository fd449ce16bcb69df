/** Adds up what a programme that is tried out did. */
import type { Balance, DryRunOutcome, ProgramDocument } from '@spaarkit/contract';
import { localDateOf, pointsRate, pointsValue } from '@spaarkit/engine';
import type { IssuedRewardRow, OrderRow, TransactionRow } from '../storage/store.ts';

/** What happened to points. */
interface Flow {
  issued: number;
  takenBack: number;
  lapsed: number;
}

interface RuleSum {
  readonly ruleId: string;
  readonly campaignId?: string;
  points: number;
  times: number;
}

const nothing = (): Flow => ({ issued: 0, takenBack: 0, lapsed: 0 });

/** Sums of one programme. They grow with its rules and the months, not with customers or orders. */
export class Tally {
  readonly #document: ProgramDocument;
  readonly #all = nothing();
  readonly #months = new Map<string, Flow>();
  readonly #rules = new Map<string, RuleSum>();
  readonly #rewards = new Map<string, { issued: number; valueMinor: number; hasValue: boolean }>();
  readonly #tiers = new Map<string, number>();
  readonly #end = { available: 0, pending: 0, owed: 0 };
  #members = 0;
  #orders = 0;
  #spendMinor = 0;

  constructor(document: ProgramDocument) {
    this.#document = document;
    for (const { id } of document.tiers?.levels ?? []) this.#tiers.set(id, 0);
  }

  get members(): number {
    return this.#members;
  }

  get orders(): number {
    return this.#orders;
  }

  /** What members paid for products, less returns. */
  get spendMinor(): number {
    return this.#spendMinor;
  }

  addMember({ available, owed, pending }: Balance, tierId: string | undefined): void {
    this.#members += 1;
    this.#end.available += available;
    this.#end.pending += pending;
    this.#end.owed += owed;
    if (tierId !== undefined) this.#tiers.set(tierId, (this.#tiers.get(tierId) ?? 0) + 1);
  }

  addOrder({ facts, spendMinor }: OrderRow): void {
    if (!facts.paid) return;
    this.#orders += 1;
    this.#spendMinor += spendMinor;
  }

  addReward({ source, terms }: IssuedRewardRow): void {
    if (source.kind === 'redemption') return;
    const sum = this.#rewards.get(terms.reward.id) ?? { issued: 0, valueMinor: 0, hasValue: false };
    sum.issued += 1;
    if (terms.value.kind === 'amount') {
      sum.hasValue = true;
      sum.valueMinor += terms.value.amountMinor;
    }
    this.#rewards.set(terms.reward.id, sum);
  }

  addBooking({ at, breakdown = [], kind, points }: TransactionRow): void {
    const month = localDateOf(at, this.#document.timeZone).slice(0, 7);
    const flow = this.#months.get(month) ?? nothing();
    this.#months.set(month, flow);
    for (const sum of [this.#all, flow]) {
      if (kind === 'expire') sum.lapsed -= points;
      else if (points > 0) sum.issued += points;
      else sum.takenBack -= points;
    }
    for (const { campaignId, points: given, ruleId } of breakdown) {
      const name = JSON.stringify([ruleId, campaignId]);
      const sum = this.#rules.get(name) ?? {
        ruleId,
        ...(campaignId === undefined ? {} : { campaignId }),
        points: 0,
        times: 0,
      };
      sum.points += given;
      if (given > 0) sum.times += 1;
      this.#rules.set(name, sum);
    }
  }

  /** What it comes to, with so much of the points that do not lapse taken to be spent. */
  outcome(redeemedPercent: number): DryRunOutcome {
    const rate = pointsRate(this.#document);
    const worth = (points: number) => (rate ? pointsValue(points, rate) : 0);
    const { issued, lapsed, takenBack } = this.#all;
    const outstanding = this.#end.available + this.#end.pending;
    const share = (minor: number) => Math.round((minor * redeemedPercent) / 100);
    const rewards = [...this.#rewards].map(([rewardId, sum]) => ({
      rewardId,
      issued: sum.issued,
      ...(sum.hasValue && { valueMinor: sum.valueMinor }),
    }));
    const given = rewards.reduce((sum, { valueMinor = 0 }) => sum + valueMinor, 0);
    const kept = Math.max(0, issued - takenBack);
    return {
      points: { ...this.#all, ...this.#end },
      ...(rate && {
        rate,
        costMinor: worth(kept) + given,
        expectedCostMinor: share(worth(Math.max(0, kept - lapsed))) + given,
        liabilityMinor: worth(outstanding),
        expectedLiabilityMinor: share(worth(outstanding)),
        breakageMinor: worth(lapsed),
      }),
      rules: [...this.#rules.values()]
        .toSorted((a, b) => b.points - a.points)
        .map((sum) => ({ ...sum, ...(rate && { valueMinor: worth(sum.points) }) })),
      rewards,
      tiers: [...this.#tiers].map(([tierId, members]) => ({ tierId, members })),
      months: [...this.#months]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([month, flow]) => ({ month, ...flow })),
    };
  }
}
