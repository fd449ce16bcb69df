/** What an issued reward is called. Pure. */
import type { IssuedReward, Program } from '@spaarkit/sdk';

import { formatMoney } from './amounts.ts';
import type { Localizer } from './localizer.ts';
import { pick } from './pick.ts';

/** Its name, and of one whose amount the member chose, how much that was: "Korting naar keuze · € 12". */
export function issuedName(
  text: Localizer,
  { name, rewardId, value }: IssuedReward,
  program: Program | undefined,
): string {
  const reward = program?.rewards.find(({ id }) => id === rewardId);
  const words = pick(text, name);
  return reward?.cost.kind === 'variable' && value.kind === 'amount'
    ? `${words} · ${formatMoney(text, value.amountMinor)}`
    : words;
}
