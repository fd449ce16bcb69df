/** Till receipts: what one is worth to a member, and how it is shown. */
import type { OrderLine, Receipt } from '@spaarkit/contract';
import { receiptPoints, toInstant, type ReceiptRule } from '@spaarkit/engine';
import type { ReceiptRow } from '../../storage/store.ts';
import type { EnrolledMember } from './membership.ts';
import type { Counter } from './rule-grants.ts';
import { memberTerms } from './terms.ts';

/** By the tier that the member had when it was paid. */
export async function receiptWorth(
  { program, rows }: Pick<Counter, 'program' | 'rows'>,
  member: EnrolledMember,
  rule: ReceiptRule,
  lines: readonly OrderLine[],
  at: number,
): Promise<number> {
  const asOf = Math.min(program.now, Math.max(at, member.joinedAt));
  const terms = await memberTerms(rows, program, member, asOf);
  return receiptPoints(rule, lines, { document: program.document, ...terms, asOf });
}

/** A receipt without whose it is. */
export function receiptView(row: ReceiptRow): Omit<Receipt, 'memberId'> {
  const { at, decision, locationId, receiptId, ruleId, state, totalMinor } = row;
  return {
    receiptId,
    ...(ruleId !== null && { ruleId }),
    state,
    at: toInstant(at),
    totalMinor,
    ...(locationId !== null && { locationId }),
    ...(decision && { decision: { ...decision, at: toInstant(decision.at) } }),
  };
}
