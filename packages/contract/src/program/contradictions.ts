/** Parts of a programme document that are each well formed and cannot hold together. */
import type { ProblemDetail } from '../problems.ts';
import type { ProgramDocument } from './document.ts';
import type { EarningGrant, EarningRule } from './earning-rules.ts';
import type { RewardDefinition, RewardKind } from './rewards.ts';

/** Rewards that are worth an amount, so that a shopper can choose how many points to spend on one. */
const amountKinds: ReadonlySet<RewardKind> = new Set([
  'amount_discount',
  'store_credit',
  'cashback',
  'gift_card',
  'donation',
]);

/** What contradicts itself, each with what would be right. */
export function contradictions(document: ProgramDocument): ProblemDetail[] {
  return [
    ...ofTimes(document),
    ...ofPoints(document),
    ...ofUse(document),
    ...ofLevels(document.tiers?.levels ?? []),
    ...document.earningRules.flatMap((rule, index) => [
      ...ofRule(`/earningRules/${index}`, rule),
      ...ofRuleAmongOthers(`/earningRules/${index}`, rule, document),
    ]),
    ...document.rewards.flatMap((reward, index) => ofReward(`/rewards/${index}`, reward)),
  ];
}

function ofTimes({ startsAt, endsAt, lastRedemptionAt }: ProgramDocument): ProblemDetail[] {
  return [
    ...(isBefore(endsAt, startsAt) ? [say('/endsAt', 'Must be later than startsAt.')] : []),
    ...(isBefore(lastRedemptionAt, endsAt)
      ? [say('/lastRedemptionAt', 'Points can be spent until the end at least: not before endsAt.')]
      : []),
  ];
}

function ofPoints({ locales, points }: ProgramDocument): ProblemDetail[] {
  const { expiry, names, warnDays } = points;
  return [
    ...locales
      .filter((locale) => !names[locale])
      .map((locale) =>
        say(
          `/points/names/${locale}`,
          `Name the points in "${locale}", or leave it out of /locales.`,
        ),
      ),
    ...(expiry.kind === 'calendar' && expiry.day > daysIn(expiry.month)
      ? [say('/points/expiry/day', `Month ${expiry.month} has ${daysIn(expiry.month)} days.`)]
      : []),
    ...(new Set(warnDays).size < warnDays.length
      ? [say('/points/warnDays', 'Each number of days once.')]
      : []),
  ];
}

/** Points that are only one of the two cannot do the other. */
function ofUse({ points, rewards, tiers }: ProgramDocument): ProblemDetail[] {
  if (points.use === 'value') {
    return tiers?.basis === 'points'
      ? [
          say(
            '/tiers/basis',
            'Points whose /points/use is "value" count for no tier; count spend or orders.',
          ),
        ]
      : [];
  }
  if (points.use === 'both') return [];
  return [
    ...(points.minorPerPoint
      ? [say('/points/minorPerPoint', 'Leave it out: points that are only status buy nothing.')]
      : []),
    ...rewards.flatMap(({ hidden, id }, index) =>
      hidden
        ? []
        : [
            say(
              `/rewards/${index}/hidden`,
              `Points that are only status cannot buy "${id}". Make it hidden, and let a rule, a tier or the shop give it.`,
            ),
          ],
    ),
  ];
}

/** Of a year that is not a leap year: a date that comes every year. */
function daysIn(month: number): number {
  return new Date(Date.UTC(2001, month, 0)).getUTCDate();
}

function ofLevels(levels: NonNullable<ProgramDocument['tiers']>['levels']): ProblemDetail[] {
  return levels.flatMap(({ threshold }, index) => {
    const at = `/tiers/levels/${index}/threshold`;
    const previous = levels[index - 1];
    if (!previous) {
      return threshold === 0
        ? []
        : [say(at, 'The first tier is for everyone: make its threshold 0.')];
    }
    return threshold > previous.threshold
      ? []
      : [say(at, `Must be higher than ${previous.threshold}, that of "${previous.id}".`)];
  });
}

function ofRule(at: string, rule: EarningRule): ProblemDetail[] {
  switch (rule.kind) {
    case 'challenge':
      return rule.steps.flatMap(({ ruleId }, step) =>
        ruleId === rule.id
          ? [say(`${at}/steps/${step}/ruleId`, 'A challenge cannot be a step of itself.')]
          : [],
      );
    case 'stamp_card':
      return ofStampCard(at, rule);
    case 'receipt':
      return ofReceipts(at, rule);
    default:
      return [];
  }
}

/** Of a receipt that a shopper registers the total is known, and nothing else. */
function ofReceipts(
  at: string,
  { claimedBy, exclude, taxBasis }: Extract<EarningRule, { kind: 'receipt' }>,
): ProblemDetail[] {
  if (claimedBy === 'shop') return [];
  const why = 'a shopper registers a receipt by its total';
  return [
    ...(taxBasis === 'net' ? [say(`${at}/taxBasis`, `Use "gross": ${why}, with tax.`)] : []),
    ...(exclude ? [say(`${at}/exclude`, `Leave it out: ${why}, without its lines.`)] : []),
  ];
}

/** What a rule asks of the rest of the document. */
function ofRuleAmongOthers(
  at: string,
  rule: EarningRule,
  document: ProgramDocument,
): ProblemDetail[] {
  return [...ofGrants(at, rule, document), ...ofNamed(at, rule, document)];
}

/** What a rule gives has to have a worth of its own: nobody chooses how many points it costs. */
function ofGrants(at: string, rule: EarningRule, { rewards }: ProgramDocument): ProblemDetail[] {
  const fields = ['grant', 'referrer', 'friend'] as const;
  return fields.flatMap((field) => {
    const grant = (rule as Partial<Record<typeof field, EarningGrant>>)[field];
    if (grant?.kind !== 'reward') return [];
    const cost = rewards.find(({ id }) => id === grant.rewardId)?.cost.kind;
    return cost === 'variable'
      ? [say(`${at}/${field}/rewardId`, 'A rule gives a reward with a fixed cost; name another.')]
      : [];
  });
}

/** Rules that note each time they gave for something a member did, which a challenge can count. */
const deedKinds: ReadonlySet<EarningRule['kind']> = new Set([
  'account',
  'profile',
  'review',
  'receipt',
  'social',
  'newsletter',
  'check_in',
  'survey',
  'custom',
  'birthday',
]);

function ofNamed(
  at: string,
  rule: EarningRule,
  { consents, earningRules }: ProgramDocument,
): ProblemDetail[] {
  switch (rule.kind) {
    case 'challenge':
      return rule.steps.flatMap(({ ruleId }, step) => {
        const kind = earningRules.find(({ id }) => id === ruleId)?.kind;
        if (ruleId === rule.id || kind === undefined || deedKinds.has(kind)) return [];
        return [
          say(
            `${at}/steps/${step}/ruleId`,
            kind === 'challenge' || kind === 'stamp_card'
              ? 'A step is something done: name no challenge or card.'
              : `A step is something done beside orders; "${kind}" rules count for no challenge. Use a stamp_card for orders.`,
          ),
        ];
      });
    case 'newsletter':
      return !rule.enabled || consents.some(({ purpose }) => purpose.endsWith('marketing'))
        ? []
        : [
            say(
              `${at}/enabled`,
              'Ask for a consent with the purpose "marketing" in /consents first.',
            ),
          ];
    default:
      return [];
  }
}

function ofStampCard(
  at: string,
  rule: Extract<ProgramDocument['earningRules'][number], { kind: 'stamp_card' }>,
): ProblemDetail[] {
  const lists = { product: 'productIds', category: 'categories' } as const;
  return Object.entries(lists).flatMap(([stampFor, list]) => {
    const given = (rule[list] ?? []).length > 0;
    if (rule.stampFor === stampFor && !given)
      return [say(`${at}/${list}`, `Say which, since a stamp is given for a ${stampFor}.`)];
    return rule.stampFor !== stampFor && given
      ? [say(`${at}/${list}`, `Leave it out: a stamp is given for "${rule.stampFor}".`)]
      : [];
  });
}

function ofReward(at: string, reward: RewardDefinition): ProblemDetail[] {
  return [
    ...ofVariableCost(at, reward),
    ...ofAmount(at, reward),
    ...ofMaker(at, reward),
    ...(reward.kind === 'experience' ? ofPlaces(at, reward) : []),
    ...(reward.kind === 'donation' ? ofCauses(at, reward) : []),
  ];
}

/** Rewards of which the member holds no code. */
const codeless: ReadonlySet<RewardKind> = new Set(['cashback', 'merchant_fulfilled', 'donation']);

/** Codes of the shop's own stay good in the shop, whatever is undone here. */
function ofMaker(at: string, { kind, maker, revertible }: RewardDefinition): ProblemDetail[] {
  if (maker.kind === 'own') return [];
  if (codeless.has(kind)) return [say(`${at}/maker`, `Leave it out: a "${kind}" has no code.`)];
  return revertible
    ? [
        say(
          `${at}/revertible`,
          'Must be false: a code that the shop made stays good when its points go back.',
        ),
      ]
    : [];
}

function ofPlaces(
  at: string,
  { places, stock }: Extract<RewardDefinition, { kind: 'experience' }>,
): ProblemDetail[] {
  return places === undefined || stock === undefined
    ? []
    : [say(`${at}/stock`, 'Leave it out: places say how many can take part.')];
}

function ofCauses(
  at: string,
  { causes }: Extract<RewardDefinition, { kind: 'donation' }>,
): ProblemDetail[] {
  return causes.flatMap(({ id }, index) =>
    causes.findIndex((other) => other.id === id) < index
      ? [say(`${at}/causes/${index}/id`, `"${id}" is taken by an earlier cause; ids must differ.`)]
      : [],
  );
}

function ofVariableCost(at: string, { cost, kind }: RewardDefinition): ProblemDetail[] {
  if (cost.kind === 'fixed') return [];
  const { minimumPoints, maximumPoints, stepPoints } = cost;
  return [
    ...(amountKinds.has(kind) ? [] : [say(`${at}/cost/kind`, `A "${kind}" has a fixed cost.`)]),
    ...(minimumPoints % stepPoints === 0
      ? []
      : [say(`${at}/cost/minimumPoints`, `Must be a multiple of stepPoints (${stepPoints}).`)]),
    ...(maximumPoints === undefined ||
    (maximumPoints % stepPoints === 0 && maximumPoints >= minimumPoints)
      ? []
      : [
          say(
            `${at}/cost/maximumPoints`,
            `Must be a multiple of stepPoints (${stepPoints}) and at least minimumPoints.`,
          ),
        ]),
  ];
}

/** An amount stands beside a fixed cost, and follows from the points with a variable one. */
function ofAmount(at: string, reward: RewardDefinition): ProblemDetail[] {
  if (!amountKinds.has(reward.kind)) return [];
  const isGiven = 'amountMinor' in reward && reward.amountMinor !== undefined;
  if (reward.cost.kind === 'fixed' && !isGiven)
    return [say(`${at}/amountMinor`, 'Say how much it is worth, in minor units.')];
  return reward.cost.kind === 'variable' && isGiven
    ? [
        say(
          `${at}/amountMinor`,
          'Leave it out: with a variable cost the worth follows from the points.',
        ),
      ]
    : [];
}

function isBefore(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && Date.parse(one) <= Date.parse(other);
}

function say(pointer: string, message: string): ProblemDetail {
  return { pointer, message };
}
