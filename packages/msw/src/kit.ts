/** The test kit: the real API behind MSW, in a situation of your choice. */
import type { HttpHandler } from 'msw/http';

import { createBackend, keys, type Backend } from './backend.ts';
import { createApiHandler, createTokenHandler, withoutBase } from './handler.ts';
import { scenarios, type Scenario, type ScenarioName } from './scenarios/index.ts';

/** What a kit is made from. */
export interface TestKitOptions {
  /** The situation: a name, or one of your own from `defineScenario`. Default: `memberWithHistory`. */
  readonly scenario?: ScenarioName | Scenario;
  /** Where pages find the API, as `createClient` is told. Default: `https://loyalty.test`. */
  readonly apiBase?: string;
  /** The key that the page under test uses, if it has its own. Default: `pk_demo`. */
  readonly publishableKey?: string;
  /**
   * The shop's endpoint for member tokens, as in `member-token-url`: a path, or a whole address. The kit
   * then answers it too, for a page that is tested as it is. Default: the kit does not answer it.
   */
  readonly memberTokenUrl?: string;
  /** When the page is opened, RFC 3339: for dates that are the same in every run. Default: now. */
  readonly startsAt?: string;
}

/** The real API behind MSW. What a test does to it, the next request sees. */
export interface TestKit {
  /** For `setupServer` and `setupWorker` of MSW. */
  readonly handlers: HttpHandler[];
  /** Where pages find the API. */
  readonly apiBase: string;
  /** The programme's key for pages. */
  readonly publishableKey: string;
  /** The programme's key for the shop's server. */
  readonly secretKey: string;
  /** For `createClient`: a token for whoever is logged in in this situation; `undefined` for a guest. */
  readonly getMemberToken: () => Promise<string | undefined>;
  /** Answers as the API does in this situation, without MSW. Rejects in a situation without a network. */
  readonly fetch: (input: Request | URL | string, init?: RequestInit) => Promise<Response>;
  /** Starts the present situation again: nothing of what was done remains. */
  reset(): Promise<void>;
  /** Starts another situation. */
  use(scenario: ScenarioName | Scenario): Promise<void>;
  /** Logs another customer of the shop in, or nobody. The next token is theirs. */
  logIn(memberId: string | undefined): void;
  /** Lets time pass in the programme: points are released and expire. */
  advanceClock(by: { readonly days: number }): Promise<void>;
}

/**
 * Makes a test kit. It is ready at once: requests wait until the situation is arranged.
 *
 * @example
 * const kit = createTestKit({ scenario: 'nearTier' });
 * const server = setupServer(...kit.handlers);
 */
export function createTestKit({
  scenario = 'memberWithHistory',
  apiBase = 'https://loyalty.test',
  publishableKey,
  memberTokenUrl,
  startsAt,
}: TestKitOptions = {}): TestKit {
  const aheadMs = startsAt === undefined ? 0 : instantOf(startsAt) - Date.now();
  const now = () => Date.now() + aheadMs;
  const base = absolute(apiBase);

  let present = resolve(scenario);
  let member = present.member;
  let backend = arrange(present);

  function arrange(situation: Scenario): Promise<Backend> {
    const arranged = createBackend({ scenario: situation, now, publishableKey });
    // Whoever asks the kit is told; nobody may have asked yet.
    arranged.catch(() => undefined);
    return arranged;
  }

  async function begin(situation: Scenario): Promise<void> {
    present = situation;
    member = situation.member;
    backend = arrange(situation);
    await backend;
  }

  const respond = async (request: Request) => (await backend).respond(request);

  const getMemberToken = async () =>
    member === undefined ? undefined : (await backend).signMemberToken(member);

  return {
    handlers: [
      createApiHandler(base, respond),
      ...(memberTokenUrl === undefined ? [] : [createTokenHandler(memberTokenUrl, getMemberToken)]),
    ],
    apiBase,
    publishableKey: publishableKey ?? keys.publishable,
    secretKey: keys.secret,
    getMemberToken,
    fetch: (input, init) =>
      respond(
        withoutBase(
          new Request(typeof input === 'string' ? new URL(input, base) : input, init),
          base,
        ),
      ),
    reset: () => begin(present),
    use: (next) => begin(resolve(next)),
    logIn(memberId) {
      member = memberId;
    },
    async advanceClock({ days }) {
      await (await backend).callApi('POST', '/clock', { as: 'shop', body: { byDays: days } });
    },
  };
}

/** The MSW handlers of a kit, if you need nothing else of it. */
export function createHandlers(options?: TestKitOptions): HttpHandler[] {
  return createTestKit(options).handlers;
}

function resolve(scenario: ScenarioName | Scenario): Scenario {
  if (typeof scenario !== 'string') return scenario;
  const found: Scenario | undefined = scenarios[scenario];
  if (!found)
    throw new Error(
      `There is no scenario "${scenario}". There are: ${Object.keys(scenarios).join(', ')}.`,
    );
  return found;
}

function instantOf(startsAt: string): number {
  const at = Date.parse(startsAt);
  if (Number.isNaN(at))
    throw new RangeError(
      `startsAt "${startsAt}" is no instant. Give one such as 2027-01-31T09:00:00Z.`,
    );
  return at;
}

function absolute(apiBase: string): string {
  if (!URL.canParse(apiBase, globalThis.document?.baseURI))
    throw new TypeError(`apiBase "${apiBase}" is not an address; a path needs a page.`);
  return new URL(apiBase, globalThis.document?.baseURI).href.replace(/\/+$/, '');
}
