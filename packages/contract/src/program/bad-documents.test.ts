import { expect, test } from 'vitest';
import {
  chosenAmount,
  fiveEuro,
  fiveEuroWith,
  pointsWith,
  programWith,
  tenPerEuro,
} from '../conformance/documents.ts';
import type { ProgramDocumentInput } from './document.ts';
import { validateProgram } from './validate.ts';

/** A change that spoils a good document, where the mistake stands, and a word of what mends it. */
type Spoiled = readonly [what: string, change: object, pointer: string, mend: string];

const name = { en: 'Name' };
const grant = { kind: 'points', points: 5 };
const free = { kind: 'fixed', points: 0 };
const choice = { kind: 'variable', stepPoints: 100, minorPerStep: 100, minimumPoints: 100 };
const window = { from: '2027-02-01T00:00:00Z', until: '2027-01-01T00:00:00Z' };
const campaign = {
  id: 'boost',
  name,
  from: '2027-02-01T00:00:00Z',
  until: '2027-03-01T00:00:00Z',
  effect: { kind: 'multiplier', percent: 200 },
};
const level = (id: string, threshold: number, more: object = {}) => ({
  id,
  name,
  threshold,
  ...more,
});
const tiers = (...levels: object[]) => ({
  tiers: { basis: 'spend', period: { kind: 'lifetime' }, levels },
});
const rule = (more: object) => ({ earningRules: [{ id: 'rule', name, ...more }] });
const reward = (more: object) => ({ rewards: [{ id: 'reward', name, cost: free, ...more }] });

const spoiled: readonly Spoiled[] = [
  ['no version of the schema', { schemaVersion: undefined }, '/schemaVersion', 'give 1'],
  ['a later version of the schema', { schemaVersion: 2 }, '/schemaVersion', 'Give 1'],
  ['an unknown field', { loyalty: true }, '/loyalty', 'check its spelling'],
  [
    'an unknown field inside',
    { points: { ...pointsWith({}), pendingDay: 3 } },
    '/points/pendingDay',
    'perhaps "pendingDays" is meant',
  ],
  ['no name', { name: undefined }, '/name', 'Missing'],
  ['a name in no language', { name: {} }, '/name', 'at least one locale'],
  ['a name that is no text', { name: { en: 5 } }, '/name/en', 'a text'],
  ['an empty name', { name: { en: '' } }, '/name/en', 'at least 1 character'],
  ['a name of 81 characters', { name: { en: 'x'.repeat(81) } }, '/name/en', 'at most 80'],
  ['a name with NUL', { name: { en: 'a\0b' } }, '/name/en', 'NUL'],
  ['a name with half a character', { name: { en: '\ud800' } }, '/name/en', 'surrogates'],
  ['a name that turns text round', { name: { en: 'a\u202eb' } }, '/name/en', 'direction'],
  ['a language that is none', { name: { '!!': 'x' } }, '/name/!!', 'BCP 47'],
  ['a currency in lower case', { currency: 'eur' }, '/currency', 'ISO 4217'],
  ['a time zone of another planet', { timeZone: 'Mars/Olympus' }, '/timeZone', 'IANA'],
  ['no languages', { locales: [] }, '/locales', 'at least 1 entry'],
  [
    'a language without a name for points',
    { locales: ['en', 'fr'] },
    '/points/names/fr',
    'Name the points',
  ],
  [
    'points without their plural',
    { points: pointsWith({ names: { en: { one: 'x' } } } as never) },
    '/points/names/en/other',
    'Missing',
  ],
  ['a start that is no instant', { startsAt: 'tomorrow' }, '/startsAt', '2027-01-31T09:00:00Z'],
  ['a start without an offset', { startsAt: '2027-01-01T00:00:00' }, '/startsAt', 'offset'],
  [
    'an end before the start',
    { startsAt: window.from, endsAt: window.until },
    '/endsAt',
    'later than startsAt',
  ],
  [
    'a last redemption before the end',
    { endsAt: window.from, lastRedemptionAt: window.until },
    '/lastRedemptionAt',
    'endsAt',
  ],
  [
    'pending for less than nothing',
    { points: pointsWith({ pendingDays: -1 }) },
    '/points/pendingDays',
    'at least 0',
  ],
  [
    'pending for half a day',
    { points: pointsWith({ pendingDays: 0.5 }) },
    '/points/pendingDays',
    'whole number',
  ],
  [
    'pending for years',
    { points: pointsWith({ pendingDays: 366 }) },
    '/points/pendingDays',
    'at most 365',
  ],
  [
    'an expiry of an unknown kind',
    { points: pointsWith({ expiry: { kind: 'moon' } as never }) },
    '/points/expiry/kind',
    '"age"',
  ],
  [
    'an expiry without months',
    { points: pointsWith({ expiry: { kind: 'age' } as never }) },
    '/points/expiry/months',
    'Missing',
  ],
  [
    'an expiry on a day that never comes',
    { points: pointsWith({ expiry: { kind: 'calendar', month: 2, day: 30 } }) },
    '/points/expiry/day',
    '28 days',
  ],
  [
    'the same warning twice',
    { points: pointsWith({ warnDays: [7, 7] }) },
    '/points/warnDays',
    'once',
  ],
  [
    'six warnings',
    { points: pointsWith({ warnDays: [1, 2, 3, 4, 5, 6] }) },
    '/points/warnDays',
    'at most 5',
  ],
  [
    'a use of points that is none',
    { points: pointsWith({ use: 'fun' as never }) },
    '/points/use',
    '"value"',
  ],
  [
    'status points that are worth money',
    { points: pointsWith({ use: 'status', minorPerPoint: { minor: 1, points: 1 } }), rewards: [] },
    '/points/minorPerPoint',
    'Leave it out',
  ],
  [
    'a reward that only status could buy',
    { points: pointsWith({ use: 'status' }), rewards: [fiveEuro] },
    '/rewards/0/hidden',
    'Make it hidden',
  ],
  [
    'levels by points that are only value',
    {
      points: pointsWith({ use: 'value' }),
      tiers: { basis: 'points', period: { kind: 'lifetime' }, levels: [level('one', 0)] },
    },
    '/tiers/basis',
    'count spend or orders',
  ],
  [
    'an enrolment of an unknown mode',
    { enrollment: { mode: 'maybe' } },
    '/enrollment/mode',
    '"opt_in"',
  ],
  [
    'returns that neither keep nor give',
    { returns: { earned: 'perhaps' } },
    '/returns/earned',
    '"keep"',
  ],
  ['rules that are no list', { earningRules: {} }, '/earningRules', 'a list'],
  [
    'a rule of an unknown kind',
    rule({ kind: 'breathe', grant }),
    '/earningRules/0/kind',
    '"birthday"',
  ],
  ['a rule without a kind', rule({ grant }), '/earningRules/0/kind', 'Missing'],
  [
    'a rule without an id',
    { earningRules: [{ ...tenPerEuro, id: undefined }] },
    '/earningRules/0/id',
    'Missing',
  ],
  [
    'an id with capitals',
    { earningRules: [{ ...tenPerEuro, id: 'Spend' }] },
    '/earningRules/0/id',
    'lower-case',
  ],
  [
    'an id of 64 characters',
    { earningRules: [{ ...tenPerEuro, id: 'x'.repeat(64) }] },
    '/earningRules/0/id',
    '63 characters',
  ],
  [
    'two rules of one id',
    { earningRules: [tenPerEuro, tenPerEuro] },
    '/earningRules/1/id',
    'ids must differ',
  ],
  [
    'a rule that gives nothing',
    { earningRules: [{ ...tenPerEuro, points: 0 }] },
    '/earningRules/0/points',
    'at least 1',
  ],
  [
    'points for no money',
    { earningRules: [{ ...tenPerEuro, perMinor: 0 }] },
    '/earningRules/0/perMinor',
    'at least 1',
  ],
  [
    'a tax basis that is none',
    { earningRules: [{ ...tenPerEuro, taxBasis: 'both' }] },
    '/earningRules/0/taxBasis',
    '"net"',
  ],
  [
    'a rule that ends before it starts',
    { earningRules: [{ ...tenPerEuro, active: window }] },
    '/earningRules/0/active/until',
    'later than',
  ],
  [
    'a rule for an unknown tier',
    { earningRules: [{ ...tenPerEuro, tierIds: ['gold'] }] },
    '/earningRules/0/tierIds/0',
    '/tiers/levels',
  ],
  [
    'a rule for an unknown segment',
    { earningRules: [{ ...tenPerEuro, segmentIds: ['vip'] }] },
    '/earningRules/0/segmentIds/0',
    '/segments',
  ],
  [
    'a rule that gives an unknown reward',
    rule({ kind: 'account', grant: { kind: 'reward', rewardId: 'cake' } }),
    '/earningRules/0/grant/rewardId',
    '/rewards',
  ],
  [
    'a limit of none',
    { earningRules: [{ ...tenPerEuro, limit: { count: 0 } }] },
    '/earningRules/0/limit/count',
    'at least 1',
  ],
  [
    'a limit per fortnight',
    { earningRules: [{ ...tenPerEuro, limit: { count: 1, per: 'fortnight' } }] },
    '/earningRules/0/limit/per',
    '"week"',
  ],
  [
    'a product rule without products',
    rule({ kind: 'product', grant, productIds: [] }),
    '/earningRules/0/productIds',
    'at least 1 entry',
  ],
  [
    'an event of the shop’s with a common name',
    rule({ kind: 'custom', grant, eventType: 'order.paid' }),
    '/earningRules/0/eventType',
    'custom.',
  ],
  [
    'a page to follow that runs script',
    rule({ kind: 'social', grant, network: 'x', url: 'javascript:alert(1)' }),
    '/earningRules/0/url',
    'http or https',
  ],
  [
    'a challenge without steps',
    rule({ kind: 'challenge', grant, steps: [] }),
    '/earningRules/0/steps',
    'at least 1 entry',
  ],
  [
    'a challenge of an unknown step',
    rule({ kind: 'challenge', grant, steps: [{ ruleId: 'jump' }] }),
    '/earningRules/0/steps/0/ruleId',
    '/earningRules',
  ],
  [
    'a challenge of a challenge',
    {
      earningRules: [
        { kind: 'challenge', id: 'a', name, grant, steps: [{ ruleId: 'b' }] },
        { kind: 'challenge', id: 'b', name, grant, steps: [{ ruleId: 'c' }] },
        { kind: 'account', id: 'c', name, grant },
      ],
    },
    '/earningRules/0/steps/0/ruleId',
    'no challenge or card',
  ],
  [
    'a newsletter rule without a consent to ask for',
    rule({ kind: 'newsletter', grant, enabled: true }),
    '/earningRules/0/enabled',
    '/consents',
  ],
  [
    'a challenge with a step for orders',
    {
      earningRules: [
        { kind: 'challenge', id: 'a', name, grant, steps: [{ ruleId: 'b' }] },
        { kind: 'first_order', id: 'b', name, grant },
      ],
    },
    '/earningRules/0/steps/0/ruleId',
    'Use a stamp_card',
  ],
  [
    'a challenge of itself',
    rule({ kind: 'challenge', grant, steps: [{ ruleId: 'rule' }] }),
    '/earningRules/0/steps/0/ruleId',
    'step of itself',
  ],
  [
    'stamps for a product that is not named',
    rule({ kind: 'stamp_card', grant, stamps: 9, stampFor: 'product' }),
    '/earningRules/0/productIds',
    'Say which',
  ],
  [
    'stamps for orders, with products',
    rule({ kind: 'stamp_card', grant, stamps: 9, stampFor: 'order', productIds: ['a'] }),
    '/earningRules/0/productIds',
    'Leave it out',
  ],
  [
    'a check-in at an unknown shop',
    rule({ kind: 'check_in', grant, locationIds: ['moon'] }),
    '/earningRules/0/locationIds/0',
    '/locations',
  ],
  [
    'a campaign that ends before it starts',
    { campaigns: [{ ...campaign, ...window }] },
    '/campaigns/0/until',
    'later than',
  ],
  [
    'a campaign without effect',
    { campaigns: [{ ...campaign, effect: undefined }] },
    '/campaigns/0/effect',
    'Missing',
  ],
  [
    'a campaign for an unknown rule',
    { campaigns: [{ ...campaign, ruleIds: ['jump'] }] },
    '/campaigns/0/ruleIds/0',
    '/earningRules',
  ],
  [
    'a campaign at an unknown shop',
    { campaigns: [{ ...campaign, locationIds: ['moon'] }] },
    '/campaigns/0/locationIds/0',
    '/locations',
  ],
  [
    'two campaigns of one id',
    { campaigns: [campaign, campaign] },
    '/campaigns/1/id',
    'ids must differ',
  ],
  [
    'a segment without conditions',
    { segments: [{ id: 'vip', name, all: [] }] },
    '/segments/0/all',
    'at least 1 entry',
  ],
  [
    'a segment by horoscope',
    { segments: [{ id: 'vip', name, all: [{ kind: 'sign' }] }] },
    '/segments/0/all/0/kind',
    '"spend"',
  ],
  [
    'a segment by recency that says nothing',
    { segments: [{ id: 'vip', name, all: [{ kind: 'recency' }] }] },
    '/segments/0/all/0',
    'Say lastOrderWithinDays',
  ],
  [
    'a segment of nobody',
    {
      segments: [
        {
          id: 'vip',
          name,
          all: [{ kind: 'recency', lastOrderWithinDays: 30, noOrderForDays: 30 }],
        },
      ],
    },
    '/segments/0/all/0/noOrderForDays',
    'less than lastOrderWithinDays',
  ],
  [
    'two segments of one id',
    { segments: [1, 2].map(() => ({ id: 'vip', name, all: [{ kind: 'tag', tag: 'vip' }] })) },
    '/segments/1/id',
    'ids must differ',
  ],
  [
    'a first tier that asks something',
    tiers(level('a', 5)),
    '/tiers/levels/0/threshold',
    'make its threshold 0',
  ],
  [
    'tiers that do not climb',
    tiers(level('a', 0), level('b', 50), level('c', 50)),
    '/tiers/levels/2/threshold',
    'higher than 50',
  ],
  [
    'two tiers of one id',
    tiers(level('a', 0), level('a', 50)),
    '/tiers/levels/1/id',
    'ids must differ',
  ],
  ['a tier without levels', tiers(), '/tiers/levels', 'at least 1 entry'],
  [
    'a tier in a colour without hash',
    tiers(level('a', 0, { accent: 'gold' })),
    '/tiers/levels/0/accent',
    '#1f6f4a',
  ],
  [
    'an entry present that is unknown',
    tiers(level('a', 0, { entryRewardIds: ['cake'] })),
    '/tiers/levels/0/entryRewardIds/0',
    '/rewards',
  ],
  [
    'two benefits of one id',
    tiers(level('a', 0, { benefits: [1, 2].map(() => ({ kind: 'custom', id: 'x', name })) })),
    '/tiers/levels/0/benefits/1/id',
    'ids must differ',
  ],
  [
    'a bonus reward that is unknown',
    tiers(level('a', 0, { benefits: [{ kind: 'bonus_reward', id: 'x', name, rewardId: 'cake' }] })),
    '/tiers/levels/0/benefits/0/rewardId',
    '/rewards',
  ],
  ['two rewards of one id', { rewards: [fiveEuro, fiveEuro] }, '/rewards/1/id', 'ids must differ'],
  ['a reward of an unknown kind', reward({ kind: 'pony' }), '/rewards/0/kind', '"free_shipping"'],
  [
    'a discount of nothing said',
    { rewards: [fiveEuroWith({ amountMinor: undefined })] },
    '/rewards/0/amountMinor',
    'Say how much',
  ],
  [
    'a chosen discount with an amount',
    { rewards: [{ ...chosenAmount, amountMinor: 5 }] },
    '/rewards/0/amountMinor',
    'Leave it out',
  ],
  [
    'a percentage over a hundred',
    reward({ kind: 'percentage_discount', percent: 101 }),
    '/rewards/0/percent',
    'at most 100',
  ],
  [
    'free shipping at a chosen price',
    reward({ kind: 'free_shipping', cost: choice }),
    '/rewards/0/cost/kind',
    'fixed cost',
  ],
  [
    'a choice that starts between two steps',
    reward({ kind: 'amount_discount', cost: { ...choice, minimumPoints: 150 } }),
    '/rewards/0/cost/minimumPoints',
    'multiple of stepPoints',
  ],
  [
    'a choice that ends before it starts',
    reward({
      kind: 'amount_discount',
      cost: { ...choice, minimumPoints: 300, maximumPoints: 200 },
    }),
    '/rewards/0/cost/maximumPoints',
    'at least minimumPoints',
  ],
  [
    'a reward valid for no day',
    { rewards: [fiveEuroWith({ validDays: 0 })] },
    '/rewards/0/validDays',
    'at least 1',
  ],
  [
    'a reward for an unknown tier',
    { rewards: [fiveEuroWith({ tierIds: ['gold'] })] },
    '/rewards/0/tierIds/0',
    '/tiers/levels',
  ],
  [
    'a reward that nobody is known to pay',
    { rewards: [fiveEuroWith({ fundedBy: 'baker' })] },
    '/rewards/0/fundedBy',
    '/partners',
  ],
  [
    'a donation without a cause',
    reward({ kind: 'donation', amountMinor: 100, causes: [] }),
    '/rewards/0/causes',
    'at least 1 entry',
  ],
  [
    'a picture that runs script',
    { rewards: [fiveEuroWith({ imageUrl: 'data:text/html,x' })] },
    '/rewards/0/imageUrl',
    'http or https',
  ],
  [
    'a paid level that is unknown',
    { paidMembership: { tierId: 'plus', priceMinor: 4900, months: 12, name } },
    '/paidMembership/tierId',
    '/tiers/levels',
  ],
  [
    'two shops of one id',
    { locations: [1, 2].map(() => ({ id: 'utrecht', name })) },
    '/locations/1/id',
    'ids must differ',
  ],
  [
    'two consents of one id',
    { consents: [1, 2].map(() => ({ id: 'news', purpose: 'marketing', version: 1, text: name })) },
    '/consents/1/id',
    'ids must differ',
  ],
  [
    'terms that run script',
    { links: { terms: 'javascript:alert(1)' } },
    '/links/terms',
    'http or https',
  ],
];

/** What is said at the place of the mistake, in all that is said about the document. */
function saidAt(change: object, pointer: string): string[] {
  const result = validateProgram({ ...programWith(), ...change });
  return result.ok
    ? []
    : result.errors.filter((error) => error.pointer === pointer).map(({ message }) => message);
}

test('each of several unknown fields is told which is meant', () => {
  const change = { locale: ['en'], earningRule: [], loyalty: 1 };
  expect(Object.keys(change).map((field) => saidAt(change, `/${field}`))).toEqual([
    [expect.stringContaining('perhaps "locales" is meant')],
    [expect.stringContaining('perhaps "earningRules" is meant')],
    [expect.stringContaining('check its spelling')],
  ]);
});

test('there are at least sixty kinds of mistake', () => {
  expect(new Set(spoiled.map(([what]) => what)).size).toBeGreaterThanOrEqual(60);
});

test.each(spoiled)('%s', (_what, change, pointer, mend) => {
  expect(saidAt(change, pointer)).toEqual([expect.stringContaining(mend)]);
});

test.each(spoiled)(
  '%s: the message is one sentence or two, not the library’s',
  (_what, change, pointer) => {
    for (const message of saidAt(change, pointer)) {
      expect(message).toMatch(/^["A-Z].*\.$/s);
      expect(message).not.toMatch(/invalid|expected|received/i);
    }
  },
);

test('of a date that is none nothing is said but that', () => {
  const spoiledDate = { campaigns: [{ ...campaign, from: '2027-01-32T00:00:00Z' }] };
  const result = validateProgram({ ...programWith(), ...spoiledDate });
  expect(result.ok ? [] : result.errors.map(({ pointer }) => pointer)).toEqual([
    '/campaigns/0/from',
  ]);
});

test('a good document has no mistake', () => {
  expect(validateProgram(programWith() satisfies ProgramDocumentInput)).toMatchObject({ ok: true });
});
