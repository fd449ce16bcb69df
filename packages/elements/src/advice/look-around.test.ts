import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';

import { takeConsoleInformation, takeConsoleProblems } from '../../testing/console-guard.ts';
import { mount } from '../../testing/mount.ts';
import '../points-badge/loyalty-points-badge.ts';
import '../provider/loyalty-provider.ts';
import { watch } from './advice.ts';

const badge = html`<loyalty-points-badge></loyalty-points-badge>`;

before(watch);
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

it('says of a tag that is not closed what it hides, and nothing of what a provider holds', async () => {
  const page = html`<loyalty-provider>
    <div>
      <loyalty-points-badge
        ><p><loyalty-earn-preview></loyalty-earn-preview></p
      ></loyalty-points-badge>
    </div>
  </loyalty-provider>`;
  await import('../earn-preview/loyalty-earn-preview.ts');
  const found = (await saidOf(page)).filter((line) => line.includes('tag_unclosed'));
  expect(found).to.have.length(1);
  expect(found[0]).to.contain('<loyalty-earn-preview> stands inside <loyalty-points-badge>');
  expect(found[0]).to.contain('Close it with </loyalty-points-badge>');
});

describe('the token page', () => {
  const fetchAsItIs = globalThis.fetch;
  beforeEach(() => setDriven(false));
  afterEach(() => {
    globalThis.fetch = fetchAsItIs;
    Reflect.deleteProperty(navigator, 'webdriver');
  });

  /** Whether a program says that it drives the browser: the one that runs these tests does, a person's does not. */
  function setDriven(value: boolean): void {
    Object.defineProperty(navigator, 'webdriver', { configurable: true, value });
  }

  /** What is said of pages that answer so, each by an address of its own. */
  async function saidOfAnswers(...answers: (readonly [status: number, body: string | null])[]) {
    const urls = answers.map(
      ([status, body]) => `/token/${status}/${encodeURIComponent(`${body}`)}`,
    );
    globalThis.fetch = (url) => {
      const [status = 0, body] = answers[urls.indexOf(url as string)] ?? [];
      return Promise.resolve(new Response(body, { status }));
    };
    return saidOf(
      html`${urls.map((url) => html`<loyalty-provider member-token-url=${url}></loyalty-provider>`)}`,
    );
  }

  it('is told where it says neither who is logged in nor that nobody is', async () => {
    const lines = await saidOfAnswers(
      [404, '404 page not found'],
      [404, '{"message":"Not Found"}'],
      [405, null],
      [200, '{"jwt":"e30"}'],
    );
    expect(lines).to.have.length(4);
    for (const line of lines) expect(line).to.match(/^console.info: Spaarkit, guest_assumed: /);
    const said = lines.join('\n');
    expect(said).to.contain('(/token/404/404%20page%20not%20found) answered 404, which is taken');
    expect(said).to.contain('(/token/405/null) answered 405, which is taken for a guest');
    expect(said).to.contain('%7D) answers JSON without a token');
  });

  it('is not told where it says so, nor where the element tells by itself', async () => {
    const lines = await saidOfAnswers(
      [200, '{"token":"e30"}'],
      [200, '{"token":null}'],
      [200, 'null'],
      [204, null],
      [401, 'Unauthorized'],
      [403, '{"message":"Forbidden"}'],
      [200, 'e30'],
      [404, '<!doctype html>'],
      [500, '{"message":"Internal Server Error"}'],
    );
    expect(lines).to.deep.equal([]);
  });

  it('is not asked while a program drives the browser, which may count how often it is', async () => {
    setDriven(true);
    expect(await saidOfAnswers([418, 'driven'])).to.deep.equal([]);
    setDriven(false);
    expect(await saidOfAnswers([418, 'driven'])).to.have.length(1);
  });
});
