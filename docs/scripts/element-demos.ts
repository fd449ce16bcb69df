/** How each element is shown live: its HTML, which is also the example, and the room that it takes. */
export interface Demo {
  readonly html: string;
  /** Kept free until it is there, so that nothing moves. */
  readonly room: string;
  /** A situation of the test kit. */
  readonly scenario: string;
  /** What to try with it. */
  readonly about?: string;
}

const demos: Readonly<Record<string, Partial<Demo>>> = {
  'loyalty-cart-rewards': {
    room: '16rem',
    about: 'The cart of this demo holds € 59.90 of coffee.',
  },
  'loyalty-earn-list': { room: '20rem' },
  'loyalty-earn-preview': {
    html: '<loyalty-earn-preview gross-minor="2995" net-minor="2748"></loyalty-earn-preview>',
    room: '6rem',
  },
  'loyalty-gate': {
    html: `<loyalty-gate from="silver">
  <p>You are silver: the sale is already open to you.</p>
  <p slot="else">The sale begins on Monday.</p>
</loyalty-gate>`,
    about: 'Choose the member of the highest level to see the other side of the gate.',
  },
  'loyalty-history': { room: '32rem' },
  'loyalty-join': { room: '16rem', scenario: 'notEnrolled' },
  'loyalty-launcher': {
    html: '<loyalty-launcher style="--loyalty-launcher-position: static"></loyalty-launcher>',
    room: '5rem',
    about: 'On a page it floats at the foot. Here it is kept in its place by its position.',
  },
  'loyalty-member-card': { room: '20rem' },
  'loyalty-my-rewards': { room: '25rem' },
  'loyalty-points-badge': {
    room: '4rem',
    html: '<loyalty-points-badge href="/account/points"></loyalty-points-badge>',
  },
  'loyalty-preferences': { room: '36rem' },
  'loyalty-provider': {
    html: `<loyalty-points-badge></loyalty-points-badge>
<loyalty-tier-progress></loyalty-tier-progress>`,
    room: '14rem',
    about: 'It draws nothing itself. The elements in it share one request and one truth.',
  },
  'loyalty-purchases': {
    room: '26rem',
    scenario: 'purchases',
    about:
      'Only for members who gave the consent with the purpose `purchases`: others are asked for it, and where the programme has none, nothing is drawn.',
  },
  'loyalty-redeem-button': {
    html: '<loyalty-redeem-button reward-id="five-euro"></loyalty-redeem-button>',
    room: '5rem',
  },
  'loyalty-referral': { room: '18rem' },
  'loyalty-reward-choices': {
    html: `<loyalty-reward-choices reward-id="good-cause"></loyalty-reward-choices>
<loyalty-reward-choices reward-id="gift-box"></loyalty-reward-choices>`,
    room: '34rem',
    scenario: 'choosing',
    about: 'A donation asks for its cause, a gift for an address.',
  },
  'loyalty-rewards': { room: '38rem' },
  'loyalty-rewards-list': { room: '34rem' },
  'loyalty-ticket-code': {
    html: '<loyalty-my-rewards></loyalty-my-rewards>',
    room: '25rem',
    about:
      'Unfold the code of a ticket: this element draws what unfolds. On its own it takes the ticket by its `issued-reward-id`.',
  },
  'loyalty-tier-progress': { room: '11rem' },
  'loyalty-tiers': { room: '22rem' },
};

/** The demo of an element; of one that is new, the tag alone. */
export const demoOf = (tagName: string): Demo => ({
  html: `<${tagName}></${tagName}>`,
  room: '12rem',
  scenario: 'memberWithHistory',
  ...demos[tagName],
});
