/** What the server by hand knows from the start, and the rows that it makes of it. */
import { demoProgram } from '../../../../contract/src/fixtures/demo-program.ts';
import { programDocument, type RewardDefinition } from '../../../../contract/src/index.ts';
import { issuedTerms, publicProgram } from '../../../../engine/src/index.ts';
import { demoProgramId } from '../../../../server/src/app.ts';
import { createId } from '../../../../server/src/services/internal/ids.ts';
import { createCode } from '../../../../server/src/services/internal/voucher-code.ts';
import { transactionHash } from '../../../../server/src/storage/hash-chain.ts';
import { redeemedReward } from './bench-shop.ts';
import type { RedeemRows, SessionRow, Standing } from './by-hand.ts';

export const programId = demoProgramId;
export const rewardId = redeemedReward;

const document = programDocument.parse(demoProgram);
const programText = JSON.stringify(publicProgram(document, 1, Date.now()));
export const points = costOf(rewardId);
const terms = issuedTerms(document, rewardOf(rewardId), points, Date.now());
const termsText = JSON.stringify(terms);
const prices = document.rewards.flatMap(({ id, cost }) =>
  cost.kind === 'fixed' ? [{ id, points: cost.points }] : [],
);

/** The programme, the member, and how each reward stands. */
export function sessionBody(row: SessionRow): string {
  const rewards = prices.map((price) => ({
    rewardId: price.id,
    redeemable: price.points <= row.available,
    missingPoints: Math.max(0, price.points - row.available),
  }));
  return `{"programVersion":1,"program":${programText},"member":${JSON.stringify(row)},"rewards":${JSON.stringify(rewards)}}`;
}

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

/** One statement for all that a session shows; `gather` makes a list of rows in the database's own way. */
export function sessionSql(gather: (columns: readonly string[], from: string) => string): string {
  const own = (table: string, more = '') =>
    `FROM ${table} WHERE program_id = $1 AND member_id = m.id ${more}`;
  return `
    SELECT m.id, m.external_id, m.joined_at, m.available, m.pending,
      ${gather(['remaining', 'state', 'available_at', 'expires_at'], own('lot', 'AND remaining > 0'))} AS lots,
      ${gather(['qualifies_at', 'spend_minor'], own('shop_order', 'AND qualifies_at >= $3'))} AS orders,
      ${gather(['id', 'code', 'expires_at', 'terms'], own('issued_reward', 'AND used_at IS NULL AND reverted_at IS NULL AND expires_at > $4'))} AS issued,
      ${gather(['reward_id', 'created_at'], own('redemption', `AND status <> 'reverted'`))} AS redeemed,
      ${gather(['reward_id', 'taken'], 'FROM reward_stock WHERE program_id = $1')} AS stock,
      ${gather(['notice_id'], own('dismissed_notice'))} AS dismissed
    FROM member m
    WHERE m.program_id = $1 AND m.external_id = $2`;
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
