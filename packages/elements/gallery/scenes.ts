/** Every element in every state: what the gallery shows, and what screenshots are taken of. */
import { html, type TemplateResult } from 'lit';

import type { CartState } from '../src/cart/cart-adapter.ts';
import { choosing } from '../testing/choosing.ts';
import type { FakeServer } from '../testing/fake-store.ts';
import { sessions } from '../testing/fixtures.ts';
import { confirm, copy, makeStale, open, press, review, undo } from './deeds.ts';

/** One element in one state. */
export interface Scene {
  readonly name: string;
  readonly server?: FakeServer;
  readonly cart?: CartState;
  /** Widths are those of a card when left out. */
  readonly width?: string;
  readonly content: TemplateResult;
  /** Covers the whole page, so it is shown only when it is asked for. */
  readonly modal?: boolean;
  /** Turns the server, or the element, into the state once the element stands. */
  readonly after?: (element: HTMLElement, server: FakeServer) => Promise<void> | void;
}

const seen = (content: TemplateResult) =>
  [
    { name: 'ready', content },
    { name: 'loading', server: { reads: 'hang' }, content },
    { name: 'failed', server: { reads: 'fail' }, content },
    { name: 'guest', server: { session: sessions.guest }, content },
    { name: 'not enrolled', server: { session: sessions.notEnrolled }, content },
    { name: 'new member', server: { session: sessions.newMember }, content },
    { name: 'negative', server: { session: sessions.negative }, content },
    { name: 'highest level', server: { session: sessions.highest }, content },
    { name: 'excluded', server: { session: sessions.excluded }, content },
    { name: 'upcoming', server: { session: sessions.upcoming }, content },
    { name: 'ended', server: { session: sessions.ended }, content },
    { name: 'stale', content, after: makeStale },
  ] satisfies Scene[];

const badge = html`<loyalty-points-badge></loyalty-points-badge>`;
const tier = html`<loyalty-tier-progress></loyalty-tier-progress>`;
const rewards = html`<loyalty-rewards></loyalty-rewards>`;
const list = html`<loyalty-rewards-list class="framed"></loyalty-rewards-list>`;
const button = html`<loyalty-redeem-button reward-id="five-euro"></loyalty-redeem-button>`;
const tiers = html`<loyalty-tiers class="framed"></loyalty-tiers>`;
const earnList = html`<loyalty-earn-list class="framed"></loyalty-earn-list>`;
const myRewards = html`<loyalty-my-rewards class="framed"></loyalty-my-rewards>`;

const referral = html`<loyalty-referral class="framed"></loyalty-referral>`;
const launcher = html`<loyalty-launcher class="in-place"></loyalty-launcher>`;
const gate = (from: string) =>
  html`<loyalty-gate from=${from}>
    <p>Al in de sale</p>
    <p slot="else">De sale begint maandag</p>
  </loyalty-gate>`;
const purchases = html`<loyalty-purchases class="framed"></loyalty-purchases>`;
const ticketCode = html`<loyalty-ticket-code issued-reward-id="issued-1"></loyalty-ticket-code>`;
const choices = (rewardId: string) =>
  html`<loyalty-reward-choices reward-id=${rewardId}></loyalty-reward-choices>`;
const memberCard = html`<loyalty-member-card></loyalty-member-card>`;
const hint = html`<loyalty-earn-preview gross-minor="2995"></loyalty-earn-preview>`;

const join = html`<loyalty-join></loyalty-join>`;
const preferences = html`<loyalty-preferences></loyalty-preferences>`;
const cartRewards = html`<loyalty-cart-rewards></loyalty-cart-rewards>`;

const filledCart: CartState = {
  codes: [],
  lines: [{ id: 'a', quantity: 2, grossMinor: 5990, netMinor: 5495 }],
};

/** The way of a redemption, step by step. */
const redeeming = (content: TemplateResult) =>
  [
    { name: 'review', content, after: review },
    { name: 'submitting', server: { redeeming: 'hangs' }, content, after: confirm },
    { name: 'issued', content, after: confirm },
    { name: 'unknown', server: { redeeming: 'lost' }, content, after: confirm },
    {
      name: 'refused',
      server: { redeeming: { status: 409, code: 'insufficient_points' } },
      content,
      after: confirm,
    },
    {
      name: 'redeeming failed',
      server: { redeeming: { status: 400, code: 'invalid_request' } },
      content,
      after: confirm,
    },
  ] satisfies Scene[];

export const scenes: Readonly<Record<string, readonly Scene[]>> = {
  'loyalty-points-badge': [
    ...seen(badge),
    { name: 'compact', content: html`<loyalty-points-badge compact></loyalty-points-badge>` },
    { name: 'without provider', content: html`<a href="#">Spaarprogramma</a>` },
  ].map((scene) => ({ width: 'auto', ...scene })),
  'loyalty-tier-progress': [
    ...seen(tier),
    { name: 'must keep', server: { session: sessions.mustKeep }, content: tier },
    {
      name: 'with benefits',
      content: html`<loyalty-tier-progress with-benefits></loyalty-tier-progress>`,
    },
  ],
  'loyalty-rewards-list': [
    ...seen(list),
    { name: 'every reward', server: { session: sessions.rich }, content: list },
    ...redeeming(list),
    {
      name: 'choosing',
      content: list,
      after: (element) => press(element, '#redeem-points-as-money'),
    },
    {
      name: 'final',
      modal: true,
      server: { session: sessions.rich },
      content: list,
      after: (element) => press(element, '#redeem-coffee-mug'),
    },
  ],
  'loyalty-redeem-button': [
    ...seen(button),
    ...redeeming(button),
    {
      name: 'outlined',
      content: html`<loyalty-redeem-button
        reward-id="five-euro"
        variant="outlined"
      ></loyalty-redeem-button>`,
    },
    {
      name: 'short',
      content: html`<loyalty-redeem-button reward-id="coffee-mug"></loyalty-redeem-button>`,
    },
    {
      name: 'locked',
      content: html`<loyalty-redeem-button reward-id="gold-fifteen"></loyalty-redeem-button>`,
    },
  ],
  'loyalty-my-rewards': [
    ...seen(myRewards),
    { name: 'copied', content: myRewards, after: copy },
    { name: 'applied', content: myRewards, after: (element) => press(element, '[part=apply]') },
    {
      name: 'below minimum',
      cart: { codes: [{ code: 'SPAAR-7K2M-9Q4T-XW8C', applicable: false, missingMinor: 450 }] },
      content: myRewards,
    },
    { name: 'undo', content: myRewards, after: (element) => press(element, '[part=revert]') },
    { name: 'undone', content: myRewards, after: undo },
    {
      name: 'undoing failed',
      server: { reverting: { status: 400, code: 'invalid_request' } },
      content: myRewards,
      after: undo,
    },
    { name: 'held', server: { session: sessions.held }, content: myRewards },
    { name: 'code pending', server: { session: sessions.codePending }, content: myRewards },
    { name: 'to send', server: { session: sessions.toSend }, content: myRewards },
    { name: 'sending', server: { session: sessions.sending }, content: myRewards },
    {
      name: 'to scan',
      content: myRewards,
      after: (element) => press(element, '[part=scan] summary'),
    },
    { name: 'past', content: myRewards, after: (element) => press(element, '.past summary') },
  ],
  'loyalty-reward-choices': [
    { name: 'a cause', server: { session: choosing }, content: choices('good-cause') },
    { name: 'an address', server: { session: choosing }, content: choices('gift-box') },
    { name: 'loading', server: { reads: 'hang' }, content: choices('good-cause') },
    {
      name: 'in a review',
      server: { session: choosing },
      content: list,
      modal: true,
      after: (element) => press(element, '#redeem-good-cause'),
    },
    {
      name: 'given',
      server: { session: choosing },
      content: list,
      after: async (element) => {
        await press(element, '#redeem-good-cause');
        element.shadowRoot
          ?.querySelector('loyalty-reward-choices')
          ?.shadowRoot?.querySelector<HTMLElement>('[value=trees]')
          ?.click();
        await press(element, '[part=confirm]');
      },
    },
  ],
  'loyalty-ticket-code': seen(ticketCode),
  'loyalty-purchases': [
    ...seen(purchases).map((scene: Scene) => ({
      ...scene,
      server: { ...scene.server, session: scene.server?.session ?? sessions.buying },
    })),
    { name: 'asked', server: { session: sessions.withChoices }, content: purchases },
    {
      name: 'not agreed',
      server: { session: sessions.withChoices, account: { status: 500, code: 'internal_error' } },
      content: purchases,
      after: (element: HTMLElement) => press(element, '.ask .button'),
    },
    {
      name: 'nothing bought',
      server: { session: sessions.buying, bought: [] },
      content: purchases,
    },
    {
      name: 'lines',
      server: { session: sessions.buying },
      content: purchases,
      after: (element: HTMLElement) => press(element, 'summary'),
    },
    {
      name: 'invoice asked',
      server: { session: sessions.buying },
      content: purchases,
      after: (element: HTMLElement) => press(element, '[part=invoice]'),
    },
  ],
  'loyalty-history': seen(html`<loyalty-history class="framed"></loyalty-history>`),
  'loyalty-tiers': [
    ...seen(tiers),
    { name: 'must keep', server: { session: sessions.mustKeep }, content: tiers },
    { name: 'in grace', server: { session: sessions.inGrace }, content: tiers },
    { name: 'paid for', server: { session: sessions.paidFor }, content: tiers },
    { name: 'side by side', width: '56rem', content: tiers },
  ],
  'loyalty-earn-list': [
    ...seen(earnList),
    { name: 'every way', server: { session: sessions.manyWays }, content: earnList },
    {
      name: 'every way, as guest',
      server: { session: sessions.guestWithManyWays },
      content: earnList,
    },
    {
      name: 'claimed',
      server: { session: sessions.manyWays },
      content: earnList,
      after: (element) => press(element, '[part=button]'),
    },
    {
      name: 'claim refused',
      server: {
        session: sessions.manyWays,
        claiming: { status: 409, code: 'rule_not_available' },
      },
      content: earnList,
      after: (element) => press(element, '[part=button]'),
    },
  ],
  'loyalty-referral': [
    ...seen(referral).map((scene: Scene) => ({
      ...scene,
      server: { ...scene.server, session: scene.server?.session ?? sessions.inviting },
    })),
    {
      name: 'guest who may be invited',
      server: { session: sessions.guestOfInviting },
      content: referral,
    },
    { name: 'to join', server: { session: sessions.customerOfInviting }, content: referral },
    { name: 'nobody came', server: { session: sessions.inviting, friends: [] }, content: referral },
    {
      name: 'copied',
      server: { session: sessions.inviting },
      content: referral,
      after: copy,
    },
    {
      name: 'conditions',
      server: { session: sessions.inviting },
      content: referral,
      after: (element) => press(element, 'summary'),
    },
    {
      name: 'not possible now',
      server: {
        session: sessions.inviting,
        referring: { status: 409, code: 'rule_not_available' },
      },
      content: referral,
    },
    {
      name: 'link failed',
      server: { session: sessions.inviting, referring: { status: 500, code: 'internal_error' } },
      content: referral,
    },
  ],
  'loyalty-launcher': [
    ...seen(launcher),
    { name: 'open', modal: true, content: launcher, after: open },
    {
      name: 'open as guest',
      modal: true,
      server: { session: sessions.guest },
      content: launcher,
      after: open,
    },
  ],
  'loyalty-gate': [
    { name: 'of the level', content: gate('silver') },
    { name: 'of another level', content: gate('gold') },
    { name: 'guest', server: { session: sessions.guest }, content: gate('silver') },
  ],
  'loyalty-member-card': [
    ...seen(memberCard),
    { name: 'with a card', server: { session: sessions.withCard }, content: memberCard },
  ],
  'loyalty-join': [
    ...seen(join),
    { name: 'consents', server: { session: sessions.askedForConsent }, content: join },
    { name: 'with a code', server: { session: sessions.invited }, content: join },
    { name: 'full', server: { session: sessions.full }, content: join },
    { name: 'waiting', server: { session: sessions.waiting }, content: join },
    { name: 'closed', server: { session: sessions.closed }, content: join },
    {
      name: 'joining failed',
      server: { session: sessions.notEnrolled, joining: { status: 500, code: 'internal_error' } },
      content: join,
      after: (element) => press(element, '[part=join]'),
    },
  ],
  'loyalty-preferences': [
    ...seen(preferences),
    { name: 'choices', server: { session: sessions.withChoices }, content: preferences },
    {
      name: 'saved',
      server: { session: sessions.withChoices },
      content: preferences,
      after: (element) => press(element, '[part=save]'),
    },
    {
      name: 'saving failed',
      server: { session: sessions.withChoices, account: { status: 500, code: 'internal_error' } },
      content: preferences,
      after: (element) => press(element, '[part=save]'),
    },
    { name: 'leaving', content: preferences, after: (element) => press(element, '#leave') },
    { name: 'erasing', content: preferences, after: (element) => press(element, '#erase') },
  ],
  'loyalty-cart-rewards': [
    ...seen(cartRewards),
    {
      name: 'applied',
      cart: {
        ...filledCart,
        codes: [{ code: 'SPAAR-7K2M-9Q4T-XW8C', applicable: true, discountMinor: 500 }],
      },
      content: cartRewards,
    },
    {
      name: 'below minimum',
      cart: {
        ...filledCart,
        codes: [{ code: 'SPAAR-7K2M-9Q4T-XW8C', applicable: false, missingMinor: 450 }],
      },
      content: cartRewards,
    },
    {
      name: 'unfolded',
      content: cartRewards,
      after: (element: HTMLElement) => press(element, '[part=others]'),
    },
    { name: 'to redeem', server: { session: sessions.withoutCodes }, content: cartRewards },
    ...redeeming(cartRewards).map((scene: Scene) => ({
      ...scene,
      server: { session: sessions.withoutCodes, ...scene.server },
    })),
  ].map((scene: Scene) => ({ cart: filledCart, ...scene })),
  'loyalty-earn-preview': [
    ...seen(hint),
    { name: 'why', content: hint, after: (element) => press(element, 'summary') },
    {
      name: 'nothing earned',
      content: html`<loyalty-earn-preview gross-minor="750"></loyalty-earn-preview>`,
    },
    {
      name: 'inline',
      content: html`<loyalty-earn-preview
        gross-minor="2995"
        variant="inline"
        without-why
      ></loyalty-earn-preview>`,
    },
    {
      name: 'of the cart',
      content: html`<loyalty-earn-preview cart></loyalty-earn-preview>`,
      cart: filledCart,
    },
  ],
  'loyalty-rewards': [
    ...seen(rewards),
    { name: 'my rewards', content: html`<loyalty-rewards tab="rewards"></loyalty-rewards>` },
    { name: 'history', content: html`<loyalty-rewards tab="history"></loyalty-rewards>` },
    {
      name: 'ways to earn',
      server: { session: sessions.manyWays },
      content: html`<loyalty-rewards tab="earn"></loyalty-rewards>`,
    },
    { name: 'levels', content: html`<loyalty-rewards tab="tiers"></loyalty-rewards>` },
    {
      name: 'inviting',
      server: { session: sessions.inviting },
      content: html`<loyalty-rewards tab="referral"></loyalty-rewards>`,
    },
    { name: 'stacked', content: html`<loyalty-rewards layout="stack"></loyalty-rewards>` },
    { name: 'reserved', server: { session: sessions.reserved }, content: rewards },
    { name: 'no levels', server: { session: sessions.noTiers }, content: rewards },
    { name: 'points expiring', server: { session: sessions.pointsExpiring }, content: rewards },
    { name: 'reward expiring', server: { session: sessions.rewardExpiring }, content: rewards },
    { name: 'tier nearly', server: { session: sessions.tierNearly }, content: rewards },
    { name: 'tier reached', server: { session: sessions.tierReached }, content: rewards },
    { name: 'new reward', server: { session: sessions.newReward }, content: rewards },
    { name: 'programme ending', server: { session: sessions.ending }, content: rewards },
    { name: 'invitation only', server: { session: sessions.inviteOnly }, content: rewards },
    {
      name: 'joining failed',
      server: { session: sessions.notEnrolled, joining: { status: 500, code: 'internal_error' } },
      content: rewards,
      after: (element) => element.shadowRoot?.querySelector<HTMLElement>('.filled')?.click(),
    },
  ],
};
