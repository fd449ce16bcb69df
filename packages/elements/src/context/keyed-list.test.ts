import { expect } from '@open-wc/testing';
import { html } from 'lit';

import { KeyedList, type Row } from './keyed-list.ts';

const row = (key: string, facts?: readonly unknown[]): Row => ({
  key,
  ...(facts && { facts }),
  draw: () => html`<button>${key} ${facts}</button>`,
});

const rows = (keys: string) => keys.split('').map((key) => row(key));
const wordsOf = (list: Element) =>
  [...list.children].map((item) => item.textContent?.trim().charAt(0)).join('');

it('shows the rows in their order, however that changes', () => {
  const list = new KeyedList();
  for (const keys of ['abcde', 'bcdea', 'eabcd', 'edcba', 'bd', '', 'xbayd', 'dyabx']) {
    expect(wordsOf(list.show(rows(keys)))).to.equal(keys);
  }
});

it('keeps each row’s own element', () => {
  const list = new KeyedList();
  const before = [...list.show(rows('abc')).children];
  const after = [...list.show(rows('cxab')).children];
  expect(after.map((item) => before.indexOf(item))).to.deep.equal([2, -1, 0, 1]);
});

it('moves one row when one comes later, so that the focus stays in the others', () => {
  const list = new KeyedList();
  document.body.append(list.show(rows('abcd')));
  const button = list.show(rows('abcd')).children[2]?.querySelector('button');
  button?.focus();
  const shown = list.show(rows('bcda'));
  expect(document.activeElement).to.equal(button);
  shown.remove();
});

it('draws a row with facts anew only when one of them has changed', () => {
  const list = new KeyedList();
  let drawn = 0;
  const counted = (...facts: unknown[]) => ({ ...row('a', facts), draw: () => (drawn += 1) });
  list.show([counted(1, 'x')]);
  list.show([counted(1, 'x')]);
  expect(drawn).to.equal(1);
  list.show([counted(2, 'x')]);
  expect(drawn).to.equal(2);
});

it('draws a row without facts at each turn', () => {
  const list = new KeyedList();
  let drawn = 0;
  const counted = { key: 'a', draw: () => (drawn += 1) };
  list.show([counted]);
  list.show([counted]);
  expect(drawn).to.equal(2);
});

it('tells a row that is drawn again which of its facts is the first to have changed', () => {
  const list = new KeyedList();
  const told: number[] = [];
  const counted = (...facts: unknown[]) => ({
    ...row('a', facts),
    draw: (changed: number) => void told.push(changed),
  });
  for (const facts of ['xyz', 'xyz', 'xya', 'xba', 'ybc', 'ybd']) {
    list.show([counted(...facts.split(''))]);
  }
  expect(told).to.deep.equal([0, 2, 1, 0, 2]);
});
