/** Rewards of the programme document. */
import type { ProgramDocument, RewardDefinition } from '@spaarkit/contract';
import { ProblemError } from '../../problem-error.ts';

/** The reward with this id, in the catalogue or hidden; throws `not_found`. */
export function findReward({ rewards }: ProgramDocument, rewardId: string): RewardDefinition {
  const reward = rewards.find(({ id }) => id === rewardId);
  if (!reward)
    throw new ProblemError('not_found', { detail: `The programme has no reward "${rewardId}".` });
  return reward;
}
