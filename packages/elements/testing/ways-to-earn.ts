/** Every kind of way to earn, and how far the member of the pictures is with each. */
import type { EarningRule, Program, RuleProgress } from '@spaarkit/sdk';

import { program } from './program.ts';

const points = (n: number) => ({ kind: 'points' as const, points: n });
const once = { count: 1, per: 'lifetime' as const };
const onEvent = { pendingDays: 0, reversalFreesLimit: true };

const rules: EarningRule[] = [
  ...program.earningRules,
  {
    kind: 'social',
    id: 'follow',
    name: { nl: 'Volg ons', en: 'Follow us' },
    description: { nl: 'Nieuwtjes uit de branderij', en: 'News from the roastery' },
    grant: points(50),
    network: 'pixelplein',
    url: 'https://social.example/zilverberk',
    claimedBy: 'shopper',
    limit: once,
    ...onEvent,
  },
  {
    kind: 'review',
    id: 'review',
    name: { nl: 'Schrijf een beoordeling', en: 'Write a review' },
    grant: points(75),
    minimumLength: 50,
    limit: { count: 3, per: 'month' },
    ...onEvent,
  },
  {
    kind: 'check_in',
    id: 'visit',
    name: { nl: 'Kom langs in de winkel', en: 'Visit the shop' },
    grant: points(10),
    limit: { count: 1, per: 'day' },
    ...onEvent,
  },
  {
    kind: 'survey',
    id: 'survey',
    name: { nl: 'Vertel wat je van ons vindt', en: 'Tell us what you think' },
    grant: points(40),
    surveyId: 'autumn',
    url: 'https://survey.example/autumn',
    limit: once,
    ...onEvent,
  },
  {
    kind: 'stamp_card',
    id: 'coffee-card',
    name: { nl: 'Koffiekaart', en: 'Coffee card' },
    description: { nl: 'Een stempel bij elk bezoek', en: 'A stamp with every visit' },
    grant: { kind: 'reward', rewardId: 'coffee-mug' },
    minimumOrderMinor: 0,
    stamps: 10,
    stampFor: 'check_in',
  },
  {
    kind: 'challenge',
    id: 'taster',
    name: { nl: 'Proeverij', en: 'Taster' },
    grant: points(250),
    steps: [
      { ruleId: 'review', count: 2 },
      { ruleId: 'visit', count: 1 },
    ],
    withinDays: 60,
    limit: once,
    ...onEvent,
  },
  {
    kind: 'birthday',
    id: 'birthday',
    name: { nl: 'Je verjaardag', en: 'Your birthday' },
    grant: points(150),
    daysBefore: 0,
    knownDays: 30,
    limit: { count: 1, per: 'year' },
    ...onEvent,
  },
  {
    kind: 'custom',
    id: 'refill',
    name: { nl: 'Breng je eigen beker mee', en: 'Bring your own cup' },
    grant: points(5),
    eventType: 'custom.own_cup',
    claimedBy: 'shopper',
    tierIds: ['gold'],
    ...onEvent,
  },
  {
    kind: 'newsletter',
    id: 'newsletter',
    name: { nl: 'Nieuwsbrief', en: 'Newsletter' },
    grant: points(20),
    enabled: false,
    limit: once,
    ...onEvent,
  },
];

/** What it changes in the programme of the fixtures. */
export const manyWays: Pick<Program, 'earningRules' | 'campaigns'> = {
  earningRules: rules,
  campaigns: [
    {
      id: 'november',
      name: { nl: 'Novemberweken', en: 'November weeks' },
      from: '2026-11-01T00:00:00Z',
      until: '2026-11-30T23:00:00Z',
      effect: { kind: 'multiplier', percent: 200 },
      stacking: 'highest_only',
      priority: 0,
    },
    {
      id: 'over',
      name: { nl: 'Oktoberweken', en: 'October weeks' },
      from: '2026-10-01T00:00:00Z',
      until: '2026-10-31T23:00:00Z',
      effect: { kind: 'extra_points', points: 50 },
      stacking: 'highest_only',
      priority: 0,
    },
  ],
};

export const ruleProgress: RuleProgress[] = [
  { ruleId: 'welcome', have: 0, need: 1, timesGiven: 1, timesLeft: 0 },
  { ruleId: 'follow', have: 0, need: 1, timesGiven: 0, timesLeft: 1 },
  { ruleId: 'review', have: 0, need: 1, timesGiven: 4, timesLeft: 2 },
  {
    ruleId: 'visit',
    have: 0,
    need: 1,
    timesGiven: 7,
    timesLeft: 0,
    availableFrom: '2026-11-23T23:00:00Z',
  },
  { ruleId: 'coffee-card', have: 7, need: 10, timesGiven: 0 },
  { ruleId: 'taster', have: 1, need: 3, timesGiven: 0 },
];
