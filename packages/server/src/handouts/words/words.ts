/** The sentences that a language has to bring for handouts. Each is whole: nothing is glued together. */
import type {
  Benefit,
  EarningRule,
  ExpiryPolicy,
  ProgramDocument,
  RewardDefinition,
} from '@spaarkit/contract';
import type { Speaker } from '../speaker.ts';

type LimitPer = NonNullable<EarningRule['limit']>['per'];
type TierPeriod = NonNullable<ProgramDocument['tiers']>['period'];
type Basis = NonNullable<ProgramDocument['tiers']>['basis'];

export interface Words {
  readonly headings: Readonly<
    Record<
      | 'earning'
      | 'campaigns'
      | 'waiting'
      | 'rewards'
      | 'tiers'
      | 'returns'
      | 'taking_part'
      | 'data'
      | 'at_the_till',
      string
    >
  >;
  readonly rulesTitle: (name: string) => string;
  readonly staffTitle: (name: string) => string;
  /** What one rule asks and gives, to a member. `gift` is points or a reward, in words. */
  readonly rule: (rule: EarningRule, gift: (grant: Grant) => string, say: Speaker) => string;
  readonly rewardAsGift: (name: string) => string;
  readonly taxNotCounted: string;
  readonly discountedNotCounted: string;
  readonly someNotCounted: string;
  readonly limit: (count: number, per: LimitPer, say: Speaker) => string;
  readonly window: (from: string | undefined, until: string | undefined) => string;
  readonly onlyFor: (names: string) => string;
  readonly onlyAbove: (amount: string) => string;
  readonly multiplied: (percent: number, say: Speaker) => string;
  readonly extra: (points: string) => string;
  readonly pending: (days: number) => string;
  readonly expiry: (policy: ExpiryPolicy, say: Speaker) => string;
  readonly costs: (points: string) => string;
  readonly costsFrom: (points: string, step: string, worth: string) => string;
  readonly isFree: string;
  readonly reward: (reward: RewardDefinition, say: Speaker) => string;
  readonly valid: (days: number) => string;
  readonly notRevertible: string;
  readonly notCombinable: string;
  readonly stock: (count: string) => string;
  readonly tierFrom: (basis: Basis, amount: string) => string;
  readonly tierForAll: string;
  readonly tierPeriod: (period: TierPeriod) => string;
  readonly benefit: (benefit: Benefit, say: Speaker) => string;
  readonly returned: (returns: ProgramDocument['returns']) => readonly string[];
  readonly joining: (mode: ProgramDocument['enrollment']['mode']) => string;
  readonly runs: (from: string | undefined, until: string | undefined) => string;
  readonly lastRedemption: (date: string) => string;
  readonly consents: string;
  readonly rights: string;
  readonly link: (what: 'terms' | 'privacy' | 'help', url: string) => string;
  readonly till: readonly string[];
}

/** What a rule gives. */
export type Grant = Extract<EarningRule, { grant: unknown }>['grant'];
