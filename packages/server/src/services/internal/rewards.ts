/** Rewards of the programme document, and those that were issued. */
import type { ProgramDocument, RewardDefinition } from '@spaarkit/contract';
import { ProblemError } from '../../problem-error.ts';
import type { IssuedRewardRow, Reads } from '../../storage/store.ts';

/** The reward with this id, in the catalogue or hidden; throws `not_found`. */
export function findReward({ rewards }: ProgramDocument, rewardId: string): RewardDefinition {
  const reward = rewards.find(({ id }) => id === rewardId);
  if (!reward)
    throw new ProblemError('not_found', { detail: `The programme has no reward "${rewardId}".` });
  return reward;
}

/** The issued reward with this id, whoever holds it; throws `not_found`. */
export async function findIssued(rows: Reads, id: string): Promise<IssuedRewardRow> {
  const issued = await rows.rewards.issued(id);
  if (!issued)
    throw new ProblemError('not_found', { detail: `There is no issued reward "${id}".` });
  return issued;
}
