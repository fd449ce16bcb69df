import { expect, fixture, html } from '@open-wc/testing';

import { takeConsoleProblems } from '../testing/console-guard.ts';
import './autoload.ts';

const defined = (tag: string) => customElements.get(tag) !== undefined;

it('loads nothing for a page without loyalty on it', () => {
  expect(defined('loyalty-history')).to.equal(false);
});

it('loads an element when its tag appears, and no other', async () => {
  await fixture(html`<section><loyalty-points-badge></loyalty-points-badge></section>`);
  await customElements.whenDefined('loyalty-points-badge');
  expect(defined('loyalty-history')).to.equal(false);
});

it('leaves tags that are not its own alone, and says so at localhost', async () => {
  await fixture(html`<loyalty-unheard-of></loyalty-unheard-of>`);
  expect(defined('loyalty-unheard-of')).to.equal(false);
  await new Promise((resolve) => setTimeout(resolve, 1300));
  const problems = takeConsoleProblems();
  expect(problems).to.have.length(1);
  expect(problems[0]).to.contain('<loyalty-unheard-of> is no element of the kit');
});
