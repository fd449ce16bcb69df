/**
 * The real store on a client whose answers are fixtures: for states that would take a whole story to
 * reach. Journeys run against the real app, in `@spaarkit/msw`.
 */
import type { Balance, IssuedReward, Redemption, RedemptionPreview, RevertResult, Session } from '@spaarkit/sdk';
import { createClient, type Transport, type TransportResponse } from '@spaarkit/sdk/fetch';
import { createStore, type LoyaltyStore } from '@spaarkit/store';

import { balance, issuedReward, now, pastRewards, sessions, transactions } from './fixtures.ts';

/** What the server answers to a redemption or to undoing one. */
export type Outcome = 'done' | 'hangs' | 'lost' | { readonly status: number; readonly code: string };

/** How the fake server behaves. */
export interface FakeServer {
  /** Who is looking. Default: the member of the pictures. */
  session?: Session;
  /** What becomes of reading: it is answered, never answered, or the connection fails. */
  reads?: 'answered' | 'hang' | 'fail';
  redeeming?: Outcome;
  reverting?: Outcome;
  joining?: Outcome;
  /** Requests so far, as `POST /redemptions`. */
  readonly requests?: string[];
}

/** Makes a store on a fake server; change the server's fields to change what it answers next. */
export function createFakeStore(server: FakeServer = {}): LoyaltyStore {
  const client = createClient({
    apiBase: 'https://api.example',
    publishableKey: 'pk_test',
    getMemberToken: () => 'token',
    maxRetries: 0,
    transport: fakeTransport(server),
  });
  return createStore({ client, openChannel: () => undefined, now: () => Date.parse(now) });
}

function fakeTransport(server: FakeServer): Transport {
  return async ({ method, url }) => {
    const path = new URL(url).pathname.replace('/v1', '');
    server.requests?.push(`${method} ${path}`);
    const session = server.session ?? sessions.member;
    switch (`${method} ${path.replace(/issued-\d/, ':id')}`) {
      case 'GET /session':
        return read(server, session);
      case 'GET /program':
        return read(server, session.program);
      case 'GET /me/transactions':
        return read(server, { items: transactions, hasMore: true, nextCursor: 'next' });
      case 'GET /me/issued-rewards':
        return read(server, { items: pastRewards, hasMore: false });
      case 'POST /redemption-previews':
        return json(previewOf(session));
      case 'POST /redemptions':
        return write(server.redeeming, 201, redemptionOf(session));
      case 'POST /me/enrollment':
        return write(server.joining, 200, sessions.member.member);
      case 'POST /issued-rewards/:id/revert':
        return write(server.reverting, 200, revertedOf(session));
      default:
        return path.endsWith('/dismiss') ? { status: 204, headers: new Headers(), body: '' } : json({}, 404);
    }
  };
}

function read({ reads }: FakeServer, body: unknown): Promise<TransportResponse> {
  if (reads === 'hang') return never();
  if (reads === 'fail') return Promise.reject(new TypeError('Failed to fetch'));
  return Promise.resolve(json(body));
}

function write(outcome: Outcome = 'done', status: number, body: unknown): Promise<TransportResponse> {
  if (outcome === 'hangs') return never();
  if (outcome === 'lost') return Promise.reject(new TypeError('Failed to fetch'));
  if (outcome === 'done') return Promise.resolve(json(body, status));
  const { status: refused, code } = outcome;
  return Promise.resolve(
    json({ type: code, title: code, status: refused, instance: 'request', code, retryable: false, missingPoints: 120 }, refused),
  );
}

function json(body: unknown, status = 200): TransportResponse {
  return { status, headers: new Headers(), body: JSON.stringify(body) };
}

const never = () => new Promise<TransportResponse>(() => undefined);

const balanceOf = (session: Session): Balance => session.balance ?? balance;

const justIssued: IssuedReward = {
  ...issuedReward,
  id: 'issued-9',
  voucher: { code: 'SPAAR-2RKX-8DTN-5VQH' },
  issuedAt: now,
  expiresAt: '2026-12-23T23:00:00Z',
  validThrough: '2026-12-23',
  revertibleUntil: '2026-12-23T23:00:00Z',
};

function redemptionOf(session: Session): Redemption {
  const before = balanceOf(session);
  return {
    id: 'redemption-9',
    rewardId: 'five-euro',
    points: 500,
    status: 'issued',
    createdAt: now,
    issuedReward: justIssued,
    balance: { ...before, available: before.available - 500 },
    transactionId: 'transaction-9',
  };
}

function revertedOf(session: Session): RevertResult {
  const before = balanceOf(session);
  return {
    issuedReward: { ...issuedReward, usage: 'reverted' },
    balance: { ...before, available: before.available + 500 },
    transactionId: 'transaction-10',
    pointsReturned: 500,
  };
}

function previewOf(session: Session): RedemptionPreview {
  return {
    rewardId: 'five-euro',
    points: 500,
    value: { kind: 'amount', amountMinor: 500 },
    remaining: balanceOf(session).available - 500,
    expiringUsed: { points: 300, validThrough: '2026-12-31' },
    expiresAt: '2026-12-23T23:00:00Z',
    validThrough: '2026-12-23',
    minimumSpendMinor: 2500,
    revertible: true,
  };
}
