/** The card as Storybook shows it: each story is a situation. */
import '@spaarkit/elements/all';
import type { Meta, StoryObj } from '@storybook/web-components';
import { startTestKit } from '@spaarkit/msw/browser';
import { html } from 'lit';

const memberTokenUrl = '/loyalty-token';

export default {
  title: 'Loyalty',
  render: () => html`
    <loyalty-provider
      api-base="https://loyalty.test"
      publishable-key="pk_demo"
      member-token-url=${memberTokenUrl}
      locale="nl"
    >
      <loyalty-rewards></loyalty-rewards>
    </loyalty-provider>
  `,
} satisfies Meta;

export const NearTier: StoryObj = {
  beforeEach: async () => (await startTestKit({ scenario: 'nearTier', memberTokenUrl })).close,
};

export const Guest: StoryObj = {
  beforeEach: async () => (await startTestKit({ scenario: 'guest', memberTokenUrl })).close,
};

export const NewMember: StoryObj = {
  beforeEach: async () => (await startTestKit({ scenario: 'newMember', memberTokenUrl })).close,
};

export const Expiring: StoryObj = {
  beforeEach: async () => (await startTestKit({ scenario: 'expiring', memberTokenUrl })).close,
};

export const SoldOut: StoryObj = {
  beforeEach: async () => (await startTestKit({ scenario: 'soldOut', memberTokenUrl })).close,
};

export const Refused: StoryObj = {
  beforeEach: async () => (await startTestKit({ scenario: 'refused', memberTokenUrl })).close,
};

export const Slow: StoryObj = {
  beforeEach: async () => (await startTestKit({ scenario: 'slow', memberTokenUrl })).close,
};

export const Offline: StoryObj = {
  beforeEach: async () => (await startTestKit({ scenario: 'offline', memberTokenUrl })).close,
};

export const TokenExpired: StoryObj = {
  beforeEach: async () => (await startTestKit({ scenario: 'tokenExpired', memberTokenUrl })).close,
};
