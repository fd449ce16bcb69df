/** In Vitest's browser mode, on the elements; and the stories of Storybook, run as Storybook would. */
import '@spaarkit/elements/all';
import { startTestKit } from '@spaarkit/msw/browser';
import { setProjectAnnotations, type StoryObj } from '@storybook/web-components';
import { composeStory } from 'storybook/preview-api';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import meta, * as stories from '../src/rewards.stories.ts';
import {
  betweenPressesMs,
  countTokens,
  everySituation,
  type Situation,
  type SituationName,
} from './situations.ts';

const memberTokenUrl = '/loyalty-token';
const longestMs = 15_000;

beforeEach(() => performance.clearResourceTimings());
afterEach(() => document.body.replaceChildren());

function open(): void {
  document.body.innerHTML = `
    <loyalty-provider api-base="https://loyalty.test" publishable-key="pk_demo"
      member-token-url="${memberTokenUrl}" locale="nl">
      <loyalty-rewards></loyalty-rewards>
    </loyalty-provider>`;
}

async function expectSituation({ says, presses = [], tokens = 1 }: Situation): Promise<void> {
  for (const name of presses) {
    await page.getByRole('button', { name }).click();
    await new Promise((resolve) => setTimeout(resolve, betweenPressesMs));
  }
  const said = page.getByText(says, { exact: false }).first();
  await expect.element(said, { timeout: longestMs }).toBeVisible();
  expect(countTokens()).toBe(tokens);
}

describe('browser mode', () => {
  beforeEach(async () => (await startTestKit({ scenario: 'soldOut', memberTokenUrl })).close);

  test('a reward that is gone says so', async () => {
    open();
    await expect.element(page.getByText('Tijdelijk op')).toBeVisible();
  });
});

describe('browser mode, in every situation', () => {
  let close: () => void;
  afterEach(() => close());

  test.each(everySituation)('%s', async (scenario, situation) => {
    ({ close } = await startTestKit({ scenario, memberTokenUrl }));
    const since = performance.now();
    open();
    await expectSituation(situation);
    expect(performance.now() - since).toBeGreaterThan(situation.takesMs ?? 0);
  });
});

describe('stories', () => {
  // How Storybook draws web components, which its own page sets by itself.
  setProjectAnnotations([]);

  const storyOf: Readonly<Record<SituationName, StoryObj>> = {
    guest: stories.Guest,
    newMember: stories.NewMember,
    nearTier: stories.NearTier,
    expiring: stories.Expiring,
    soldOut: stories.SoldOut,
    refused: stories.Refused,
    slow: stories.Slow,
    offline: stories.Offline,
    tokenExpired: stories.TokenExpired,
  };

  test.each(everySituation)('%s', async (name, situation) => {
    const since = performance.now();
    await composeStory(storyOf[name], meta).run();
    await expectSituation(situation);
    expect(performance.now() - since).toBeGreaterThan(situation.takesMs ?? 0);
  });
});
