import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';

import { takeConsoleInformation, takeConsoleProblems } from '../../testing/console-guard.ts';
import { mount } from '../../testing/mount.ts';
import '../points-badge/loyalty-points-badge.ts';
import './advice.ts';
import { lookAround } from './look-around.ts';

const badge = html`<loyalty-points-badge></loyalty-points-badge>`;

before(() => lookAround(document));
beforeEach(() => takeConsoleInformation());

/** What was said of a page, once it has been still for a while. */
async function saidOf(page: TemplateResult): Promise<string[]> {
  await fixture(page);
  return said();
}

async function said(): Promise<string[]> {
  await new Promise((resolve) => setTimeout(resolve, 1300));
  return [...takeConsoleInformation(), ...takeConsoleProblems()];
}

it('T12: says of an element that is drawn light on a dark ground how to mend it, and that once', async () => {
  await mount(badge, { scheme: 'light' });
  expect(await said()).to.deep.equal([]);
  await mount(badge, { scheme: 'dark' });
  expect(await said()).to.deep.equal([]);

  const onDark = (style: string, content = badge) =>
    mount(
      html`<div style="background: oklch(0.25 0.02 260)">
        <div style=${style}>${content}</div>
      </div>`,
    );
  await onDark('background: #fff');
  await onDark('background: linear-gradient(#fff, #eee)');
  await onDark('', html`<loyalty-points-badge scheme="dark"></loyalty-points-badge>`);
  expect(await said()).to.deep.equal([]);
  await onDark('');
  await onDark('');
  const lines = await said();
  expect(lines).to.have.length(1);
  expect(lines[0]).to.match(/^console.info: /);
  expect(lines[0]).to.contain(
    '<loyalty-points-badge> stands on a dark ground and draws itself light',
  );
  expect(lines[0]).to.contain('scheme="dark"');
});

it('says of a misspelt attribute which one was meant, and nothing of a page’s own', async () => {
  const page = html`<loyalty-points-badge
    scheem="dark"
    local="nl"
    part="cart"
    id="side"
    class="badge"
    data-tab="1"
    aria-label="Points"
  ></loyalty-points-badge>`;
  const found = (await saidOf(page)).filter((line) => line.includes('misspelt'));
  expect(found).to.have.length(2);
  expect(found[0]).to.contain('<loyalty-points-badge> has no attribute scheem. It has scheme.');
  expect(found[1]).to.contain('<loyalty-points-badge> has no attribute local. It has locale.');
});

it('says of a tag that is none of the kit’s which there are, and nothing of one that is not defined yet', async () => {
  const page = html`<loyalty-badge></loyalty-badge><loyalty-tiers></loyalty-tiers>`;
  const found = (await saidOf(page)).filter((line) => line.includes('tag_unknown'));
  expect(found).to.have.length(1);
  expect(found[0]).to.contain('<loyalty-badge> is no element of the kit');
  expect(found[0]).to.contain('loyalty-points-badge');
});
