/** Messages to a shop's own addresses, which it can tell from anybody else's. */
import { failureOf, type OutgoingResponse, type SendOutgoing } from './outgoing.ts';
import { signedHeaders, type SigningSecrets } from './signature.ts';

/** Where a message goes, and what it is signed with. */
export interface SignedTarget extends SigningSecrets {
  readonly url: string;
}

/** What came back, or why nothing did, in words that the shop may read. */
export type SignedOutcome = OutgoingResponse | { readonly error: string };

/** Signs a message and sends it. Never throws. */
export async function sendSigned(
  message: { readonly id: string; readonly body: string },
  target: SignedTarget,
  send: SendOutgoing,
  now: number,
): Promise<SignedOutcome> {
  try {
    const headers = await signedHeaders(message, target, now);
    return await send({ url: target.url, headers, body: message.body });
  } catch (error) {
    return { error: failureOf(error) };
  }
}
