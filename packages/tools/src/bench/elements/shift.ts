/** How much of the page the kit moves while it comes, with the reservation that it ships. */
import type { ElementsBench } from '../elements.ts';
import type { Figure } from '../figure.ts';
import { interleave } from '../rounds.ts';
import { phone } from './browser.ts';
import { badgePainted, panelPainted, provided, providing, shopPage, tierPainted } from './pages.ts';

interface LoadOptions {
  readonly isReserved?: boolean;
  readonly viewport?: typeof phone;
}

/**
 * Measures the layout shift of badge, tier and panel above the products. In Dutch, whose words come in a file of their
 * own: it is what comes late that moves a page.
 */
export async function measureShift({ browser, shop, rounds }: ElementsBench): Promise<Figure[]> {
  const rewards = 4;
  shop.programme.showRewards(rewards);
  const load = (
    above: string,
    isPainted: string,
    { isReserved = true, viewport }: LoadOptions = {},
  ) => {
    const head = isReserved ? '<link rel="stylesheet" href="/reserve.css" />' : '';
    const url = shop.page(
      shopPage({
        scripts: ['/build/cdn/autoload.js'],
        head: `${head}${observeShift}`,
        above,
        locale: 'nl',
      }),
    );
    return () =>
      browser.withPage(
        shop.origin,
        async ({ page }) => {
          await page.goto(url);
          // A page on which nothing comes does not move either.
          await page.waitForFunction(isPainted);
          await page.waitForTimeout(1000);
          return page.evaluate<number>('shift');
        },
        viewport,
      );
  };
  const panel = `<loyalty-rewards ${providing} style="--loyalty-reserve-rows: ${rewards}"></loyalty-rewards>`;
  const found = await interleave(rounds, {
    badge: load(provided('<loyalty-points-badge></loyalty-points-badge>'), badgePainted),
    tier: load(provided('<loyalty-tier-progress></loyalty-tier-progress>'), tierPainted),
    panel: load(panel, panelPainted),
    onPhone: load(panel, panelPainted, { viewport: phone }),
    unreserved: load(panel, panelPainted, { isReserved: false }),
  });
  // The worst round: a shift depends on what comes first, and a shopper may be the unlucky one.
  const worst = (values: readonly number[]) => ({
    value: Math.max(...values),
    unit: 'score' as const,
  });
  return [
    {
      id: 'G9',
      what: 'CLS of the badge on a line above the content',
      ...worst(found.badge),
      bar: 0,
    },
    {
      id: 'G9',
      what: 'CLS of the tier progress above the content',
      ...worst(found.tier),
      bar: 0,
      note: 'a member of the first level',
    },
    {
      id: 'G9',
      what: 'CLS of the panel above the content',
      ...worst(found.panel),
      bar: 0,
      note: 'the card keeps the height of the screen, whoever looks',
    },
    {
      id: 'G9',
      what: 'CLS of the panel above the content, on a phone',
      ...worst(found.onPhone),
      bar: 0,
      note: 'as on a desk',
    },
    { id: 'G9', what: 'the panel without the reservation', ...worst(found.unreserved) },
  ];
}

const observeShift = `<script>
  var shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
</script>`;
