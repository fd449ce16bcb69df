/** What an order earns under. */
import type { ProgramDocument } from '@spaarkit/contract';
import type { EarningTerms } from '@spaarkit/engine';
import type { Reads, TermsPin } from '../../storage/store.ts';
import type { EnrolledMember } from './membership.ts';
import type { Program } from './program.ts';
import { segmentsOf } from './segments.ts';
import { tierOf } from './tiers.ts';

/** What an order was promised, with the document it was promised by. */
export function earningTerms(
  document: ProgramDocument,
  { tierId, segmentIds, asOf, earns }: TermsPin,
): EarningTerms {
  return {
    document: earns === false ? { ...document, earningRules: [] } : document,
    ...(tierId === undefined ? {} : { tierId }),
    ...(segmentIds === undefined ? {} : { segmentIds }),
    asOf,
  };
}

/** What of a member decides what is earned: tier and segments, as they were at an instant. */
export async function memberTerms(
  rows: Reads,
  program: Program,
  member: EnrolledMember,
  at: number,
): Promise<Pick<TermsPin, 'tierId' | 'segmentIds'>> {
  const tierId = (await tierOf(rows, program, member, at))?.tierId;
  const segmentIds = await segmentsOf(rows, program, member, at);
  return {
    ...(tierId === undefined ? {} : { tierId }),
    ...(segmentIds.length === 0 ? {} : { segmentIds }),
  };
}
