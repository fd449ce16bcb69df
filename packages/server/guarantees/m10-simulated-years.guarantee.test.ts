/**
 * M10: a year in which events come twice, late and in another order, and in which the server dies
 * between any two calls of its store, ends as the same year does without deaths and repeats.
 */
import {
  birthdayRule,
  chosenAmount,
  doublePoints,
  figures,
  fiveEuro,
  pointsWith,
  programWith,
  reviewRule,
  rewardCard,
  tenPerEuro,
  thirdOrder,
  tiersWith,
  welcomeGift,
  type Answer,
} from '@spaarkit/contract/conformance';
import { describe, expect, test } from 'vitest';
import { allEngines, createStore, type EngineName } from '../testing/engines.ts';
import { expectSound } from './support/expect-sound.ts';
import { MortalLife } from './support/mortal-life.ts';
import { createRandom, type Random } from './support/random.ts';
import { scaled, tell } from './support/scale.ts';
import { inOrder, makeYear, Notes, who, type Telling, type Year } from './support/year.ts';

/** Points by orders, reviews and birthdays, a card, levels with a present: all that time has a hand in. */
const document = programWith({
  points: pointsWith({ pendingDays: 14, expiry: { kind: 'age', months: 3 } }),
  earningRules: [tenPerEuro, thirdOrder, rewardCard, reviewRule, birthdayRule],
  campaigns: [doublePoints({ ruleIds: ['review'] })],
  tiers: tiersWith({
    period: { kind: 'calendar_year' },
    silver: { entryRewardIds: ['welcome'] },
  }),
  rewards: [fiveEuro, chosenAmount, welcomeGift],
});

const years = { memory: scaled(1000, 12), sqlite: scaled(100, 3), postgres: scaled(40, 1) };

describe.each(await allEngines())('M10 on %s', (engine) => {
  test(`${years[engine]} years with deaths, repeats and delays end as without`, async () => {
    const { seed } = createRandom();
    const sums = { deaths: 0, repeats: 0, tellings: 0, transactions: 0 };
    for (let index = 0; index < years[engine]; index += 1) {
      const year = makeYear(createRandom(seed + index));
      const quiet = await play(engine, year, year.tellings);
      const told = inOrder([...year.tellings, ...year.repeats]);
      const noisy = await play(engine, year, told, createRandom(seed - index - 1));
      expect(noisy.end, `the year of seed ${seed + index}`).toEqual(quiet.end);
      sums.deaths += noisy.deaths;
      sums.repeats += year.repeats.length;
      sums.tellings += year.tellings.length;
      sums.transactions += quiet.end.history.length;
    }
    expect(sums.deaths).toBeGreaterThan(years[engine]);
    tell(
      'M10',
      engine,
      `${years[engine]} years of ${sums.tellings} things told and ${sums.repeats} told again, ${sums.deaths} deaths: the same ${sums.transactions} transactions as without, books proved after each (seed ${seed})`,
    );
  });
});

/** Plays a year on a store of its own, proves the books, and gives what it ended with. */
async function play(
  engine: EngineName,
  { start, end: over }: Year,
  told: readonly Telling[],
  chance?: Random,
): Promise<{ readonly end: Ending; readonly deaths: number }> {
  const { store, end } = await createStore(engine);
  try {
    const life = new MortalLife(store, start, chance);
    await life.open(document);
    const day = new Date(start + 100 * 86_400_000);
    const birthday = { month: day.getUTCMonth() + 1, day: day.getUTCDate() };
    await life.stage.shop.call('putMember', { params: { externalId: who }, body: { birthday } });
    const notes = new Notes(life);
    for (const { at, say } of told) {
      life.time.now = Math.max(life.time.now, at);
      await say(notes);
    }
    life.time.now = over;
    await life.sweep();
    await expectSound(store);
    return { end: await endingOf(life), deaths: life.deaths };
  } finally {
    await end();
  }
}

/** All that a member can see of a year, without the names that are made up anew each time. */
interface Ending {
  readonly balance: ReturnType<typeof figures>;
  readonly history: readonly string[];
  readonly rewards: readonly string[];
  readonly levels: readonly string[];
}

async function endingOf(life: MortalLife): Promise<Ending> {
  const shopper = await life.shopper(who);
  const history: string[] = [];
  let cursor: string | undefined;
  do {
    const query = { limit: 100, ...(cursor === undefined ? {} : { cursor }) };
    const page: Answer<'listTransactions'> = await shopper.call('listTransactions', { query });
    for (const { at, kind, points, status, reason } of page.items)
      history.push([at, kind, points, status, reason.kind].join(' '));
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  const changes = await life.stage.shop.call('listTierChanges', { params: { externalId: who } });
  return {
    balance: figures(await shopper.balance()),
    // Of what happened at one instant the order is of no account.
    history: history.toSorted(),
    rewards: (await shopper.rewards())
      .map(({ rewardId, issuedAt, usage, usedAt }) => [rewardId, issuedAt, usage, usedAt].join(' '))
      .toSorted(),
    levels: changes.items.map(({ at, from, to }) => [at, from, to].join(' ')),
  };
}
