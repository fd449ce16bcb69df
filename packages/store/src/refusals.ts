/** How the server says no. */
import type { LoyaltyError } from '@spaarkit/sdk';

import type { Refused } from './types.ts';

/** Whether the server said no, for a reason that a shop expects. */
export function isRefusal({ name, code, status }: LoyaltyError): boolean {
  if (code === 'request_in_flight') return false;
  return (
    name === 'InsufficientPointsError' ||
    name === 'RewardUnavailableError' ||
    (name === 'ConflictError' && status !== 412) ||
    code === 'points_out_of_range'
  );
}

/** A refusal with its facts. */
export function refusedBy(error: LoyaltyError): Refused {
  const { missingPoints, availableFrom } = error as Partial<Refused>;
  return {
    phase: 'refused',
    reason: reasonOf(error.code),
    ...(missingPoints !== undefined && { missingPoints }),
    ...(availableFrom !== undefined && { availableFrom }),
    error,
  };
}

function reasonOf(code: string): Refused['reason'] {
  switch (code) {
    case 'reward_out_of_stock':
      return 'out_of_stock';
    case 'reward_limit_reached':
      return 'limit_reached';
    default:
      // A newer API may give reasons that this version has no name for.
      return code as Refused['reason'];
  }
}
