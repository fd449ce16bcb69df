/** What the server by hand knows from the start, and the rows that it makes of it. */
import { demoProgram } from '../../../../contract/src/fixtures/demo-program.ts';
import { programDocument, type RewardDefinition } from '../../../../contract/src/index.ts';
import { issuedTerms } from '../../../../engine/src/index.ts';
import { demoProgramId } from '../../../../server/src/app.ts';
import { createId } from '../../../../server/src/services/internal/ids.ts';
import { createCode } from '../../../../server/src/services/internal/voucher-code.ts';
import { transactionHash } from '../../../../server/src/storage/hash-chain.ts';
import { redeemedReward } from './bench-shop.ts';
import type { RedeemRows, Standing } from './by-hand.ts';

export const programId = demoProgramId;
export const rewardId = redeemedReward;

export const document = programDocument.parse(demoProgram);
export const points = costOf(rewardId);
const terms = issuedTerms(document, rewardOf(rewardId), points, Date.now());
const termsText = JSON.stringify(terms);

/** A redemption of the member's, hashed into the chain. */
export async function redeemRows(member: Standing): Promise<RedeemRows> {
  const at = Date.now();
  const transactionId = createId('txn', at);
  const issuedId = createId('isr', at);
  const redemptionId = createId('rdm', at);
  const reason = { kind: 'reward', rewardId, issuedRewardId: issuedId } as const;
  const entries = [
    { account: 'available', points: -points, lotId: member.lot_id },
    { account: 'redeemed', points },
  ] as const;
  const code = createCode();
  const transaction = { id: transactionId, kind: 'redeem', at, reason, points: -points } as const;
  const place = { sequence: member.chain_length + 1, previousHash: member.chain_hash };
  const dates = { availableAt: null, expiresAt: null };
  return {
    at,
    transactionId,
    redemptionId,
    issuedId,
    code,
    reason: JSON.stringify(reason),
    hash: await transactionHash(member.id, { ...transaction, ...place, ...dates }, entries),
    paidFrom: JSON.stringify([{ lotId: member.lot_id, points, expiresAt: null }]),
    source: JSON.stringify({ kind: 'redemption', redemptionId, points }),
    terms: termsText,
    expiresAt: terms.expiresAt,
    body: JSON.stringify({ id: redemptionId, rewardId, code, left: member.available - points }),
  };
}

function rewardOf(id: string): RewardDefinition {
  const reward = document.rewards.find((each) => each.id === id);
  if (!reward) throw new Error(`The demo programme has no reward "${id}".`);
  return reward;
}

function costOf(id: string): number {
  const { cost } = rewardOf(id);
  if (cost.kind !== 'fixed') throw new Error(`"${id}" has no fixed price.`);
  return cost.points;
}
