/** What an element costs in memory, and what stays behind when it is gone. */
import type { ElementsBench } from '../elements.ts';
import type { Figure } from '../figure.ts';
import { median } from '../rounds.ts';
import { shopPage } from './pages.ts';
import { publishableKey } from './programme.ts';

const badges = 200;
const rewards = 1000;
const turns = 5;

/** Measures the memory per badge, and growth after a thousand rewards came and went five times. */
export async function measureMemory(bench: ElementsBench): Promise<Figure[]> {
  const runs: Run[] = [];
  for (let round = 0; round < bench.rounds; round++) runs.push(await runOnce(bench));
  const middle = (pick: (run: Run) => number) => median(runs.map(pick));
  return [
    {
      id: 'G14',
      what: 'memory per extra badge',
      value: middle((run) => run.badge.js),
      unit: 'kB',
      bar: 20,
      note: `JavaScript heap; and ${middle((run) => run.badge.document).toFixed(1)} kB in the document's`,
    },
    {
      id: 'G14',
      what: 'growth after 5 × (mount + unmount 1,000)',
      value: middle((run) => run.growth.js),
      unit: 'kB',
      bar: 50,
      note: `JavaScript heap; and ${middle((run) => run.growth.document).toFixed(1)} kB in the document's`,
    },
  ];
}

interface Heap {
  readonly js: number;
  readonly document: number;
}

/** Kilobytes. */
type Run = Record<'badge' | 'growth', Heap>;

async function runOnce({ browser, shop }: ElementsBench): Promise<Run> {
  const url = shop.page(shopPage({}));
  return browser.withPage(shop.origin, async ({ page, heap }) => {
    const measure = async () => {
      // A store lets go of what nobody listens to any more after a second, and then those it listens to do.
      await page.waitForTimeout(5000);
      return heap();
    };
    shop.programme.showRewards(12);
    await page.goto(url);
    await page.evaluate(prepare);
    await page.evaluate("put('loyalty-points-badge', 1)");
    await page.waitForTimeout(700);
    const before = await measure();
    await page.evaluate(`put('loyalty-points-badge', ${badges})`);
    const after = await measure();
    await page.evaluate('clear()');

    shop.programme.showRewards(rewards);
    await page.evaluate('store.refresh()');
    const mountAndUnmount = async () => {
      for (let i = 0; i < turns; i++) await page.evaluate(turn);
      return measure();
    };
    // The first times also fill what is kept on purpose: formats, templates, stylesheets, and code that the browser
    // compiles once it is often run.
    const first = await mountAndUnmount();
    const last = await mountAndUnmount();
    return { badge: difference(before, after, badges), growth: difference(first, last, 1) };
  });
}

function difference(before: Heap, after: Heap, among: number): Heap {
  const share = (bytes: number) => bytes / 1000 / among;
  return { js: share(after.js - before.js), document: share(after.document - before.document) };
}

const prepare = `
  import('/build/store.js').then(({ createClient, createStore }) => {
    const getMemberToken = async () => (await (await fetch('/member-token')).json()).token;
    const client = createClient({ apiBase: '/', publishableKey: '${publishableKey}', getMemberToken });
    window.store = createStore({ client });
    const provider = document.createElement('loyalty-provider');
    provider.store = store;
    document.querySelector('main').prepend(provider);
    window.put = (tag, count) =>
      provider.append(...Array.from({ length: count }, () => document.createElement(tag)));
    window.clear = () => provider.replaceChildren();
  })`;

const turn = `new Promise((resolve) => {
  put('loyalty-rewards-list', 1);
  setTimeout(() => {
    clear();
    setTimeout(resolve, 100);
  }, 600);
})`;
