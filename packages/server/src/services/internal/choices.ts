/** What a member chooses with a redemption, beside the points. */
import type { RedemptionRequest, RewardDefinition } from '@spaarkit/contract';
import { formOf, hasCode } from '@spaarkit/engine';
import { ProblemError } from '../../problem-error.ts';

/** The part of a request that only some rewards have. */
export type Choices = Pick<RedemptionRequest, 'address' | 'causeId' | 'cartRef'>;

/**
 * The choices that go with a reward. Throws `invalid_request` for one that is missing or does not
 * belong to it. Where there is one cause, it need not be named.
 */
export function choicesOf(reward: RewardDefinition, chosen: Choices): Choices {
  const causeId = reward.kind === 'donation' ? causeOf(reward.causes, chosen) : undefined;
  if (formOf(reward) !== 'donation' && chosen.causeId !== undefined)
    throw refuse('/causeId', 'leave it out: this reward is no donation');
  const needsAddress = reward.kind === 'merchant_fulfilled' && reward.needsAddress;
  if (needsAddress && !chosen.address)
    throw refuse('/address', 'say where it is to be sent: this reward needs an address');
  if (!needsAddress && chosen.address)
    throw refuse('/address', 'leave it out: nothing is sent with this reward');
  if (!hasCode(reward) && chosen.cartRef !== undefined)
    throw refuse('/cartRef', 'leave it out: this reward has no code for a cart');
  return { ...chosen, ...(causeId === undefined ? {} : { causeId }) };
}

function causeOf(causes: readonly { readonly id: string }[], { causeId }: Choices): string {
  const [only, ...others] = causes;
  if (causeId === undefined && only && others.length === 0) return only.id;
  const cause = causes.find(({ id }) => id === causeId);
  if (cause) return cause.id;
  const ids = causes.map(({ id }) => `"${id}"`).join(', ');
  throw refuse('/causeId', `name one of the causes: ${ids}`);
}

function refuse(pointer: string, message: string): ProblemError {
  return new ProblemError('invalid_request', { errors: [{ pointer, message }] });
}
