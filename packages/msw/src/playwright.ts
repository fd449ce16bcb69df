/** The test kit under a page that Playwright drives, in one line. */
import { getResponse } from 'msw/utils/get-response';

import { createTestKit, type TestKit, type TestKitOptions } from './kit.ts';

export * from './index.ts';

/** What the kit asks of Playwright's `Page` or `BrowserContext`, of any version. */
export interface PlaywrightPage {
  route(url: string, handler: (route: PlaywrightRoute) => Promise<void>): Promise<unknown>;
  unroute(url: string): Promise<void>;
}

/** A request that Playwright holds. */
export interface PlaywrightRoute {
  request(): PlaywrightRequest;
  fulfill(response: {
    status: number;
    headers: Record<string, string>;
    body: string;
  }): Promise<void>;
  abort(): Promise<void>;
}

/** What was asked. */
export interface PlaywrightRequest {
  url(): string;
  method(): string;
  allHeaders(): Promise<Record<string, string>>;
  postData(): string | null;
}

/** A kit that answers a page. */
export interface PlaywrightTestKit extends TestKit {
  /** Stops answering. */
  readonly close: () => Promise<void>;
}

/**
 * Starts a kit under a page, or a context of pages: from now on their requests to its `apiBase`, and to
 * its `memberTokenUrl`, are answered by it, and all others go their way. The page is tested as shoppers
 * get it: nothing is added to it. What the API streams is not, because Playwright answers at once.
 *
 * @example
 * const kit = await startTestKit(page, { scenario: 'nearTier', memberTokenUrl: '/loyalty-token' });
 */
export async function startTestKit(
  page: PlaywrightPage,
  options?: TestKitOptions,
): Promise<PlaywrightTestKit> {
  const kit = createTestKit(options);
  const { memberTokenUrl } = options ?? {};
  const addresses = [
    `${kit.apiBase.startsWith('/') ? '**' : ''}${kit.apiBase.replace(/\/+$/, '')}/**`,
    ...(memberTokenUrl === undefined
      ? []
      : [memberTokenUrl.startsWith('/') ? `**${memberTokenUrl}` : memberTokenUrl]),
  ];
  for (const address of addresses) await page.route(address, (route) => answer(route, kit));
  return {
    ...kit,
    async close() {
      for (const address of addresses) await page.unroute(address);
    },
  };
}

async function answer(route: PlaywrightRoute, { handlers }: TestKit): Promise<void> {
  const response = await getResponse(handlers, await toRequest(route.request()));
  if (response === undefined || response.type === 'error' || isStream(response))
    return route.abort();
  return route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: await response.text(),
  });
}

async function toRequest(request: PlaywrightRequest): Promise<Request> {
  // Names with a colon are those of HTTP/2 itself.
  const headers = Object.entries(await request.allHeaders()).filter(([name]) => name[0] !== ':');
  return new Request(request.url(), {
    method: request.method(),
    headers,
    body: request.postData(),
  });
}

function isStream({ headers }: Response): boolean {
  return headers.get('Content-Type')?.startsWith('text/event-stream') ?? false;
}
