/**
 * A thousand rewards, beside the same list in plain DOM: first render, a changed balance, 50 rewards more.
 *
 * A balance changes in two ways. *Told*: the page is handed how the member stands now, already parsed, and what is
 * measured is what the list makes of it, from the store to the pixels; the kit asks the server for the session
 * all the same, as it does after a redemption, and that answer is held back until the figure is taken. *Asked*: the
 * session of a thousand rewards is fetched and parsed too, which takes both sides the same.
 */
import type { ElementsBench } from '../elements.ts';
import type { Figure } from '../figure.ts';
import { interleave, median, ratio } from '../rounds.ts';
import { spentOn, type BenchPage, type Cpu } from './browser.ts';
import { shopPage } from './pages.ts';
import { publishableKey } from './programme.ts';
import type { BenchShop } from './shop.ts';

const count = 1000;
const more = 50;

/** Main-thread CPU of one run, by what was done. */
type Steps = Record<'render' | 'told' | 'asked' | 'append', number>;

/** Measures first render, a changed balance and 50 more rewards, as ratios. */
export async function measureLists(bench: ElementsBench): Promise<Figure[]> {
  const found = await interleave(bench.rounds, {
    kit: runList(bench, mountKit, "document.querySelector('loyalty-rewards-list').shadowRoot"),
    byHand: runList(bench, mountByHand, 'document'),
  });
  const compare = (step: keyof Steps, id: string, what: string, bar?: number): Figure => {
    const [kit, byHand] = [found.kit, found.byHand].map((runs) => runs.map((run) => run[step]));
    if (kit === undefined || byHand === undefined) throw new Error('A case is missing.');
    const note = `${median(kit).toFixed(0)} ms, by hand ${median(byHand).toFixed(0)} ms`;
    return { id, what, ...ratio(kit, byHand), unit: 'ratio', ...(bar && { bar }), note };
  };
  return [
    compare('render', 'G10', '1,000 rewards, first render, CPU over keyed DOM', 1.2),
    compare('told', 'G11', 'balance change with 1,000 rewards, CPU over keyed DOM', 0.5),
    compare('asked', 'G11', 'the same, with the session fetched for it'),
    compare('append', 'G12', 'append 50 to 1,000, CPU over keyed DOM', 1.3),
  ];
}

/** Scripts that run in the page; each leaves `mount`, `tell` and `refresh` behind. */
const mountKit = `
  import('/build/store.js').then(({ createClient, createStore }) => {
    const getMemberToken = async () => (await (await fetch('/member-token')).json()).token;
    const client = createClient({ apiBase: '/', publishableKey: '${publishableKey}', getMemberToken });
    const store = createStore({ client });
    window.refresh = () => store.refresh();
    window.tell = ({ balance, rewards }) => store.confirm({ balance, rewards });
    window.mount = () => {
      const provider = document.createElement('loyalty-provider');
      provider.store = store;
      provider.append(document.createElement('loyalty-rewards-list'));
      document.querySelector('main').prepend(provider);
    };
  })`;
const mountByHand = `
  import('/build/list-by-hand.js').then(({ mount, draw, refresh }) => {
    window.refresh = refresh;
    window.tell = draw;
    window.mount = () => mount(document.querySelector('main'));
  })`;

function runList({ browser, shop }: ElementsBench, prepare: string, listRoot: string) {
  const head = '<link rel="stylesheet" href="/pages/list-by-hand.css" />';
  const url = shop.page(shopPage({ head }));
  return () =>
    browser.withPage(shop.origin, async (bench): Promise<Steps> => {
      const { page } = bench;
      shop.programme.showRewards(count);
      await page.goto(url);
      await page.evaluate(prepare);
      await page.waitForTimeout(300);

      const render = await spentOn(bench, () => page.evaluate('void mount()'), 2500);
      await expectRows(bench, listRoot, count);
      const told = await tellBalance(bench, shop);
      await shop.programme.adjust(1);
      const asked = await spentOn(bench, () => page.evaluate('refresh()'), 1200);
      shop.programme.showRewards(count + more);
      const append = await spentOn(bench, () => page.evaluate('refresh()'), 1200);
      await expectRows(bench, listRoot, count + more);
      return toSteps({ render, told, asked, append });
    });
}

async function tellBalance(bench: BenchPage, { programme }: BenchShop): Promise<Cpu> {
  const { page } = bench;
  await programme.adjust(1);
  const { balance, rewards } = await programme.session();
  await page.evaluate((news) => Object.assign(window, { news }), { balance, rewards });
  const release = programme.holdSessions();
  const told = await spentOn(bench, () => page.evaluate('void tell(news)'), 1200);
  release();
  // The answer says the same once more, and belongs to no figure.
  await page.waitForTimeout(500);
  return told;
}

/** A list that shows something else would make a fine figure. */
async function expectRows({ page }: BenchPage, root: string, expected: number): Promise<void> {
  const found = await page.evaluate<number>(`${root}.querySelectorAll('li').length`);
  if (found !== expected) throw new Error(`The list shows ${found} rewards, not ${expected}.`);
}

function toSteps({ render, told, asked, append }: Record<keyof Steps, Cpu>): Steps {
  return { render: render.task, told: told.task, asked: asked.task, append: append.task };
}
