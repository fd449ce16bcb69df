/** Which pictures are taken of the gallery: every state once, and each axis on a few of them. */
import type { View } from './gallery-page.ts';

/** One picture. */
export interface Shot {
  /** The name of its file: what is seen, and then what is unusual about it. */
  readonly name: string;
  readonly view: View;
  readonly media?: {
    readonly colorScheme?: 'light' | 'dark';
    readonly forcedColors?: 'active';
    readonly contrast?: 'more';
    readonly media?: 'print';
  };
}

type Subject = readonly [element: string, state: string];

const card = 'loyalty-rewards';
const list = 'loyalty-rewards-list';
const codes = 'loyalty-my-rewards';
const choices = 'loyalty-reward-choices';

/** The states of a card in the order of a shopper's way. */
const subjects = {
  guest: [card, 'guest'],
  loading: [card, 'loading'],
  empty: [card, 'new member'],
  ready: [card, 'ready'],
  near: [card, 'tier nearly'],
  review: [list, 'review'],
  cause: [choices, 'a cause'],
  address: [choices, 'an address'],
  given: [choices, 'given'],
  submitting: [list, 'submitting'],
  issued: [list, 'issued'],
  copied: [codes, 'copied'],
  applied: [codes, 'applied'],
  refused: [list, 'refused'],
  unknown: [list, 'unknown'],
  expiring: [card, 'reward expiring'],
  used: [codes, 'past'],
  offline: [card, 'stale'],
  error: [card, 'failed'],
  negative: [card, 'negative'],
  top: [card, 'highest level'],
  sent: [codes, 'sending'],
  codes: [card, 'my rewards'],
  history: [card, 'history'],
  earn: [card, 'ways to earn'],
  levels: [card, 'levels'],
  badge: ['loyalty-points-badge', 'ready'],
  level: ['loyalty-tier-progress', 'with benefits'],
  launcher: ['loyalty-launcher', 'open'],
  hint: ['loyalty-earn-preview', 'why'],
  cart: ['loyalty-cart-rewards', 'applied'],
  unfolded: ['loyalty-cart-rewards', 'unfolded'],
  join: ['loyalty-join', 'consents'],
  invite: ['loyalty-referral', 'ready'],
  bought: ['loyalty-purchases', 'lines'],
  choices: ['loyalty-preferences', 'choices'],
  paper: ['loyalty-member-card', 'with a card'],
} satisfies Record<string, Subject>;

type Name = keyof typeof subjects;

const every = Object.keys(subjects) as Name[];

/** What is looked at along every axis that changes all of a picture. */
const always = ['guest', 'ready', 'review', 'cause', 'address'] as const;

/** What stands elsewhere than in the card. */
const others = [
  'badge',
  'level',
  'unfolded',
  'join',
  'invite',
  'bought',
  'choices',
  'paper',
] as const;

/** What differs from Dutch, light, 26 em wide, and the states that it is looked at in. */
const axes: readonly (Omit<Shot, 'view'> & { view?: View; of: readonly Name[] })[] = [
  { name: '', of: every },
  {
    name: '288',
    view: { width: '18rem' },
    of: [...always, 'sent', 'codes', 'history', 'cart', ...others],
  },
  { name: '720', view: { width: '45rem' }, of: ['ready', 'codes', 'history', 'levels'] },
  {
    name: 'dark',
    view: { scheme: 'dark' },
    of: [...always, 'issued', 'refused', 'sent', 'negative', 'top', 'launcher', ...others],
  },
  {
    name: 'forced',
    media: { forcedColors: 'active' },
    of: ['ready', 'review', 'issued', 'codes', 'levels', 'badge'],
  },
  { name: 'contrast', media: { contrast: 'more' }, of: ['ready'] },
  { name: 'print', media: { media: 'print' }, of: ['ready'] },
  { name: 'de', view: { locale: 'de' }, of: ['guest', 'ready', 'review', 'codes', 'earn'] },
  {
    name: 'de-288',
    view: { locale: 'de', width: '18rem' },
    of: ['ready', 'codes'],
  },
  {
    name: 'ar',
    view: { locale: 'ar' },
    of: [...always, 'sent', 'codes', 'history', 'levels', 'launcher', ...others],
  },
  ...['#f5c518', '#ff4fa3', '#000000', '#ffffff'].flatMap((accent) => [
    { name: `accent-${accent.slice(1)}`, view: { accent }, of: ['ready'] as const },
    {
      name: `accent-${accent.slice(1)}-dark`,
      view: { accent, scheme: 'dark' },
      of: ['ready'] as const,
    },
  ]),
  { name: 'grey', view: { colours: 'grey' }, of: ['ready', 'history', 'levels', 'used'] },
  {
    name: 'older',
    view: { browser: 'older', accent: '#f5c518' },
    of: ['ready', 'review', 'levels', 'badge'],
  },
  { name: 'root-62', view: { root: '62.5%' }, of: ['ready', 'codes'] },
  ...['shopify-dawn', 'woocommerce-blocks', 'medusa-starter', 'plain'].map((shop) => ({
    name: shop,
    view: { shop },
    of: ['ready', 'codes'] as const,
  })),
  { name: 'radius-0', view: { radius: '0' }, of: ['ready', 'codes'] },
  { name: 'spacing', view: { spacing: 'wide' }, of: ['ready', 'review', 'codes'] },
  { name: 'text-200', view: { size: '32px', width: '18rem' }, of: ['ready', 'codes', 'badge'] },
];

/** Every picture of the matrix. */
export const shots: readonly Shot[] = axes.flatMap(({ of, name, view, media }) =>
  of.map((subject) => {
    const [element, state] = subjects[subject];
    return {
      name: [subject, name].filter(Boolean).join('.'),
      view: { element, state, locale: 'nl', ...view },
      ...(media && { media }),
    };
  }),
);
