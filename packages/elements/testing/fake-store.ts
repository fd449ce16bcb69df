/**
 * The real store on a client whose answers are fixtures: for states that would take a whole story to
 * reach. Journeys run against the real app, in `@spaarkit/msw`.
 */
import type {
  Activity,
  Balance,
  IssuedReward,
  MyReferrals,
  Problem,
  Purchase,
  EarnPreview,
  EarnPreviewRequest,
  Redemption,
  RedemptionPreview,
  RevertResult,
  Session,
  Transaction,
} from '@spaarkit/sdk';
import { createClient, type Transport, type TransportResponse } from '@spaarkit/sdk/fetch';
import { createStore, type LoyaltyStore } from '@spaarkit/store';

import { purchases } from './bought.ts';
import { accountCall } from './fake-account.ts';
import { balance, now, sessions, standings } from './fixtures.ts';
import { issuedReward, pastRewards } from './issued-rewards.ts';
import { program } from './program.ts';
import { olderTransactions, transactions } from './transactions.ts';
import { myReferrals } from './inviting.ts';

/** What the server answers to a redemption or to undoing one. */
export type Outcome =
  'done' | 'hangs' | 'lost' | { readonly status: number; readonly code: string };

/** How the fake server behaves. */
export interface FakeServer {
  /** Who is looking. Default: the member of the pictures. */
  session?: Session;
  /** What becomes of reading: it is answered, never answered, given up as too late, or not connected. */
  reads?: 'answered' | 'hang' | 'late' | 'fail' | Exclude<Outcome, string>;
  /** Whether the shop gives a token. Default: it does. */
  givesToken?: boolean;
  previewing?: Outcome;
  redeeming?: Outcome;
  reverting?: Outcome;
  joining?: Outcome;
  claiming?: Outcome;
  /** Preferences, leaving, the waiting list. */
  account?: Outcome;
  /** The member's own link, and who came with it. */
  referring?: Outcome;
  friends?: MyReferrals['friends'];
  /** What was bought. Default: that of the pictures. */
  bought?: readonly Purchase[];
  /** What was used, lapsed or undone. */
  past?: readonly IssuedReward[];
  /** What becomes of asking for an invoice. */
  invoicing?: Outcome;
  /** All of the history. Default: that of the pictures, which has three pages. */
  history?: readonly Transaction[];
  /** How many rows a page of a list has. Default: as many as the first of the pictures' history. */
  pageSize?: number;
  /** What becomes of reading a page that follows another. Default: as of reading. */
  paging?: FakeServer['reads'];
  earning?: Outcome;
  /** Requests so far, as `POST /redemptions`. */
  readonly requests?: string[];
}

/** Makes a store on a fake server; change the server's fields to change what it answers next. */
export function createFakeStore(server: FakeServer = {}): LoyaltyStore {
  const client = createClient({
    apiBase: 'https://api.example',
    publishableKey: 'pk_test',
    getMemberToken() {
      if (server.givesToken === false) throw new Error('The shop answered 500.');
      return 'token';
    },
    maxRetries: 0,
    transport: fakeTransport(server),
  });
  return createStore({ client, openChannel: () => undefined, now: () => Date.parse(now) });
}

function fakeTransport(server: FakeServer): Transport {
  return async ({ method, url, body }) => {
    const path = new URL(url).pathname.replace('/v1', '');
    server.requests?.push(`${method} ${path}`);
    const session = server.session ?? sessions.member;
    const account = accountCall(`${method} ${path}`, session, body);
    if (account !== undefined) {
      if (isDone(server.account)) server.session = account.session;
      return write(server.account, 200, account.answer);
    }
    switch (`${method} ${path.replace(/issued-\d/, ':id')}`) {
      case 'GET /session':
        return read(server, session);
      case 'GET /program':
        return read(server, session.program);
      case 'GET /me/transactions':
        return readPage(server, server.history ?? [...transactions, ...olderTransactions], url);
      case 'GET /me/purchases':
        return readPage(server, server.bought ?? purchases, url);
      case 'POST /me/purchases/order-1042/invoice-request':
        return write(server.invoicing, 200, { ...purchases[0], invoiceRequestedAt: now });
      case 'GET /me/referrals':
        return write(server.referring, 200, {
          ...myReferrals,
          ...(server.friends && { friends: server.friends }),
        });
      case 'GET /me/issued-rewards':
        return readPage(server, server.past ?? pastRewards, url);
      case 'POST /redemption-previews':
        return write(server.previewing, 200, previewOf(session, asked(body)));
      case 'POST /earn-previews':
        return write(server.earning, 200, earnedOf(JSON.parse(body ?? '{}') as EarnPreviewRequest));
      case 'POST /redemptions': {
        const redemption = redemptionOf(session, asked(body));
        if (isDone(server.redeeming)) server.session = afterRedeeming(session, redemption);
        if (!isShort(server.redeeming)) return write(server.redeeming, 201, redemption);
        server.session = afterSpendingElsewhere(session, redemption.points);
        const missingPoints = redemption.points - balanceOf(server.session).available;
        return write(server.redeeming, 201, redemption, { missingPoints });
      }
      case 'POST /activities': {
        const { ruleId = '' } = asked(body);
        if (isDone(server.claiming)) server.session = afterClaiming(session, ruleId);
        return write(server.claiming, 200, activityOf(session, ruleId));
      }
      case 'POST /me/enrollment':
        return write(server.joining, 200, sessions.member.member);
      case 'POST /issued-rewards/:id/revert': {
        const result = revertedOf(session, path.split('/')[2] ?? '');
        if (isDone(server.reverting)) server.session = afterReverting(session, result);
        return write(server.reverting, 200, result);
      }
      default:
        return path.endsWith('/dismiss')
          ? { status: 204, headers: new Headers(), body: '' }
          : json({}, 404);
    }
  };
}

const isDone = (outcome: Outcome = 'done') => outcome === 'done';

const isShort = (outcome: Outcome = 'done') =>
  typeof outcome === 'object' && outcome.code === 'insufficient_points';

function read({ reads }: FakeServer, body: unknown): Promise<TransportResponse> {
  if (reads === 'hang') return never();
  if (reads === 'late') return Promise.reject(new DOMException('Too late.', 'TimeoutError'));
  if (reads === 'fail') return Promise.reject(new TypeError('Failed to fetch'));
  if (typeof reads === 'object') return write(reads, 200, body);
  return Promise.resolve(json(body));
}

/** The page at the cursor, which is the number of its first row. */
function readPage(
  { pageSize = transactions.length, paging, ...server }: FakeServer,
  rows: readonly unknown[],
  url: string,
): Promise<TransportResponse> {
  const start = Number(new URL(url).searchParams.get('cursor') ?? 0);
  const end = start + pageSize;
  const { reads = 'answered' } = server;
  const hasMore = end < rows.length;
  const items = rows.slice(start, end);
  return read(
    { reads: start > 0 ? (paging ?? reads) : reads },
    { items, hasMore, ...(hasMore && { nextCursor: `${end}` }) },
  );
}

function write(
  outcome: Outcome = 'done',
  status: number,
  body: unknown,
  facts: Pick<Problem, 'missingPoints'> = {},
): Promise<TransportResponse> {
  if (outcome === 'hangs') return never();
  if (outcome === 'lost') return Promise.reject(new TypeError('Failed to fetch'));
  if (outcome === 'done') return Promise.resolve(json(body, status));
  const { status: refused, code } = outcome;
  return Promise.resolve(
    json(
      {
        type: code,
        title: code,
        status: refused,
        instance: 'request',
        code,
        retryable: false,
        ...facts,
      },
      refused,
    ),
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

interface Asked {
  readonly ruleId?: string;
  readonly rewardId?: string;
  readonly points?: number;
  readonly causeId?: string;
}

const asked = (body = '{}') => JSON.parse(body) as Asked;

function redemptionOf(
  session: Session,
  { rewardId = 'five-euro', points, causeId }: Asked,
): Redemption {
  const reward = rewardOf(session, rewardId);
  const spent = points ?? (reward?.cost.kind === 'fixed' ? reward.cost.points : 0);
  const before = balanceOf(session);
  return {
    id: 'redemption-9',
    rewardId,
    points: spent,
    status: 'issued',
    createdAt: now,
    issuedReward: {
      ...justIssued,
      rewardId,
      ...(reward && { name: reward.name, kind: reward.kind, conditions: reward.conditions }),
      value: reward?.value ?? { kind: 'amount', amountMinor: spent },
      source: { kind: 'redemption', redemptionId: 'redemption-9', points: spent },
      ...(reward?.revertible === false && { revertibleUntil: undefined }),
      // What is given is used at once, and has no code.
      ...(causeId && { causeId, usage: 'used', usedAt: now, voucher: undefined }),
    },
    balance: { ...before, available: before.available - spent },
    transactionId: 'transaction-9',
  };
}

/** Points are short at the last moment because they were spent meanwhile, in another tab or in the shop. */
function afterSpendingElsewhere(session: Session, cost: number): Session {
  const before = balanceOf(session);
  const available = Math.min(before.available, cost - 40);
  return { ...session, balance: { ...before, available }, rewards: standings(available) };
}

/** The server remembers what was done: the next reading of the session shows it. */
function afterRedeeming(
  session: Session,
  { balance: left, issuedReward: issued }: Redemption,
): Session {
  return {
    ...session,
    balance: left,
    rewards: standings(left.available),
    issuedRewards: [...session.issuedRewards, ...(issued ? [issued] : [])],
  };
}

function activityOf({ program: held }: Session, ruleId: string): Activity {
  const rule = held?.earningRules.find(({ id }) => id === ruleId);
  const points = rule && 'grant' in rule && rule.grant.kind === 'points' ? rule.grant.points : 0;
  return { id: 'activity-9', ruleId, status: 'done', points, issuedRewardIds: [] };
}

function afterClaiming(session: Session, ruleId: string): Session {
  const before = balanceOf(session);
  const { points } = activityOf(session, ruleId);
  const ruleProgress = session.ruleProgress?.map((one) =>
    one.ruleId === ruleId ? { ...one, timesGiven: one.timesGiven + 1, timesLeft: 0 } : one,
  );
  return {
    ...session,
    balance: { ...before, available: before.available + points },
    ...(ruleProgress && { ruleProgress }),
  };
}

function revertedOf(session: Session, id: string): RevertResult {
  const before = balanceOf(session);
  const reverted = session.issuedRewards.find((one) => one.id === id) ?? issuedReward;
  const points = reverted.source.kind === 'redemption' ? reverted.source.points : 0;
  return {
    issuedReward: { ...reverted, usage: 'reverted' },
    balance: { ...before, available: before.available + points },
    transactionId: 'transaction-10',
    pointsReturned: points,
  };
}

function afterReverting(
  session: Session,
  { balance: left, issuedReward: undone }: RevertResult,
): Session {
  return {
    ...session,
    balance: left,
    rewards: standings(left.available),
    issuedRewards: session.issuedRewards.filter(({ id }) => id !== undone.id),
  };
}

function previewOf(session: Session, { rewardId = 'five-euro', points }: Asked): RedemptionPreview {
  const reward = rewardOf(session, rewardId);
  const spent = points ?? (reward?.cost.kind === 'fixed' ? reward.cost.points : 0);
  return {
    rewardId,
    points: spent,
    value: reward?.value ?? { kind: 'amount', amountMinor: spent },
    remaining: balanceOf(session).available - spent,
    expiringUsed: { points: Math.min(300, spent), validThrough: '2026-12-31' },
    expiresAt: '2026-12-23T23:00:00Z',
    validThrough: '2026-12-23',
    minimumSpendMinor: reward?.minimumSpendMinor ?? 0,
    revertible: reward?.revertible ?? true,
  };
}

/** Ten points a euro of products, from ten euros on, each line alone or all of them together. */
function earnedOf({ lines, separately = false }: EarnPreviewRequest): EarnPreview {
  const orders = separately ? lines.map((line) => [line]) : [lines];
  const figures = orders.map((order) => {
    const counted = order.filter(({ kind = 'product' }) => kind === 'product');
    const grossMinor = counted.reduce((all, line) => all + line.grossMinor, 0);
    const missingMinor = counted.length > 0 ? Math.max(0, 1000 - grossMinor) : 0;
    const points = missingMinor > 0 ? 0 : Math.floor(grossMinor / 10);
    return {
      points,
      rules: points > 0 ? [{ ruleId: 'spend', points }] : [],
      withheld:
        missingMinor > 0
          ? [{ ruleId: 'spend', reason: 'minimum_order' as const, missingMinor }]
          : [],
    };
  });
  const [together] = figures;
  const points = figures.reduce((all, one) => all + one.points, 0);
  return {
    previewId: 'preview-1',
    validUntil: '2126-11-23T14:00:00Z',
    points,
    rules: together?.rules ?? [],
    withheld: separately ? [] : (together?.withheld ?? []),
    lines: separately ? figures.map((one, index) => ({ id: String(index), ...one })) : [],
    ...(points > 0 && { availableAt: '2026-12-07T13:30:00Z' }),
  };
}

const rewardOf = ({ program: held = program }: Session, id: string) =>
  held.rewards.find((reward) => reward.id === id);
