/** Where parts of a programme document name one another, and which names lead nowhere. */
import type { ProblemDetail } from '../problems.ts';
import type { ProgramDocument } from './document.ts';

type Named = 'tier' | 'segment' | 'reward' | 'earning rule' | 'campaign' | 'location' | 'partner';

interface Reference {
  readonly pointer: string;
  readonly named: Named;
  readonly id: string;
}

interface Definition {
  readonly id: string;
}

/** Names that lead nowhere, and ids that are given twice. */
export function brokenReferences(document: ProgramDocument): ProblemDetail[] {
  const lists = listsOf(document);
  const defined = new Map(
    Object.values(lists).map(({ named, at, items }) => [
      named,
      { at, ids: new Set(items.map(({ id }) => id)) },
    ]),
  );
  return [
    ...duplicates(document),
    ...references(document).flatMap(({ pointer, named, id }) => {
      const known = defined.get(named);
      return known === undefined || known.ids.has(id)
        ? []
        : [{ pointer, message: `There is no ${named} "${id}"; name one of ${known.at}.` }];
    }),
  ];
}

function listsOf(
  document: ProgramDocument,
): { named: Named; at: string; items: readonly Definition[] }[] {
  return [
    { named: 'tier', at: '/tiers/levels', items: document.tiers?.levels ?? [] },
    { named: 'segment', at: '/segments', items: document.segments },
    { named: 'reward', at: '/rewards', items: document.rewards },
    { named: 'earning rule', at: '/earningRules', items: document.earningRules },
    { named: 'campaign', at: '/campaigns', items: document.campaigns },
    { named: 'location', at: '/locations', items: document.locations },
    { named: 'partner', at: '/partners', items: document.partners },
  ];
}

/** Lists whose entries need ids of their own. */
function duplicates(document: ProgramDocument): ProblemDetail[] {
  return [
    ...listsOf(document).flatMap(({ at, items }) => givenTwice(at, items)),
    ...givenTwice('/consents', document.consents),
    ...(document.tiers?.levels ?? []).flatMap(({ benefits }, index) =>
      givenTwice(`/tiers/levels/${index}/benefits`, benefits),
    ),
    ...document.rewards.flatMap((reward, index) =>
      reward.kind === 'donation' ? givenTwice(`/rewards/${index}/causes`, reward.causes) : [],
    ),
  ];
}

function givenTwice(at: string, items: readonly Definition[]): ProblemDetail[] {
  return items.flatMap(({ id }, index) =>
    items.findIndex((other) => other.id === id) === index
      ? []
      : [
          {
            pointer: `${at}/${index}/id`,
            message: `"${id}" is taken by an earlier entry; ids must differ.`,
          },
        ],
  );
}

function references(document: ProgramDocument): Reference[] {
  return [
    ...document.earningRules.flatMap((rule, index) => ofRule(`/earningRules/${index}`, rule)),
    ...document.campaigns.flatMap((campaign, index) => ofCampaign(`/campaigns/${index}`, campaign)),
    ...document.rewards.flatMap((reward, index) => ofReward(`/rewards/${index}`, reward)),
    ...(document.tiers?.levels ?? []).flatMap((level, index) =>
      ofLevel(`/tiers/levels/${index}`, level),
    ),
    ...one('/paidMembership/tierId', 'tier', document.paidMembership?.tierId),
  ];
}

function ofRule(at: string, rule: ProgramDocument['earningRules'][number]): Reference[] {
  return [
    ...many(`${at}/tierIds`, 'tier', rule.tierIds),
    ...many(`${at}/segmentIds`, 'segment', rule.segmentIds),
    ...('grant' in rule ? ofGrant(`${at}/grant`, rule.grant) : []),
    ...(rule.kind === 'referral'
      ? [...ofGrant(`${at}/referrer`, rule.referrer), ...ofGrant(`${at}/friend`, rule.friend)]
      : []),
    ...(rule.kind === 'check_in' ? many(`${at}/locationIds`, 'location', rule.locationIds) : []),
    ...(rule.kind === 'challenge'
      ? rule.steps.flatMap(({ ruleId }, step) =>
          one(`${at}/steps/${step}/ruleId`, 'earning rule', ruleId),
        )
      : []),
  ];
}

function ofGrant(
  at: string,
  grant: { readonly kind: string; readonly rewardId?: string | undefined },
): Reference[] {
  return one(`${at}/rewardId`, 'reward', grant.rewardId);
}

function ofCampaign(at: string, campaign: ProgramDocument['campaigns'][number]): Reference[] {
  return [
    ...many(`${at}/ruleIds`, 'earning rule', campaign.ruleIds),
    ...many(`${at}/tierIds`, 'tier', campaign.tierIds),
    ...many(`${at}/segmentIds`, 'segment', campaign.segmentIds),
    ...many(`${at}/locationIds`, 'location', campaign.locationIds),
  ];
}

function ofReward(at: string, reward: ProgramDocument['rewards'][number]): Reference[] {
  return [
    ...many(`${at}/tierIds`, 'tier', reward.tierIds),
    ...many(`${at}/segmentIds`, 'segment', reward.segmentIds),
    ...one(`${at}/fundedBy`, 'partner', reward.fundedBy),
  ];
}

function ofLevel(
  at: string,
  level: NonNullable<ProgramDocument['tiers']>['levels'][number],
): Reference[] {
  return [
    ...many(`${at}/entryRewardIds`, 'reward', level.entryRewardIds),
    ...level.benefits.flatMap((benefit, index) => [
      ...('rewardId' in benefit
        ? one(`${at}/benefits/${index}/rewardId`, 'reward', benefit.rewardId)
        : []),
      ...('rewardIds' in benefit
        ? many(`${at}/benefits/${index}/rewardIds`, 'reward', benefit.rewardIds)
        : []),
      ...('campaignIds' in benefit
        ? many(`${at}/benefits/${index}/campaignIds`, 'campaign', benefit.campaignIds)
        : []),
    ]),
  ];
}

function one(pointer: string, named: Named, id: string | undefined): Reference[] {
  return id === undefined ? [] : [{ pointer, named, id }];
}

function many(pointer: string, named: Named, ids: readonly string[] | undefined): Reference[] {
  return (ids ?? []).map((id, index) => ({ pointer: `${pointer}/${index}`, named, id }));
}
