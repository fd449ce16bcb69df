/** What could stand in any text of a programme, and pages that are full of it. */
import type { LoyaltyStore } from '@spaarkit/store';

import { createFakeStore } from './fake-store.ts';
import { sessions } from './fixtures.ts';
import { transactions } from './transactions.ts';

/** Each would set `hacked` on the page if anything took it for more than text. */
export const hostileTexts: Readonly<Record<string, string>> = {
  markup: [
    '<script>hacked = 1</script>',
    '<img src="/none" onerror="hacked = 1">',
    '<svg onload="hacked = 1"><a href="javascript:hacked = 1">x</a></svg>',
    '</style></template></p><iframe srcdoc="<b>x</b>"></iframe>',
  ].join(' '),
  'the end of an attribute': `"' onfocus="hacked = 1" autofocus tabindex=1 x="`,
  'a template': '{n} {amount} {{hacked = 1}} ${hacked = 1} <!--?lit$1$-->',
  'a turn of the direction': 'abc\u202Edef\u2067ghi',
  emoji: '👩‍👩‍👧‍👦🏳️‍🌈e\u0301\u200B',
  '2,000 characters': 'onafgebroken'.repeat(167),
};

/** Keys whose values a merchant, a shop's event or a person wrote; all else the API makes itself. */
const written = new Set(['nl', 'en', 'one', 'other', 'code', 'note', 'orderNumber', 'cardNumber']);

/** The same facts, with other texts where `other` gives any. */
function rewritten<T>(facts: T, other: (value: string, key: string) => string): T {
  const rewrite = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return other(value, key);
    if (Array.isArray(value)) return value.map((one) => rewrite(one, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [name, rewrite(one, name)]),
    );
  };
  return rewrite(facts, '') as T;
}

/** The same facts, with this text for every text in them. */
export function inWordsOf<T>(text: string, facts: T): T {
  return rewritten(facts, (value, key) => (written.has(key) ? text : value));
}

/** The same facts, with this address for every address in them. */
function leadingTo<T>(address: string, facts: T): T {
  return rewritten(facts, (value) => (/^https?:/.test(value) ? address : value));
}

/** Who looks at a page: between them, every text of a programme is shown somewhere. */
const visitors = [
  'manyWays',
  'guestWithManyWays',
  'withChoices',
  'askedForConsent',
  'paidFor',
] as const;

/** A store a visitor, with this text for every text. */
export function storesInWordsOf(text: string): Readonly<Record<string, LoyaltyStore>> {
  return storesOf((facts) => inWordsOf(text, facts));
}

/** A store a visitor, with this address for every address. */
export function storesLeadingTo(address: string): Readonly<Record<string, LoyaltyStore>> {
  return storesOf((facts) => leadingTo(address, facts));
}

function storesOf(change: <T>(facts: T) => T): Readonly<Record<string, LoyaltyStore>> {
  const stores = visitors.map((visitor) => [
    visitor,
    createFakeStore({
      session: change(sessions[visitor]),
      history: change(transactions),
    }),
  ]);
  return Object.fromEntries(stores) as Record<string, LoyaltyStore>;
}
