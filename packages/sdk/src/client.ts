import { MemberToken, type GetMemberToken } from './core/member-token.ts';
import type { Send } from './core/request.ts';
import { createSend, resolveBase, type ConnectionOptions, type Identity } from './core/send.ts';
import { ActivitiesResource } from './resources/activities.ts';
import { EarnPreviewsResource } from './resources/earn-previews.ts';
import { IssuedRewardsResource } from './resources/issued-rewards.ts';
import { MemberResource } from './resources/member.ts';
import { NoticesResource } from './resources/notices.ts';
import { ProgramResource } from './resources/program.ts';
import { RedemptionPreviewsResource } from './resources/redemption-previews.ts';
import { RedemptionsResource } from './resources/redemptions.ts';
import { SessionResource } from './resources/session.ts';
import { TransactionsResource } from './resources/transactions.ts';
import type { Transport } from './transport.ts';

/** Settings of a client for pages. */
export interface ClientOptions extends ConnectionOptions {
  /** The programme's key for pages, `pk_…`. It is no secret. Never give a secret key here. */
  readonly publishableKey: string;
  /** Asks the shop for a token of the member. Everybody is a guest without it. */
  readonly getMemberToken?: GetMemberToken | undefined;
}

/** The loyalty API as a page sees it: one programme, and the shopper who is looking. */
export interface Client {
  /** The absolute address of the API, without `/v1`. */
  readonly apiBase: string;
  readonly publishableKey: string;

  readonly program: ProgramResource;
  readonly session: SessionResource;
  readonly member: MemberResource;
  readonly transactions: TransactionsResource;
  readonly issuedRewards: IssuedRewardsResource;
  readonly redemptions: RedemptionsResource;
  readonly activities: ActivitiesResource;
  readonly earnPreviews: EarnPreviewsResource;
  readonly redemptionPreviews: RedemptionPreviewsResource;
  readonly notices: NoticesResource;

  /** Sends one call. Resources that not every page needs, such as `AccountResource`, are made on it. */
  readonly send: Send;

  /**
   * Speaks for another member from the next call on, without a reload. Called without a function it
   * keeps the present one and only forgets its token: for shops whose `getMemberToken` follows their
   * own log-in. Calls that are under way end as who they began for.
   */
  setMember(getMemberToken?: GetMemberToken): void;

  /** Speaks for a guest from the next call on, and forgets the token. */
  logout(): void;
}

/** Makes a client on a given transport. The entries of the package bind their own. */
export function createClientOn(defaultTransport: Transport, options: ClientOptions): Client {
  const { apiBase, publishableKey, transport = defaultTransport } = options;
  let getToken = options.getMemberToken;
  let identity = identityOf(publishableKey, getToken);
  const speakFor = (ask: GetMemberToken | undefined) => {
    getToken = ask;
    identity = identityOf(publishableKey, ask);
  };
  const send = createSend({ ...options, transport }, () => identity);

  return {
    apiBase: resolveBase(apiBase),
    publishableKey,
    program: new ProgramResource(send),
    session: new SessionResource(send),
    member: new MemberResource(send),
    transactions: new TransactionsResource(send),
    issuedRewards: new IssuedRewardsResource(send),
    redemptions: new RedemptionsResource(send),
    activities: new ActivitiesResource(send),
    earnPreviews: new EarnPreviewsResource(send),
    redemptionPreviews: new RedemptionPreviewsResource(send),
    notices: new NoticesResource(send),
    send,
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
    const headers = { 'Spaarkit-Key': publishableKey };
    if (token === undefined) return { headers };
    return {
      headers: { ...headers, Authorization: `Bearer ${token}` },
      renew: () => member?.forget(token),
    };
  };
}
