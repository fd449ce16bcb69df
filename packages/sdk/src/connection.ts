import { MemberToken, type GetMemberToken } from './core/member-token.ts';
import type { Send } from './core/request.ts';
import { createSend, resolveBase, type ConnectionOptions, type Identity } from './core/send.ts';
import type { Transport } from './transport.ts';

/** Settings of a client for pages. */
export interface ClientOptions extends ConnectionOptions {
  /** The programme's key for pages, `pk_…`. It is no secret. Never give a secret key here. */
  readonly publishableKey: string;
  /** Asks the shop for a token of the member who is logged in. Without it, every visitor is a guest. */
  readonly getMemberToken?: GetMemberToken | undefined;
}

/**
 * A connection to one programme, for one visitor. Resources are constructed with its `send`; a
 * {@link Client} is a connection with the resources that pages use.
 */
export interface Connection {
  /** The absolute address of the API, without `/v1`. */
  readonly apiBase: string;
  /** The programme's key for pages, `pk_…`. */
  readonly publishableKey: string;

  /** Sends one call. Resources are constructed with it. */
  readonly send: Send;

  /**
   * Switches to another member from the next call on, without a reload. Called without a function, it
   * keeps the present function and only forgets its token: for shops whose `getMemberToken` follows
   * their own log-in. Calls that are under way finish for the member they began with, or fail: none asks
   * for a new token.
   */
  setMember(getMemberToken?: GetMemberToken): void;

  /** Switches to a guest from the next call on, and forgets the token. */
  logout(): void;
}

/** Makes a connection on a given transport. The entries of the package bind their own. */
export function createConnectionOn(
  defaultTransport: Transport,
  options: ClientOptions,
): Connection {
  const { apiBase, publishableKey, transport = defaultTransport } = options;
  let getToken: GetMemberToken | undefined;
  let identity: Identity;
  const speakFor = (ask: GetMemberToken | undefined) => {
    getToken = ask;
    identity = identityOf(publishableKey, ask);
  };
  speakFor(options.getMemberToken);

  return {
    apiBase: resolveBase(apiBase),
    publishableKey,
    send: createSend({ ...options, transport }, () => identity),
    setMember: (getMemberToken = getToken) => speakFor(getMemberToken),
    logout: () => speakFor(undefined),
  };
}

function identityOf(publishableKey: string, getMemberToken: GetMemberToken | undefined): Identity {
  const member = getMemberToken && new MemberToken(getMemberToken);
  return async ({ method, anonymous }) => {
    const token = anonymous ? undefined : await member?.get();
    // Without headers of its own a read needs no preflight, which halves the wait of every guest.
    if (token === undefined && method === 'GET') return { query: { key: publishableKey } };
    return {
      headers: {
        'Spaarkit-Key': publishableKey,
        ...(token && { Authorization: `Bearer ${token}` }),
      },
      ...(token && { renew: () => member?.forget(token) }),
    };
  };
}
