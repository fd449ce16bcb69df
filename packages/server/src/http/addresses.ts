/** Which handler answers which address. */
import { RegExpRouter } from 'hono/router/reg-exp-router';
import { SmartRouter } from 'hono/router/smart-router';
import { TrieRouter } from 'hono/router/trie-router';
import type { EdgeHandler } from './exchange.ts';
import { methodNotAllowed } from './problems.ts';

/** Who answers a request, and the values of the names in its address. */
export interface Found {
  readonly handle: EdgeHandler;
  readonly params: Readonly<Record<string, string>>;
  readonly isForPages: boolean;
}

/** An address with what it takes. */
export interface Address {
  /** Such as `/v1/members/{externalId}`. */
  readonly path: string;
  /** By method. */
  readonly handlers: ReadonlyMap<string, EdgeHandler>;
  /** Whether pages may read that a method is wrong; the right ones say so themselves. */
  readonly isForPages: boolean;
}

interface Place extends Address {
  readonly refuse: EdgeHandler;
}

/** Finds the handler of an address. A method that the address does not take is refused by a 405. */
export class AddressTable {
  readonly #router = new SmartRouter<Place>({ routers: [new RegExpRouter(), new TrieRouter()] });

  /** `methods` is what `Allow` names when another is used. */
  add(address: Address, methods: readonly string[]): void {
    const pattern = address.path.replaceAll(/\{(\w+)\}/g, ':$1');
    this.#router.add('ALL', pattern, { ...address, refuse: methodNotAllowed(methods) });
  }

  find(method: string, path: string): Found | undefined {
    const [places, values] = this.#router.match('ALL', path);
    const [first] = places;
    if (!first) return undefined;
    // An address with names in it may fit another one too, such as `/v1/cards/{code}` and `/v1/cards/import`.
    const [place, names] = places.find(([{ handlers }]) => handlers.has(method)) ?? first;
    return {
      handle: place.handlers.get(method) ?? place.refuse,
      params: paramsOf(names, values),
      isForPages: place.isForPages,
    };
  }
}

/** The router gives values themselves, or where they stand in a list. */
function paramsOf(
  names: Readonly<Record<string, string | number>>,
  values: readonly string[] | undefined,
): Record<string, string> {
  const params: Record<string, string> = {};
  for (const [name, value] of Object.entries(names)) {
    const sent = typeof value === 'number' ? values?.[value] : value;
    if (sent !== undefined) params[name] = decodeURIComponent(sent);
  }
  return params;
}
