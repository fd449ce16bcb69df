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

/** Issues a reward. Its code is its own: one that exists is all but never drawn, and then another is drawn. */
export async function addIssued(rows: Writes, draft: IssuedRewardRow): Promise<IssuedRewardRow> {
  for (let issued = draft; ; issued = { ...draft, code: createCode() }) {
    if (await rows.rewards.addIssued(issued)) return issued;
  }
}

/** The row of a reward that is to be issued. */
export function newIssued({ hold, terms, ...seed }: IssuedSeed): IssuedRewardRow {
  return {
    ...seed,
    terms,
    code: createCode(),
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
