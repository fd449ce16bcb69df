/** Spending points, and undoing it. */
import type {
  ProgramDocument,
  Redemption,
  RedemptionPreview,
  RedemptionPreviewRequest,
  RedemptionRefusal,
  RedemptionRequest,
  RewardDefinition,
  RewardStanding,
  ProblemCode,
} from '@spaarkit/contract';
import {
  balanceView,
  issuedTerms,
  judgeReward,
  paidFromOf,
  placesOf,
  redeem as bookRedemption,
  rewardPrice,
  toInstant,
  validThrough,
  type IssuedTerms,
  type LotShare,
} from '@spaarkit/engine';
import { ProblemError } from '../problem-error.ts';
import type { IssuedRewardRow, Reads, RedemptionRow, Writes } from '../storage/store.ts';
import type { MemberContext, OnceKey, Reply } from './context.ts';
import { append, openBooks, readBooks, type CurrentBooks } from './internal/books.ts';
import { choicesOf, type Choices } from './internal/choices.ts';
import { idMaker } from './internal/ids.ts';
import { addIssued, newIssued } from './internal/issue.ts';
import { enterAsMember, readAsMember } from './internal/joining.ts';
import type { EnrolledMember } from './internal/membership.ts';
import { loadHistories } from './internal/member-view.ts';
import { doOnce, type OnceWork } from './internal/once.ts';
import { isPartlyUsed, isRevertible, presentRedemption, usageOf } from './internal/present.ts';
import { loadProgram, type Program } from './internal/program.ts';
import { findReward } from './internal/rewards.ts';
import { segmentsOf } from './internal/segments.ts';
import { takeStock } from './internal/stock.ts';
import { tierOf } from './internal/tiers.ts';
import { presentUndone, undoRedemption } from './internal/undo.ts';

/** How long a redemption for a cart waits for its order before the points go back. */
const cartHoldMs = 30 * 60_000;

/** For which cart, or in which shop, somebody redeems. */
interface Placed {
  readonly cartRef?: string | undefined;
  readonly locationId?: string | undefined;
}

/** Spends points on a reward and issues it with its code. */
export async function redeem(
  ctx: MemberContext,
  request: RedemptionRequest & Placed,
  once: OnceKey,
): Promise<Reply> {
  const work: OnceWork = async (rows, held, lots) => {
    const program = await loadProgram(ctx, rows);
    const member = await enterAsMember(ctx, rows, program, held);
    const opened = await openBooks(ctx, rows, program, member, lots);
    const terms = await promisedTerms(rows, program, member, opened, request);
    const { reward } = terms;
    if (!(await takeStock(rows, reward))) throw new ProblemError('reward_out_of_stock');
    const choices = { ...choicesOf(reward, request), locationId: request.locationId };
    return { status: 201, body: await issue(ctx, rows, program, opened, terms, choices) };
  };
  return doOnce(ctx, { externalId: ctx.externalId }, once, work, { isBooking: true });
}

/** How a redemption ended; its balance is the present one. */
export async function getRedemption(ctx: MemberContext, id: string): Promise<Redemption> {
  return readAsMember(ctx, async (rows, program, member) => {
    const redemption = await rows.rewards.redemption(id);
    if (redemption?.memberId !== member.id) throw notFound('You have no such redemption.');
    const issued = await rows.rewards.issued(redemption.issuedRewardId);
    const { books, now } = await readBooks(ctx, rows, program, member);
    const balance = balanceView(books, program.document, now);
    return presentRedemption(redemption, issued, balance, { ...program, now });
  });
}

/** Undoes a redemption while its code is unused; the points come back with their old expiry. */
export async function revert(
  ctx: MemberContext,
  issuedRewardId: string,
  once: OnceKey,
): Promise<Reply> {
  return doOnce(ctx, { externalId: ctx.externalId }, once, async (rows, held, lots) => {
    const program = await loadProgram(ctx, rows);
    const member = await enterAsMember(ctx, rows, program, held);
    const opened = await openBooks(ctx, rows, program, member, lots);
    const issued = await rows.rewards.issued(issuedRewardId);
    if (issued?.memberId !== member.id) throw notFound('You have no such reward.');
    const redemption = await revertibleRedemption(rows, issued, opened.now);
    const undone = await undoRedemption(ctx, rows, program, opened, { issued, redemption });
    return { status: 200, body: presentUndone(undone, program) };
  });
}

/** What redeeming would cost and leave; nothing is held. */
export async function previewRedemption(
  ctx: MemberContext,
  request: RedemptionPreviewRequest,
): Promise<RedemptionPreview> {
  return readAsMember(ctx, async (rows, program, member) => {
    const opened = await readBooks(ctx, rows, program, member);
    const terms = await promisedTerms(rows, program, member, opened, request);
    const { books, now } = opened;
    const booking = bookRedemption({
      books,
      terms,
      issuedRewardId: 'isr_preview',
      now,
      newId: (prefix) => `${prefix}_preview`,
    });
    const expiringUsed = soonestUsed(program.document, paidFromOf(booking, books.lots));
    return {
      rewardId: terms.reward.id,
      points: terms.points,
      value: terms.value,
      remaining: booking.books.balance.available,
      ...(expiringUsed ? { expiringUsed } : {}),
      expiresAt: toInstant(terms.expiresAt),
      validThrough: validThrough(terms.expiresAt, program.document.timeZone),
      minimumSpendMinor: terms.reward.minimumSpendMinor,
      revertible: terms.reward.revertible,
    };
  });
}

/** What a member may have now, or the refusal. */
async function promisedTerms(
  rows: Reads,
  program: Program,
  member: EnrolledMember,
  { books, now }: CurrentBooks,
  request: RedemptionPreviewRequest,
): Promise<IssuedTerms> {
  const { document } = program;
  if (document.points.use === 'status') throw onlyStatus();
  const reward = findReward(document, request.rewardId);
  // A hidden one is nobody's to choose; that there is one is not told either.
  if (reward.hidden) throw notFound(`The programme has no reward "${reward.id}".`);
  const price = rewardPrice(reward, request.points);
  if (!price.ok) throw new ProblemError('points_out_of_range', { detail: price.detail });
  const historyOf = await loadHistories(rows, program, [reward], member.id, now);
  const tierId = await tierNeeded(rows, program, member, reward, now);
  const standing = judgeReward({
    document,
    reward,
    books,
    history: historyOf(reward),
    points: price.points,
    now,
    segmentIds: reward.segmentIds ? await segmentsOf(rows, program, member, now) : [],
    ...(tierId === undefined ? {} : { tierId }),
  });
  if (!standing.redeemable) throw refused(standing);
  return issuedTerms(document, reward, price.points, now);
}

function onlyStatus(): ProblemError {
  return new ProblemError('reward_not_available', {
    detail: 'Points of this programme count for levels only; they cannot be spent.',
  });
}

async function tierNeeded(
  rows: Reads,
  program: Program,
  member: EnrolledMember,
  reward: RewardDefinition,
  now: number,
): Promise<string | undefined> {
  // Some tiers come in before a window opens.
  const asksTier = reward.tierIds !== undefined || reward.active?.from !== undefined;
  return asksTier ? (await tierOf(rows, program, member, now))?.tierId : undefined;
}

async function issue(
  ctx: MemberContext,
  rows: Writes,
  program: Program,
  opened: CurrentBooks,
  terms: IssuedTerms,
  { cartRef, causeId, address, locationId }: Choices & Placed,
): Promise<Redemption> {
  const { member, books, now } = opened;
  const newId = idMaker(ctx.realNow);
  const issuedRewardId = newId('isr');
  const booking = bookRedemption({ books, terms, issuedRewardId, locationId, now, newId });
  const redemption: RedemptionRow = {
    id: newId('rdm'),
    memberId: member.id,
    rewardId: terms.reward.id,
    points: terms.points,
    status: 'issued',
    issuedRewardId,
    transactionId: booking.transaction.id,
    paidFrom: paidFromOf(booking, books.lots),
    returnedPoints: 0,
    createdAt: now,
  };
  const { id: redemptionId, points } = redemption;
  const draft = newIssued({
    id: issuedRewardId,
    memberId: member.id,
    terms,
    source: { kind: 'redemption', redemptionId, points },
    transactionId: booking.transaction.id,
    issuedAt: now,
    // A code that the shop made stays good there, so its points do not go back by themselves.
    ...(cartRef === undefined || terms.reward.maker.kind !== 'own'
      ? {}
      : { hold: { cartRef, until: now + cartHoldMs } }),
    causeId,
    takesPlace: placesOf(terms.reward) !== undefined,
  });
  const awaiting = draft.returnsAt === null ? opened.awaiting : [...opened.awaiting, draft];
  const [issued] = await Promise.all([
    addIssued(ctx, rows, draft, address),
    append(rows, { ...opened, awaiting }, [booking]),
    rows.rewards.addRedemption(redemption),
  ]);
  if (!issued) throw new ProblemError('reward_out_of_stock');
  const balance = balanceView(booking.books, program.document, now);
  return presentRedemption(redemption, issued, balance, { ...program, now });
}

async function revertibleRedemption(
  rows: Reads,
  issued: IssuedRewardRow,
  now: number,
): Promise<RedemptionRow> {
  if (!isRevertible(issued, now)) throw new ProblemError(whyNotRevertible(issued, now));
  const { source } = issued;
  const redemption =
    source.kind === 'redemption' ? await rows.rewards.redemption(source.redemptionId) : undefined;
  if (!redemption) throw new ProblemError('not_revertible');
  return redemption;
}

function whyNotRevertible(issued: IssuedRewardRow, now: number): ProblemCode {
  if (isPartlyUsed(issued)) return 'voucher_used';
  // A donation is used when it is made: that is not why it cannot be undone.
  const usage = issued.causeId !== null && issued.usedAt !== null ? 'unused' : usageOf(issued, now);
  return notRevertible[usage] ?? 'not_revertible';
}

const notRevertible: Record<ReturnType<typeof usageOf>, ProblemCode | undefined> = {
  unused: undefined,
  locked: 'voucher_locked',
  used: 'voucher_used',
  expired: 'voucher_expired',
  reverted: 'voucher_expired',
};

const refusalCodes: Record<RedemptionRefusal, ProblemCode> = {
  insufficient_points: 'insufficient_points',
  out_of_stock: 'reward_out_of_stock',
  limit_reached: 'reward_limit_reached',
  tier_required: 'reward_not_available',
  segment_required: 'reward_not_available',
  not_started: 'reward_not_available',
  ended: 'reward_not_available',
  program_not_running: 'program_not_running',
};

function refused({ refusal, missingPoints, availableFrom }: RewardStanding): ProblemError {
  return new ProblemError(refusal ? refusalCodes[refusal] : 'reward_not_available', {
    ...(missingPoints === undefined ? {} : { missingPoints }),
    ...(availableFrom === undefined ? {} : { availableFrom }),
  });
}

/** The soonest-expiring points that are used; the shares come in the order of their expiry. */
function soonestUsed(
  { timeZone }: ProgramDocument,
  shares: readonly LotShare[],
): RedemptionPreview['expiringUsed'] {
  const expiresAt = shares[0]?.expiresAt ?? null;
  if (expiresAt === null) return undefined;
  const points = shares
    .filter((share) => share.expiresAt === expiresAt)
    .reduce((sum, share) => sum + share.points, 0);
  return { points, validThrough: validThrough(expiresAt, timeZone) };
}

function notFound(detail: string): ProblemError {
  return new ProblemError('not_found', { detail });
}
