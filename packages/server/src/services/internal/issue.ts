/** Issuing a reward: the row a member holds, with its code, and what comes with its kind. */
import type { DeliveryAddress } from '@spaarkit/contract';
import { formOf, hasCode, type IssuedTerms } from '@spaarkit/engine';
import type { IssuedRewardRow, Writes } from '../../storage/store.ts';
import type { ServiceContext } from '../context.ts';
import { addDonation } from './donations.ts';
import { createCode } from './voucher-code.ts';

/** What is issued to whom, and why. */
export interface IssuedSeed extends Pick<
  IssuedRewardRow,
  'id' | 'memberId' | 'source' | 'transactionId' | 'issuedAt'
> {
  readonly terms: IssuedTerms;
  /** Keeps it for a cart; when nobody uses it until then, the points go back. */
  readonly hold?: { readonly cartRef: string; readonly until: number };
  /** With a donation. */
  readonly causeId?: string | undefined;
  /** With an experience that has places: one was taken. */
  readonly takesPlace?: boolean;
}

/**
 * Issues a reward. Undefined when the pool that its codes come from is empty, or nobody registered where
 * to ask for one: then nothing may be kept of what was written with it.
 */
export async function addIssued(
  ctx: ServiceContext,
  rows: Writes,
  draft: IssuedRewardRow,
  address?: DeliveryAddress,
): Promise<IssuedRewardRow | undefined> {
  const [issued] = await Promise.all([
    addByMaker(ctx, rows, draft),
    draft.causeId !== null && addDonation(rows, draft),
    address &&
      rows.fulfilments.addAddress({ issuedRewardId: draft.id, memberId: draft.memberId, address }),
  ]);
  return issued;
}

async function addByMaker(
  ctx: ServiceContext,
  rows: Writes,
  draft: IssuedRewardRow,
): Promise<IssuedRewardRow | undefined> {
  const { maker } = draft.terms.reward;
  if (maker.kind === 'pool') return addFromPool(rows, draft, maker.poolId);
  if (maker.kind === 'connector') return addAwaiting(ctx, rows, draft, maker.connectorId);
  await rows.rewards.addIssued(draft);
  return draft;
}

/** Without its code: the shop is asked for one once this is kept, so that no code is made for nothing. */
async function addAwaiting(
  ctx: ServiceContext,
  rows: Writes,
  draft: IssuedRewardRow,
  connectorId: string,
): Promise<IssuedRewardRow | undefined> {
  if (!(await rows.codes.connector(connectorId))) return undefined;
  const now = ctx.realNow();
  await rows.rewards.addIssued(draft);
  await rows.codes.ask({
    issuedRewardId: draft.id,
    connectorId,
    since: now,
    attempts: 0,
    dueAt: now,
    error: null,
  });
  return draft;
}

/** With a code of a pool; one that somebody else has already is passed over. */
async function addFromPool(
  rows: Writes,
  draft: IssuedRewardRow,
  poolId: string,
): Promise<IssuedRewardRow | undefined> {
  for (;;) {
    const code = await rows.pools.take(poolId, draft.id);
    if (!code) return undefined;
    const issued = { ...draft, ...code };
    if (await rows.rewards.tryIssued(issued)) return issued;
  }
}

/** The row of a reward that is to be issued. */
export function newIssued({
  terms,
  hold,
  causeId,
  takesPlace = false,
  ...seed
}: IssuedSeed): IssuedRewardRow {
  const { reward, value, expiresAt } = terms;
  const form = formOf(reward);
  return {
    ...seed,
    terms,
    expiresAt,
    fundedBy: reward.fundedBy ?? null,
    code: hasCode(reward) && reward.maker.kind !== 'connector' ? createCode() : null,
    shownCode: null,
    cartRef: hold?.cartRef ?? null,
    lockedUntil: hold?.until ?? null,
    returnsAt: hold?.until ?? null,
    // Giving is done at once; there is nothing to use later.
    usedAt: form === 'donation' ? seed.issuedAt : null,
    orderId: null,
    locationId: null,
    revertedAt: null,
    remainingMinor: form === 'credit' && value.kind === 'amount' ? value.amountMinor : null,
    causeId: causeId ?? null,
    fulfilment: form === 'fulfilment' ? 'requested' : null,
    fulfilmentNote: null,
    answer: takesPlace ? 'yes' : null,
  };
}
