/** Rows as the contract's shapes. */
import type {
  Balance,
  FulfilmentState,
  IssuedReward,
  IssuedRewardUsage,
  Member,
  Redemption,
  TierChange,
  Transaction,
} from '@spaarkit/contract';
import { formOf, placesOf, startOf, toInstant, validThrough } from '@spaarkit/engine';
import type { PastTransactionRow } from '../../storage/past-store.ts';
import type {
  IssuedRewardRow,
  MemberRow,
  ProfileRow,
  RedemptionRow,
  TierChangeRow,
  TransactionRow,
} from '../../storage/store.ts';
import { endOf, isAwaitingCode, isCodeRefused } from './awaited-codes.ts';
import type { Program } from './program.ts';
import type { SignedReason } from './signed-by.ts';
import { showCode } from './voucher-code.ts';

/** A member's profile. A customer who has not joined has the instant of registration. */
export function presentMember(member: MemberRow, profile: ProfileRow): Member {
  return {
    id: member.id,
    externalId: member.externalId ?? '',
    joinedAt: toInstant(member.joinedAt ?? member.createdAt),
    ...(profile.locale === null ? {} : { locale: profile.locale }),
    ...(profile.birthday === null ? {} : { birthday: profile.birthday }),
    preferredChannels: profile.preferredChannels,
    consents: profile.consents,
    ...(profile.termsVersion === null ? {} : { termsVersion: profile.termsVersion }),
    tags: [...profile.tags],
    ...(profile.cardNumber === null ? {} : { cardNumber: profile.cardNumber }),
  };
}

/** How an issued reward stands at an instant. */
export function usageOf(row: IssuedRewardRow, now: number): IssuedRewardUsage {
  if (row.usedAt !== null) return 'used';
  if (row.revertedAt !== null || (row.returnsAt !== null && row.returnsAt <= now))
    return 'reverted';
  if (isOwed(row) || isAwaitingCode(row)) return 'unused';
  if (row.expiresAt <= now) return 'expired';
  return row.lockedUntil !== null && row.lockedUntil > now ? 'locked' : 'unused';
}

/** A redemption as it stands now. */
export function presentRedemption(
  row: RedemptionRow,
  issued: IssuedRewardRow | undefined,
  balance: Balance,
  program: Pick<Program, 'document' | 'now'>,
): Redemption {
  return {
    id: row.id,
    rewardId: row.rewardId,
    points: row.points,
    status: issued ? statusOfRedemption(row, issued, program.now) : row.status,
    createdAt: toInstant(row.createdAt),
    ...(issued ? { issuedReward: presentIssued(issued, program) } : {}),
    balance,
    transactionId: row.transactionId,
  };
}

function statusOfRedemption(
  { status }: RedemptionRow,
  issued: IssuedRewardRow,
  now: number,
): Redemption['status'] {
  if (isAwaitingCode(issued)) return 'unknown';
  if (isCodeRefused(issued)) return 'failed';
  return usageOf(issued, now) === 'reverted' ? 'reverted' : status;
}

/** An issued reward as it stands now, by the terms it was issued under. */
export function presentIssued(
  row: IssuedRewardRow,
  program: Pick<Program, 'document' | 'now'>,
): IssuedReward {
  const { document, now } = program;
  const { reward, value } = row.terms;
  const expiresAt = endOf(row, program);
  const usage = usageOf(row, now);
  const isLocked = usage === 'locked' && row.cartRef !== null && row.lockedUntil !== null;
  const startsAt = startOf(reward);
  return {
    id: row.id,
    rewardId: reward.id,
    kind: reward.kind,
    name: reward.name,
    ...(reward.conditions ? { conditions: reward.conditions } : {}),
    value,
    ...(row.remainingMinor === null ? {} : { remainingMinor: row.remainingMinor }),
    ...(row.causeId === null ? {} : { causeId: row.causeId }),
    ...(startsAt === undefined ? {} : { startsAt: toInstant(startsAt) }),
    ...(placesOf(reward) === undefined ? {} : { answer: row.answer ?? 'open' }),
    ...(row.fulfilment === null ? {} : { fulfilment: presentFulfilment(row.fulfilment, row) }),
    ...(row.code === null
      ? {}
      : {
          voucher: {
            code: row.shownCode ?? showCode(row.code),
            ...(isLocked ? { cartRef: row.cartRef, lockedUntil: toInstant(row.lockedUntil) } : {}),
          },
        }),
    ...(isAwaitingCode(row) ? { codePending: true } : {}),
    source: row.source,
    usage,
    minimumSpendMinor: reward.minimumSpendMinor,
    combinable: reward.combinable,
    issuedAt: toInstant(row.issuedAt),
    expiresAt: toInstant(expiresAt),
    validThrough: validThrough(expiresAt, document.timeZone),
    ...(isRevertible(row, now) ? { revertibleUntil: toInstant(row.expiresAt) } : {}),
    ...(row.usedAt === null ? {} : { usedAt: toInstant(row.usedAt) }),
    ...(row.orderId === null ? {} : { orderId: row.orderId }),
  };
}

function presentFulfilment(
  state: FulfilmentState,
  { fulfilmentNote }: IssuedRewardRow,
): NonNullable<IssuedReward['fulfilment']> {
  return { state, ...(fulfilmentNote === null ? {} : { note: fulfilmentNote }) };
}

/** Whether the member can undo it now: unused as a whole, and not in the works. */
export function isRevertible(row: IssuedRewardRow, now: number): boolean {
  const { reward } = row.terms;
  if (!reward.revertible || row.source.kind !== 'redemption' || isAwaitingCode(row)) return false;
  if (row.fulfilment !== null) return row.fulfilment === 'requested';
  if (formOf(reward) === 'donation') return row.revertedAt === null && now < row.expiresAt;
  return usageOf(row, now) === 'unused' && !isPartlyUsed(row);
}

/** Whether some of its balance was used, and not put back. */
export function isPartlyUsed({ remainingMinor, terms }: IssuedRewardRow): boolean {
  const { value } = terms;
  return remainingMinor !== null && value.kind === 'amount' && remainingMinor < value.amountMinor;
}

/** Whether the shop still has to do something for it: that is not lost by its last day passing. */
function isOwed({ fulfilment }: IssuedRewardRow): boolean {
  return fulfilment === 'requested' || fulfilment === 'in_progress';
}

/** A change of tier. */
export function presentTierChange(row: TierChangeRow): TierChange {
  const { at, cause, from, programVersion, progress, to } = row;
  return {
    at: toInstant(at),
    ...(from === null ? {} : { from }),
    to,
    cause,
    progress,
    programVersion,
  };
}

/** A line of history with the transactions that undid it. */
export function presentTransaction(
  row: TransactionRow,
  undoing: readonly TransactionRow[],
  { document, now }: Pick<Program, 'document' | 'now'>,
): Transaction {
  const undoneBy = undoing.filter(({ undoes }) => undoes === row.id);
  return {
    ...presentBooked(row),
    status: statusOf(row, undoneBy, now),
    undoneBy: undoneBy.map(({ id }) => id),
    ...(row.expiresAt === null
      ? {}
      : { validThrough: validThrough(row.expiresAt, document.timeZone) }),
  };
}

/** What happened in another system. Nothing becomes of it any more. */
export function presentPast({
  at,
  id,
  kind,
  note,
  points,
  reference,
}: PastTransactionRow): Transaction {
  return {
    id,
    kind,
    points,
    status: 'done',
    at: toInstant(at),
    reason: { kind: 'imported', note, reference },
    undoneBy: [],
  };
}

/** A transaction as it was booked, whatever became of it. */
export function presentBooked(
  row: TransactionRow,
): Omit<Transaction, 'status' | 'undoneBy' | 'validThrough'> {
  return {
    id: row.id,
    kind: row.kind,
    points: row.points,
    at: toInstant(row.at),
    reason: presentReason(row.reason),
    ...(row.breakdown ? { breakdown: [...row.breakdown] } : {}),
    ...(row.undoes === undefined ? {} : { undoes: row.undoes }),
    ...(row.availableAt === null ? {} : { availableAt: toInstant(row.availableAt) }),
    ...(row.expiresAt === null ? {} : { expiresAt: toInstant(row.expiresAt) }),
    ...(row.locationId === undefined ? {} : { locationId: row.locationId }),
  };
}

function statusOf(
  row: TransactionRow,
  undoneBy: readonly TransactionRow[],
  now: number,
): Transaction['status'] {
  const undone = undoneBy.reduce((sum, { points }) => sum + Math.abs(points), 0);
  if (undoneBy.length > 0) return undone >= Math.abs(row.points) ? 'reversed' : 'partly_reversed';
  // An extension of waiting points is done itself.
  const waits = row.points > 0 && row.availableAt !== null && row.availableAt > now;
  return waits ? 'pending' : 'done';
}

/** Stands where a note was that went with whoever was erased. */
const forgotten = { note: '' };

/** Leaves out what the shop notes for itself: who did it. */
function presentReason(reason: SignedReason): Transaction['reason'] {
  const { actor: _actor, imported: _imported, ...shown } = reason;
  const hasNote = shown.kind === 'adjustment' || shown.kind === 'extension';
  return hasNote ? { ...forgotten, ...shown } : shown;
}
