/** What a level gives: which benefits hold now, and which rewards it hands out. */
import type { Benefit, ProgramDocument } from '@spaarkit/contract';
import { hourMs } from './calendar.ts';
import { isOpen } from './program.ts';

/** The benefits of a tier that hold at an instant, in the order of the document. */
export function benefitsAt(
  { tiers }: ProgramDocument,
  tierId: string | undefined,
  now: number,
): Benefit[] {
  const level = tiers?.levels.find(({ id }) => id === tierId);
  return (level?.benefits ?? []).filter(({ active }) => isOpen(active, now));
}

/** How much earlier a reward or campaign opens to a member of a tier; 0 when it does not. */
export function earlyAccessMs(
  document: ProgramDocument,
  tierId: string | undefined,
  now: number,
  what: { readonly rewardId: string } | { readonly campaignId: string },
): number {
  const hours = benefitsAt(document, tierId, now)
    .filter((benefit) => benefit.kind === 'early_access')
    .filter(({ campaignIds, rewardIds }) =>
      'rewardId' in what
        ? rewardIds?.includes(what.rewardId)
        : campaignIds?.includes(what.campaignId),
    )
    .map(({ hoursBefore }) => hoursBefore);
  return Math.max(0, ...hours) * hourMs;
}

/** What a shop asks of a member's benefits, worked out. */
export interface BenefitAnswers {
  /** From which order amount shipping is free; absent when it is not. */
  readonly freeShippingFromMinor?: number;
  /** The return period, when the level lengthens it. */
  readonly returnDays?: number;
  /** How long before everybody else the member may come in. */
  readonly earlyAccessHours: number;
}

/** The best of each kind counts. */
export function benefitAnswers(benefits: readonly Benefit[]): BenefitAnswers {
  const shipping = benefits
    .filter((benefit) => benefit.kind === 'free_shipping')
    .map(({ minimumOrderMinor }) => minimumOrderMinor);
  const returns = benefits
    .filter((benefit) => benefit.kind === 'longer_returns')
    .map(({ returnDays }) => returnDays);
  const hours = benefits
    .filter((benefit) => benefit.kind === 'early_access')
    .map(({ hoursBefore }) => hoursBefore);
  return {
    ...(shipping.length > 0 && { freeShippingFromMinor: Math.min(...shipping) }),
    ...(returns.length > 0 && { returnDays: Math.max(...returns) }),
    earlyAccessHours: Math.max(0, ...hours),
  };
}
