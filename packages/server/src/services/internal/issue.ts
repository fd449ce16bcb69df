/** Issuing a reward: the row a member holds, with its code. */
import type { IssuedTerms } from '@spaarkit/engine';
import type { IssuedRewardRow, Writes } from '../../storage/store.ts';
import { createCode } from './voucher-code.ts';

/** What is issued to whom, and why. */
export interface IssuedSeed extends Pick<
  IssuedRewardRow,
  'id' | 'memberId' | 'source' | 'transactionId' | 'issuedAt'
> {
  readonly terms: IssuedTerms;
  /** Keeps it for a cart; when nobody uses it until then, the points go back. */
  readonly hold?: { readonly cartRef: string; readonly until: number };
}

/** Issues a reward with a code of its own. Drawing one that exists is all but impossible; then another is drawn. */
export async function addIssued(rows: Writes, seed: IssuedSeed): Promise<IssuedRewardRow> {
  const row = newIssued(seed);
  for (;;) {
    const issued = { ...row, code: createCode() };
    if (await rows.rewards.addIssued(issued)) return issued;
  }
}

function newIssued({ hold, terms, ...seed }: IssuedSeed): Omit<IssuedRewardRow, 'code'> {
  return {
    ...seed,
    terms,
    expiresAt: terms.expiresAt,
    fundedBy: terms.reward.fundedBy ?? null,
    cartRef: hold?.cartRef ?? null,
    lockedUntil: hold?.until ?? null,
    returnsAt: hold?.until ?? null,
    usedAt: null,
    orderId: null,
    revertedAt: null,
  };
}
