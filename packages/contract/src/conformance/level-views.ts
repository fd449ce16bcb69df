/** What the cases about levels look at. */
import { present } from './expect.ts';
import type { Shopper, Stage } from './stage.ts';

/** What a member holds because of a tier, unused. */
export async function giftsOf(member: Shopper): Promise<string[]> {
  const { issuedRewards } = await member.call('getSession');
  return issuedRewards
    .filter(({ source }) => source.kind === 'tier')
    .map(({ rewardId }) => rewardId);
}

/** Every change of a member's tier, newest first: from, to and why. */
export async function changesOf(stage: Stage, externalId: string) {
  const { items } = await stage.shop.call('listTierChanges', { params: { externalId } });
  return items.map(({ from, to, cause }) => [from, to, cause]);
}

/** The tier that a member's page shows. */
export async function tierOf(member: Shopper): Promise<string> {
  return present((await member.call('getSession')).tierProgress, 'tier progress').tierId;
}
