import { callVendure, passOn } from '../../../vendure/session.ts';

/** A token of who is logged in, for the elements: Vendure's plugin signs it. */
export async function GET(): Promise<Response> {
  return passOn(await callVendure('/loyalty/member-token'));
}
