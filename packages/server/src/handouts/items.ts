/** The named things of a programme (rules, campaigns, rewards, levels), each told in a few lines. */
import type {
  Benefit,
  Campaign,
  EarningRule,
  Handout,
  ProgramDocument,
  RewardDefinition,
} from '@spaarkit/contract';
import type { Telling } from './rules-page.ts';
import type { Grant } from './words/words.ts';

type Item = Handout['sections'][number]['items'][number];

/** What many things of a programme have in common: for whom, and from when until when. */
interface Conditions {
  readonly active?:
    { readonly from?: string | undefined; readonly until?: string | undefined } | undefined;
  readonly tierIds?: readonly string[] | undefined;
  readonly segmentIds?: readonly string[] | undefined;
}

export function ruleItems(telling: Telling, isTold: (rule: EarningRule) => boolean): Item[] {
  const { document, say } = telling;
  return document.earningRules
    .filter((rule) => rule.kind !== 'newsletter' || rule.enabled)
    .filter(isTold)
    .map((rule) => ({ title: say.text(rule.name), lines: ruleLines(telling, rule) }));
}

function ruleLines(telling: Telling, rule: EarningRule): string[] {
  const { say, words } = telling;
  return [
    words.rule(rule, (grant) => gift(telling, grant), say),
    ...(rule.description ? [say.text(rule.description)] : []),
    ...('taxBasis' in rule && rule.taxBasis === 'net' ? [words.taxNotCounted] : []),
    ...('exclude' in rule ? exclusionLines(telling, rule.exclude) : []),
    ...('minimumOrderMinor' in rule && rule.minimumOrderMinor > 0
      ? [words.onlyAbove(say.money(rule.minimumOrderMinor))]
      : []),
    ...(rule.limit ? [words.limit(rule.limit.count, rule.limit.per, say)] : []),
    ...conditionLines(telling, rule),
  ];
}

function gift({ document, say, words }: Telling, grant: Grant): string {
  if (grant.kind === 'points') return say.points(grant.points);
  const reward = document.rewards.find(({ id }) => id === grant.rewardId);
  return words.rewardAsGift(reward ? say.text(reward.name) : grant.rewardId);
}

function exclusionLines(
  { words }: Telling,
  exclude: Extract<EarningRule, { kind: 'order_amount' }>['exclude'],
): string[] {
  if (!exclude) return [];
  const { categories, discountedLines, productIds, tags } = exclude;
  return [
    ...(discountedLines ? [words.discountedNotCounted] : []),
    ...(categories.length + productIds.length + tags.length > 0 ? [words.someNotCounted] : []),
  ];
}

function conditionLines(telling: Telling, { active, segmentIds, tierIds }: Conditions): string[] {
  const { document, say, words } = telling;
  const tiers = document.tiers?.levels.filter(({ id }) => tierIds?.includes(id)) ?? [];
  const segments = document.segments.filter(({ id }) => segmentIds?.includes(id));
  const names = [...tiers, ...segments].map(({ name }) => say.text(name));
  return [
    ...(names.length > 0 ? [words.onlyFor(say.list(names))] : []),
    ...((active?.from ?? active?.until)
      ? [
          words.window(
            active.from && say.date(active.from),
            active.until && say.date(active.until, 'closes'),
          ),
        ]
      : []),
  ];
}

export function campaignItems(telling: Telling): Item[] {
  const { document, now, say, words } = telling;
  const effect = (campaign: Campaign) =>
    campaign.effect.kind === 'multiplier'
      ? words.multiplied(campaign.effect.percent, say)
      : words.extra(say.points(campaign.effect.points));
  return document.campaigns
    .filter(({ until }) => now < Date.parse(until))
    .map((campaign) => ({
      title: say.text(campaign.name),
      lines: [effect(campaign), ...conditionLines(telling, { ...campaign, active: campaign })],
    }));
}

export function rewardItems(telling: Telling): Item[] {
  const { document, now, say } = telling;
  return document.rewards
    .filter(
      ({ active, hidden }) =>
        !hidden && (active?.until === undefined || now < Date.parse(active.until)),
    )
    .map((reward) => ({ title: say.text(reward.name), lines: rewardLines(telling, reward) }));
}

function rewardLines(telling: Telling, reward: RewardDefinition): string[] {
  const { say, words } = telling;
  return [
    costLine(telling, reward),
    ...unlessSaid(say.text(reward.name), words.reward(reward, say)),
    ...[reward.description, reward.conditions].flatMap((texts) => (texts ? [say.text(texts)] : [])),
    ...(reward.minimumSpendMinor > 0 ? [words.onlyAbove(say.money(reward.minimumSpendMinor))] : []),
    words.valid(reward.validDays),
    ...(reward.stock === undefined ? [] : [words.stock(say.number(reward.stock))]),
    ...(reward.limit ? [words.limit(reward.limit.count, reward.limit.per, say)] : []),
    ...(reward.combinable ? [] : [words.notCombinable]),
    ...(reward.revertible ? [] : [words.notRevertible]),
    ...conditionLines(telling, reward),
  ];
}

function costLine({ say, words }: Telling, { cost }: RewardDefinition): string {
  if (cost.kind === 'variable')
    return words.costsFrom(
      say.points(cost.minimumPoints),
      say.points(cost.stepPoints),
      say.money(cost.minorPerStep),
    );
  return cost.points === 0 ? words.isFree : words.costs(say.points(cost.points));
}

export function levelItems(telling: Telling, tiers: NonNullable<ProgramDocument['tiers']>): Item[] {
  const { say, words } = telling;
  const amount = { spend: say.money, points: say.points, orders: say.number }[tiers.basis];
  return tiers.levels.map(({ benefits, name, threshold }) => ({
    title: say.text(name),
    lines: [
      threshold === 0 ? words.tierForAll : words.tierFrom(tiers.basis, amount(threshold)),
      ...benefits.map((benefit) => benefitLine(telling, benefit)),
    ],
  }));
}

function benefitLine({ say, words }: Telling, benefit: Benefit): string {
  const name = `${say.text(benefit.name)}.`;
  return [name, ...unlessSaid(name, words.benefit(benefit, say))].join(' ');
}

/** A sentence, unless it is empty or the merchant's own name for the thing says the same. */
function unlessSaid(name: string, sentence: string): string[] {
  const bare = (text: string) => text.replaceAll(/[\s.]+/gu, '').toLowerCase();
  return bare(sentence) === '' || bare(sentence) === bare(name) ? [] : [sentence];
}
