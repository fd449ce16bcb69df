/** The answer of a session as the kit gives it: one statement, and what the engine says of its rows. */
import type { OrderFacts } from '../../../../engine/src/index.ts';
import {
  balanceView,
  benefitsAt,
  booksAt,
  dayMs,
  judgeReward,
  productsLeft,
  publicProgram,
  tierStanding,
  toInstant,
  type Lot,
} from '../../../../engine/src/index.ts';
import { noticesOf } from '../../../../server/src/services/internal/notices.ts';
import { presentIssued } from '../../../../server/src/services/internal/present.ts';
import type { IssuedRewardRow } from '../../../../server/src/storage/rows.ts';
import { document, programId } from './by-hand-shop.ts';

/** How a database gathers rows, and says that a text is JSON. */
export interface Dialect {
  /** All rows of `from` as one list of objects, with the values of `columns` under their names. */
  readonly gather: (columns: Readonly<Record<string, string>>, from: string) => string;
  readonly json: (column: string) => string;
}

/** A list, as JSON text on SQLite and as a value on PostgreSQL, where it is null when it is empty. */
type Gathered<T> = string | null | readonly T[];

/** What a session shows of its member. */
export interface SessionRow {
  readonly programVersion: number;
  readonly clockOffsetMs: number;
  readonly id: string;
  readonly externalId: string;
  readonly version: number;
  readonly joinedAt: number;
  readonly available: number;
  readonly pending: number;
  readonly reserved: number;
  readonly owed: number;
  readonly activeAt: number | null;
  readonly lastBookedAt: number;
  readonly locale: string | null;
  readonly birthday: string | null;
  readonly preferredChannels: string;
  readonly consents: string;
  readonly termsVersion: string | null;
  readonly tags: string;
  readonly cardNumber: string | null;
  readonly lots: Gathered<Lot>;
  readonly orders: Gathered<OrderRow>;
  readonly issued: Gathered<IssuedRewardRow>;
  readonly redeemed: Gathered<{ readonly rewardId: string; readonly at: number }>;
  readonly dismissed: Gathered<{ readonly id: string }>;
}

interface OrderRow {
  readonly at: number;
  readonly pendingUntil: number | null;
  readonly spendMinor: number;
  readonly points: number;
  readonly orders: 0 | 1;
  readonly facts: OrderFacts;
}

const shown = document.rewards.filter(({ hidden }) => !hidden);
const programText = JSON.stringify(publicProgram(document, 1, Date.now()));

/** One statement for all that a session shows; `$2` to `$5` are what `sessionValues` gives. */
export function sessionSql({ gather, json }: Dialect): string {
  const own = (table: string, more: string) =>
    `(SELECT * FROM ${table} WHERE program_id = $1 AND member_id = m.id ${more}) AS own`;
  const limited = document.rewards.flatMap(({ id, limit }) => (limit ? [`'${id}'`] : []));
  return `
    SELECT program.version AS "programVersion", program.clock_offset_ms AS "clockOffsetMs",
      m.id, m.external_id AS "externalId", m.version, m.joined_at AS "joinedAt", m.available, m.pending,
      m.reserved, m.owed, m.active_at AS "activeAt", m.last_booked_at AS "lastBookedAt",
      profile.locale, profile.birthday, profile.preferred_channels AS "preferredChannels", profile.consents,
      profile.terms_version AS "termsVersion", profile.tags, profile.card_number AS "cardNumber",
      ${gather(
        {
          id: 'id',
          transactionId: 'transaction_id',
          points: 'points',
          remaining: 'remaining',
          lapsed: 'lapsed',
          state: 'state',
          availableAt: 'available_at',
          expiresAt: 'expires_at',
        },
        own('lot', 'AND spent IS NULL AND remaining > 0 ORDER BY expires_at NULLS LAST, id'),
      )} AS lots,
      ${gather(
        {
          at: 'qualifies_at',
          pendingUntil: 'pending_until',
          spendMinor: 'spend_minor',
          points: 'earned_points',
          orders: 'order_count',
          facts: json('facts'),
        },
        own('shop_order', 'AND qualifies_at >= $3 ORDER BY qualifies_at, order_id'),
      )} AS orders,
      ${gather(
        {
          id: 'id',
          terms: json('terms'),
          source: json('source'),
          issuedAt: 'issued_at',
          expiresAt: 'expires_at',
          code: 'code',
          shownCode: 'shown_code',
          cartRef: 'cart_ref',
          lockedUntil: 'locked_until',
          returnsAt: 'returns_at',
          usedAt: 'used_at',
          orderId: 'order_id',
          revertedAt: 'reverted_at',
          remainingMinor: 'remaining_minor',
          causeId: 'cause_id',
          fulfilment: 'fulfilment',
          fulfilmentNote: 'fulfilment_note',
          answer: 'answer',
        },
        own(
          'issued_reward',
          `AND used_at IS NULL AND reverted_at IS NULL AND expires_at > $4
            AND (returns_at IS NULL OR returns_at > $4) ORDER BY expires_at, id`,
        ),
      )} AS issued,
      ${gather(
        { rewardId: 'reward_id', at: 'created_at' },
        own(
          'redemption',
          `AND reward_id IN (${limited.join(', ')}) AND created_at >= $5 AND status <> 'reverted'`,
        ),
      )} AS redeemed,
      ${gather({ id: 'notice_id' }, own('dismissed_notice', ''))} AS dismissed
    FROM program, member m
    LEFT JOIN member_profile profile ON profile.program_id = $1 AND profile.member_id = m.id
    WHERE program.id = $1 AND m.program_id = $1 AND m.external_id = $2`;
}

/**
 * What the statement is asked with. It looks back a little further than the programme does, on orders of a year and
 * redemptions of a month: the engine leaves out what is too old.
 */
export function sessionValues(
  member: string,
  now: number,
): [string, string, number, number, number] {
  return [programId, member, now - 400 * dayMs, now, now - 40 * dayMs];
}

/** The programme, the member, and how each reward stands. */
export function sessionBody(row: SessionRow, realNow: number): string {
  const now = realNow + row.clockOffsetMs;
  const bookedUntil = Math.max(now, row.lastBookedAt);
  const { available, pending, reserved, owed, activeAt } = row;
  const read = {
    balance: { available, pending, reserved, owed },
    lots: listOf(row.lots),
    activeAt,
  };
  const books = booksAt(read, bookedUntil);
  const balance = balanceView(books, document, bookedUntil);
  const qualifiers = listOf(row.orders).map(({ pendingUntil, facts, ...order }) => ({
    ...order,
    pending: pendingUntil !== null && pendingUntil > now,
    products: productsLeft(facts),
  }));
  const facts = { qualifiers, joinedAt: row.joinedAt, paid: [] };
  const tierProgress = tierStanding(document, facts, bookedUntil);
  const tierId = tierProgress?.tierId;
  const redeemed = listOf(row.redeemed);
  const usableRewards = listOf(row.issued).map((issued) =>
    presentIssued(issued, { document, now }),
  );
  const dismissed = listOf(row.dismissed);
  const notices = noticesOf({ program: { document, now }, balance, tierProgress, usableRewards });
  const own = JSON.stringify({
    programVersion: row.programVersion,
    now: toInstant(now),
    segmentIds: [],
    rewards: shown.map((reward) =>
      judgeReward({
        document,
        reward,
        books,
        history: {
          redeemedAt: redeemed.flatMap(({ rewardId, at }) => (rewardId === reward.id ? [at] : [])),
        },
        now,
        ...(tierId !== undefined && { tierId }),
      }),
    ),
    issuedRewards: usableRewards,
    unresolvedRedemptions: [],
    notices: notices.filter(({ id }) => !dismissed.some((each) => each.id === id)),
    revision: `${row.programVersion}.${row.clockOffsetMs}.${row.version}`,
    visitor: 'enrolled',
    member: {
      id: row.id,
      externalId: row.externalId,
      joinedAt: toInstant(row.joinedAt),
      ...(row.locale !== null && { locale: row.locale }),
      ...(row.birthday !== null && { birthday: JSON.parse(row.birthday) as unknown }),
      preferredChannels: JSON.parse(row.preferredChannels) as unknown,
      consents: JSON.parse(row.consents) as unknown,
      ...(row.termsVersion !== null && { termsVersion: row.termsVersion }),
      tags: JSON.parse(row.tags) as unknown,
      ...(row.cardNumber !== null && { cardNumber: row.cardNumber }),
    },
    balance,
    tierProgress,
    benefits: benefitsAt(document, tierId, now),
    ruleProgress: [],
  });
  return `${own.slice(0, -1)},"program":${programText}}`;
}

function listOf<T>(gathered: Gathered<T>): readonly T[] {
  if (typeof gathered !== 'string') return gathered ?? [];
  return JSON.parse(gathered) as readonly T[];
}
