/** In Vitest's browser mode, on the elements; and the stories of Storybook, run as Storybook would. */
import '@spaarkit/elements/all';
import { startTestKit } from '@spaarkit/msw/browser';
import { setProjectAnnotations } from '@storybook/web-components';
import { composeStory } from 'storybook/preview-api';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import meta, { Guest, NearTier } from '../src/rewards.stories.ts';

const memberTokenUrl = '/loyalty-token';

describe('browser mode', () => {
  beforeEach(async () => (await startTestKit({ scenario: 'soldOut', memberTokenUrl })).close);
  afterEach(() => document.body.replaceChildren());

  test('a reward that is gone says so', async () => {
    document.body.innerHTML = `
      <loyalty-provider api-base="https://loyalty.test" publishable-key="pk_demo"
        member-token-url="${memberTokenUrl}" locale="nl">
        <loyalty-rewards></loyalty-rewards>
      </loyalty-provider>`;
    await expect.element(page.getByText('Tijdelijk op')).toBeVisible();
  });
});

describe('stories', () => {
  // How Storybook draws web components, which its own page sets by itself.
  setProjectAnnotations([]);

  test('a member is told how near the next level is', async () => {
    await composeStory(NearTier, meta).run();
    await expect
      .element(page.getByRole('progressbar', { name: 'Voortgang naar Zilver' }))
      .toBeVisible();
  });

  test('a guest is invited', async () => {
    await composeStory(Guest, meta).run();
    await expect
      .element(page.getByRole('heading', { name: /^Spaar .*bij elke bestelling$/ }))
      .toBeVisible();
  });
});
