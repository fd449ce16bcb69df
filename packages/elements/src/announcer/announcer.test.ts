import { expect, fixture, html, waitUntil } from '@open-wc/testing';

import { announce } from './announcer.ts';

/** An element as in a browser without `ariaNotify()`. */
async function elderly(): Promise<HTMLElement> {
  const element = await fixture<HTMLElement>(html`<p lang="nl">Kaart</p>`);
  Object.defineProperty(element, 'ariaNotify', { value: undefined });
  return element;
}

const regions = () => [...document.querySelectorAll('[role=status]')];

it('uses ariaNotify where the browser has it', async () => {
  const said: string[] = [];
  const element = await fixture<HTMLElement>(html`<p>Kaart</p>`);
  Object.defineProperty(element, 'ariaNotify', { value: (message: string) => said.push(message) });
  announce(element, 'Gekopieerd');
  expect(said).to.deep.equal(['Gekopieerd']);
});

it('has one polite region a page where it has not, in the language of who speaks', async () => {
  const element = await elderly();
  announce(element, 'Gekopieerd');
  announce(await elderly(), 'Toegepast');
  expect(regions()).to.have.length(1);
  await waitUntil(() => regions()[0]?.textContent === 'Toegepast');
  expect(regions()[0]?.getAttribute('lang')).to.equal('nl');
});

it('G15: speaks inside the dialog that is open', async () => {
  const dialog = await fixture<HTMLDialogElement>(html`<dialog><p>Kaart</p></dialog>`);
  dialog.showModal();
  announce(await elderly(), 'Ingewisseld');
  expect(dialog.contains(regions()[0] ?? null)).to.equal(true);
  dialog.close();
});
