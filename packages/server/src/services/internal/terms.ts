import type { ProgramDocument } from '@spaarkit/contract';
import type { EarningTerms } from '@spaarkit/engine';
import type { TermsPin } from '../../storage/store.ts';

/** What an order was promised, with the document it was promised by. */
export function earningTerms(
  document: ProgramDocument,
  { tierId, asOf, earns }: TermsPin,
): EarningTerms {
  return {
    document: earns === false ? { ...document, earningRules: [] } : document,
    ...(tierId === undefined ? {} : { tierId }),
    asOf,
  };
}
