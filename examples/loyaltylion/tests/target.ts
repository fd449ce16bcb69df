/** LoyaltyLion's stand-in behind the adapter, as a target of the conformance suite. */
import { programDocument, type ProgramDocumentInput } from '@spaarkit/contract';
import { serveBackend } from '@spaarkit/contract/backend';
import {
  conformanceSuite,
  createMemberTokens,
  type ConformanceTarget,
} from '@spaarkit/contract/conformance';
import { createLoyaltyLion } from '../src/backend.ts';
import { identifyByToken } from '../src/identify.ts';
import type { Terms } from '../src/program.ts';
import type { ConfiguredReward, SiteConfiguration } from '../src/vendor.ts';
import { apiKey, createStandIn, siteId } from './stand-in.ts';

export interface Verdict {
  readonly id: string;
  readonly title: string;
  /** `passes`; `unsupported`: it asks for what the adapter says it has not; `differs`: anything else. */
  readonly verdict: 'passes' | 'unsupported' | 'differs';
  readonly because?: string;
}

/** Thrown where a case asks for a programme that LoyaltyLion cannot be given. */
class NotToBeHad extends Error {}

const keys = { publishable: 'pk_shop', secret: 'sk_shop' };

/** Runs the suite, one case after the other, and says of each how it ended. */
export async function judge(): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const { id, title, run } of conformanceSuite) {
    let missing: string | undefined;
    const target = createTarget((what) => (missing ??= what));
    try {
      await run(target);
      verdicts.push({ id, title, verdict: 'passes' });
    } catch (error) {
      const because = error instanceof Error ? error.message : String(error);
      const verdict = missing === undefined ? 'differs' : 'unsupported';
      verdicts.push({ id, title, verdict, because: missing ?? because });
    }
  }
  return verdicts;
}

function createTarget(misses: (what: string) => void): ConformanceTarget {
  const served = new Map<string, (request: Request) => Promise<Response>>();
  const leftOut = new Set<string>();
  let programmes = 0;
  return {
    apiBase: 'http://api.test',
    async fetch(request) {
      // Each programme is a shop of its own; its keys say which.
      const named =
        request.headers.get('spaarkit-key') ??
        new URL(request.url).searchParams.get('key') ??
        request.headers.get('authorization')?.replace('Bearer ', '');
      const text = request.body ? await request.clone().text() : '';
      for (const rewardId of leftOut)
        if (text.includes(`"${rewardId}"`)) misses(`the reward ${rewardId}`);
      const serve = served.get(named ?? '') ?? [...served.values()][0];
      if (!serve) throw new Error('There is no programme.');
      const response = await serve(request);
      if (response.status === 422 && (await response.clone().text()).includes('not_supported'))
        misses(`${request.method} ${new URL(request.url).pathname}`);
      return response;
    },
    createProgram(document) {
      const name = `shop-${++programmes}`;
      try {
        const { site, terms, unnamed, daysOf } = siteOf(document);
        for (const rewardId of unnamed) leftOut.add(rewardId);
        const enrollsByItself = terms.enrollmentMode === 'automatic';
        const standIn = createStandIn(site, { enrollsByItself, daysOf });
        const backend = createLoyaltyLion({
          siteId,
          apiKey,
          fetch: standIn.fetch,
          terms,
          emailOf: (id) => Promise.resolve(`${encodeURIComponent(id)}@example.com`),
        });
        const token = {
          programId: name,
          keyId: `${name}.key`,
          signingKey: `${name} ${'x'.repeat(32)}`,
        };
        const ownKeys = {
          publishable: `${keys.publishable}_${name}`,
          secret: `${keys.secret}_${name}`,
        };
        const serve = serveBackend(backend, { keys: ownKeys, identify: identifyByToken(token) });
        served.set(ownKeys.publishable, serve).set(ownKeys.secret, serve);
        return Promise.resolve({
          publishableKey: ownKeys.publishable,
          secretKey: ownKeys.secret,
          memberToken: createMemberTokens({
            kid: token.keyId,
            secret: token.signingKey,
            audience: name,
            typ: 'spaarkit-member+jwt',
          }),
          origin: 'https://shop.example',
          foreignOrigin: 'https://elsewhere.example',
        });
      } catch (error) {
        if (error instanceof NotToBeHad) misses(error.message);
        return Promise.reject(error);
      }
    },
  };
}

/** What can be said of a reward. */
const possible = new Set(
  'kind id name description cost amountMinor validDays limit minimumSpendMinor'.split(' '),
);

/** Sets LoyaltyLion up as a document has it, as far as it can be. */
function siteOf(input: ProgramDocumentInput) {
  const document = programDocument.parse(input);
  const { name, currency, locales, points, enrollment, timeZone } = document;
  const [language = 'en'] = locales;
  for (const part of ['startsAt', 'endsAt', 'lastRedemptionAt', 'tiers', 'paidMembership'] as const)
    if (document[part] !== undefined) throw new NotToBeHad(`a programme with ${part}`);
  for (const part of ['campaigns', 'segments', 'consents', 'locations', 'partners'] as const)
    if (document[part].length > 0) throw new NotToBeHad(`a programme with ${part}`);
  if (enrollment.mode === 'invite_only' || Object.keys(input.enrollment ?? {}).length > 1)
    throw new NotToBeHad('a programme that not everybody may join');
  for (const part of ['returns', 'occasions', 'exclusion', 'cards'] as const)
    if (part in input) throw new NotToBeHad(`a programme with ${part}`);
  const rewardNames: Record<number, string> = {};
  const unnamed: string[] = [];
  const rewards = document.rewards.flatMap((reward, index): ConfiguredReward[] => {
    const id = 100 + index;
    const asked = Object.keys(input.rewards?.[index] ?? {});
    const configured = asked.every((part) => possible.has(part))
      ? rewardOf(reward, id, language)
      : undefined;
    if (!configured) {
      unnamed.push(reward.id);
      return [];
    }
    rewardNames[id] = reward.id;
    return [configured];
  });
  const rules = document.earningRules.map((rule, index) => {
    if (rule.kind !== 'order_amount') throw new NotToBeHad(`an earning rule of kind ${rule.kind}`);
    const result = {
      kind: 'points' as const,
      points: rule.points,
      per_currency_unit: rule.perMinor / 100,
    };
    const title = rule.name[language] ?? '';
    const variants = [{ tier_id: null, title, enabled: true, result }];
    return { id: 1 + index, kind: 'purchase', variants };
  });
  const site: SiteConfiguration = {
    currency: currency.toLowerCase(),
    language,
    program: { name: name[language] ?? '' },
    tier_configuration: null,
    rules,
    rewards,
  };
  const terms: Terms = {
    timeZone,
    pointNames: points.names,
    pendingDays: points.pendingDays,
    expiry: points.expiry,
    enrollmentMode: enrollment.mode,
    rewardDays: document.rewards[0]?.validDays ?? 30,
    rewardNames,
  };
  const daysOf = (id: number): number => document.rewards[id - 100]?.validDays ?? 30;
  return { site, terms, unnamed, daysOf };
}

type Reward = ReturnType<typeof programDocument.parse>['rewards'][number];

function rewardOf(reward: Reward, id: number, language: string): ConfiguredReward | undefined {
  if (reward.kind !== 'amount_discount' || reward.cost.kind !== 'fixed') return undefined;
  if (reward.amountMinor === undefined) return undefined;
  const euros = reward.amountMinor / 100;
  const limit = 'limit' in reward && reward.limit ? reward.limit : undefined;
  if (limit && limit.per !== 'lifetime') return undefined;
  return {
    id,
    kind: 'cart_discount_voucher',
    limit: limit ? { count: limit.count, interval: null } : null,
    properties: {
      discount_type: 'fixed',
      discount: { amount: euros, formatted: `€${euros}` },
      minimum_spend: { amount: reward.minimumSpendMinor / 100, formatted: '' },
    },
    variants: [
      {
        tier_id: null,
        title: reward.name[language] ?? '',
        enabled: true,
        cost: reward.cost,
      },
    ],
  };
}
