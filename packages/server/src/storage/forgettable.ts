/**
 * The words of a transaction: notes, order numbers, addresses, who did it. They stand apart from the
 * ledger, which is never edited, so that they can be forgotten; under its hash the ledger keeps a seal,
 * which proves them as long as they are there and tells nothing afterwards.
 */
import { sha256 } from '../digest.ts';
import type { TransactionRow } from './rows.ts';

type Reason = TransactionRow['reason'];

/** What stays for ever: kinds, ids of the shop's and of ours, instants. */
const lasting = new Set([
  'kind',
  'orderId',
  'ruleId',
  'eventType',
  'rewardId',
  'issuedRewardId',
  'until',
  'transactionId',
  'imported',
]);

/** A reason as the ledger keeps it. */
type SealedReason = Reason & { readonly seal?: string };

/** The words of one transaction, as they are stored. */
export interface TransactionWords {
  readonly transactionId: string;
  /** JSON, with chance in it, so that the seal cannot be guessed back into words. */
  readonly words: string;
}

/** Takes the words out of a reason. */
export async function sealReason(
  transactionId: string,
  reason: Reason,
): Promise<{ reason: Reason; words?: TransactionWords }> {
  const [kept, forgettable] = split(reason);
  if (Object.keys(forgettable).length === 0) return { reason };
  const words = JSON.stringify({ chance: crypto.randomUUID(), ...forgettable });
  const sealed: SealedReason = { ...(kept as Reason), seal: await sha256(words) };
  return { reason: sealed, words: { transactionId, words } };
}

/** Puts the words back, if they are still there. */
export function openReason(reason: Reason, words: string | null | undefined): Reason {
  const { seal: _, ...kept } = reason as SealedReason;
  if (!words) return kept;
  const { chance: __, ...spoken } = JSON.parse(words) as { chance: string };
  return { ...kept, ...spoken };
}

/** Whether words are those that were sealed; what was forgotten cannot be wrong. */
export async function fitsSeal(reason: Reason, words: string | undefined): Promise<boolean> {
  return words === undefined || (reason as SealedReason).seal === (await sha256(words));
}

function split(reason: Reason): [object, object] {
  const entries = Object.entries(reason).filter(([, value]) => value !== undefined);
  return [
    Object.fromEntries(entries.filter(([key]) => lasting.has(key))),
    Object.fromEntries(entries.filter(([key]) => !lasting.has(key))),
  ];
}
