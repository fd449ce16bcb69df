/** Why a reward cannot be redeemed, at the till as on a page, and why a preview of that cannot be given. */
export const redemptionProblems = [
  'insufficient_points',
  'reward_not_available',
  'reward_out_of_stock',
  'reward_limit_reached',
  'points_out_of_range',
  'program_not_running',
] as const;
