/** What a page pays for the badge and for the panel while it loads. */
import { ratio, spread, median, interleave } from '../rounds.ts';
import type { Figure } from '../figure.ts';
import type { ElementsBench } from '../elements.ts';
import { spentOn, type BenchPage } from './browser.ts';
import { badgePainted, panelPainted, provided, providing, shopPage } from './pages.ts';

/** The bars are for a phone that is four times as slow. */
const slowdown = 4;

const badge = provided('<loyalty-points-badge></loyalty-points-badge>');
const panel = `<loyalty-rewards ${providing}></loyalty-rewards>`;

/** Measures requests, script CPU and the time to a painted badge. */
export async function measureLoading(bench: ElementsBench): Promise<Figure[]> {
  bench.shop.programme.showRewards(12);
  return [
    ...(await measureRequests(bench)),
    ...(await measureScript(bench)),
    ...(await measurePaint(bench)),
  ];
}

async function measureRequests(bench: ElementsBench): Promise<Figure[]> {
  const scripts = ['/build/cdn/autoload.js'];
  return [
    {
      id: 'G6',
      what: 'JS requests to a painted badge, autoloader',
      value: await countScripts(bench, shopPage({ scripts, header: badge }), badgePainted),
      unit: 'count',
      bar: 4,
    },
    {
      id: 'G6',
      what: 'JS requests to a full panel, autoloader',
      value: await countScripts(bench, shopPage({ scripts, above: panel }), panelPainted),
      unit: 'count',
      bar: 8,
    },
  ];
}

async function countScripts(
  { browser, shop }: ElementsBench,
  html: string,
  isPainted: string,
): Promise<number> {
  return browser.withPage(shop.origin, async ({ page }) => {
    let count = 0;
    page.on('request', (request) => {
      if (request.resourceType() === 'script') count++;
    });
    await page.goto(shop.page(html));
    await page.waitForFunction(isPainted);
    // What is fetched after the first picture belongs to it too.
    await page.waitForTimeout(500);
    return count;
  });
}

async function measureScript({ browser, shop, rounds }: ElementsBench): Promise<Figure[]> {
  const load = (html: string, isPainted?: string) => {
    const url = shop.page(html);
    return () =>
      browser.withPage(shop.origin, async (bench) => {
        const { script } = await spentOn(bench, () => bench.page.goto(url), 1500);
        if (isPainted !== undefined) await bench.page.waitForFunction(isPainted);
        return script * slowdown;
      });
  };
  const found = await interleave(rounds, {
    bare: load(shopPage({})),
    byHand: load(
      shopPage({ scripts: ['/build/badge-by-hand.js'], header: '<badge-by-hand></badge-by-hand>' }),
      badgePainted,
    ),
    badge: load(shopPage({ scripts: ['/build/badge.js'], header: badge }), badgePainted),
    panel: load(shopPage({ scripts: ['/build/cdn/autoload.js'], above: panel }), panelPainted),
    oneFile: load(shopPage({ scripts: ['/build/cdn/spaarkit.js'], above: panel }), panelPainted),
  });
  const bare = median(found.bare);
  const added = (values: readonly number[]) => ({
    value: median(values) - bare,
    unit: 'ms' as const,
    spread: spread(values),
  });
  return [
    { id: 'G8', what: 'script CPU added by the badge (4x)', ...added(found.badge), bar: 30 },
    {
      id: 'G8',
      what: 'script CPU added by the panel, autoloader (4x)',
      ...added(found.panel),
      bar: 45,
    },
    { id: 'G8', what: 'the same from the file of all elements', ...added(found.oneFile), bar: 45 },
    { id: 'G8', what: 'script CPU added by a badge by hand (4x)', ...added(found.byHand) },
  ];
}

async function measurePaint({ browser, shop, rounds }: ElementsBench): Promise<Figure[]> {
  const load = (options: Parameters<typeof shopPage>[0]) => {
    const head = `<script>${reportPaint}</script>`;
    const url = shop.page(shopPage({ ...options, head }));
    return () =>
      browser.withPage(shop.origin, async (bench) => {
        await slowDown(bench);
        await bench.page.goto(url);
        await bench.page.waitForFunction('paintedAt !== undefined');
        return bench.page.evaluate<number>('paintedAt');
      });
  };
  const found = await interleave(rounds, {
    byHand: load({
      scripts: ['/build/badge-by-hand.js'],
      header: '<badge-by-hand></badge-by-hand>',
    }),
    badge: load({ scripts: ['/build/badge.js'], header: badge }),
    autoloaded: load({ scripts: ['/build/cdn/autoload.js'], header: badge }),
  });
  const note = `wall clock; by hand ${Math.round(median(found.byHand))} ms`;
  return [
    {
      id: 'G15',
      what: 'time to painted badge over one by hand, Slow 4G + 4x',
      ...ratio(found.badge, found.byHand),
      unit: 'ratio',
      bar: 1.35,
      note,
    },
    {
      id: 'G15',
      what: 'the same through the autoloader, without preloads',
      ...ratio(found.autoloaded, found.byHand),
      unit: 'ratio',
      note,
    },
  ];
}

async function slowDown({ devtools }: BenchPage): Promise<void> {
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: (1.5 * 1024 * 1024) / 8,
    uploadThroughput: (0.75 * 1024 * 1024) / 8,
  });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
}

const reportPaint = `
  var paintedAt;
  requestAnimationFrame(function look() {
    if (${badgePainted}) requestAnimationFrame(() => (paintedAt = performance.now()));
    else requestAnimationFrame(look);
  });`;
