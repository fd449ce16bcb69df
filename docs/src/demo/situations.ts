/** The situations of the test kit, in a programme that has something to show in every element. */
import { demoProgram } from '@spaarkit/contract/fixtures';
import { scenarios, type Scenario, type ScenarioName } from '@spaarkit/msw';

/** Those in which an element looks another way. */
export const situations = [
  'memberWithHistory',
  'newMember',
  'nearTier',
  'topTier',
  'expiring',
  'negativeBalance',
  'soldOut',
  'choosing',
  'purchases',
  'lostAnswer',
  'notEnrolled',
  'guest',
  'slow',
  'offline',
] as const satisfies readonly ScenarioName[];

const program = {
  ...demoProgram,
  earningRules: [
    ...(demoProgram.earningRules ?? []),
    {
      kind: 'review' as const,
      id: 'review',
      name: { nl: 'Schrijf een review', en: 'Write a review' },
      grant: { kind: 'points' as const, points: 50 },
    },
    {
      kind: 'referral' as const,
      id: 'friends',
      name: { nl: 'Breng een vriend mee', en: 'Bring a friend' },
      referrer: { kind: 'points' as const, points: 250 },
      friend: { kind: 'points' as const, points: 100 },
      minimumOrderMinor: 2000,
      landingUrl: 'https://shop.example/welcome',
    },
  ],
};

/** The situation with that name; a member with a past where there is none. */
export function situation(name: string | undefined): Scenario {
  const known = situations.find((each) => each === name) ?? 'memberWithHistory';
  return { program, ...scenarios[known] };
}
