/** Ids that a customer went by before: the shop gave another one, joined two members, or erased one. */
import type { ProblemCode } from '@spaarkit/contract';
import { sha256 } from '../../digest.ts';
import { ProblemError } from '../../problem-error.ts';
import type { FormerIdRow, MemberRow, Reads, Writes } from '../../storage/store.ts';

const refusals: Record<FormerIdRow['fate'], ProblemCode> = {
  renamed: 'member_moved',
  merged: 'member_moved',
  erased: 'member_erased',
};

/** What is kept of an id: nobody can read it back without the programme's secret. */
export async function formerDigest(rows: Reads, externalId: string): Promise<string> {
  const program = await rows.programs.get();
  return sha256(`${program?.secret ?? ''}\n${externalId}`);
}

/** What is kept of the key that a shop gives a guest with an order. */
export async function claimDigest(rows: Reads, claimKey: string): Promise<string> {
  const program = await rows.programs.get();
  return sha256(`${program?.secret ?? ''}\nclaim\n${claimKey}`);
}

/** What became of an id that no member goes by; undefined for one that was never known. */
export async function findFormer(
  rows: Reads,
  externalId: string,
): Promise<FormerIdRow | undefined> {
  return rows.identities.former(await formerDigest(rows, externalId));
}

/** Refuses an id that was given up, with what became of it. */
export async function refuseFormer(rows: Reads, externalId: string): Promise<void> {
  const former = await findFormer(rows, externalId);
  if (former) throw new ProblemError(refusals[former.fate]);
}

/**
 * Refuses an id whose member goes by another one now. An erased id may be used again, by the same
 * person or not: it is then as if it had never been.
 */
export async function refuseMoved(rows: Reads, externalId: string): Promise<void> {
  const former = await findFormer(rows, externalId);
  if (former && former.fate !== 'erased') throw new ProblemError(refusals[former.fate]);
}

/** The member whom facts about an id given up are about, held: an order may be told late. */
export async function holdFormer(rows: Writes, externalId: string): Promise<MemberRow | undefined> {
  const former = await findFormer(rows, externalId);
  return former?.memberId ? rows.members.hold({ id: former.memberId }) : undefined;
}
