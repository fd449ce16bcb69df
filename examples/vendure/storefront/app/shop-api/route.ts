import { callVendure, passOn } from '../../vendure/session.ts';

/** Vendure's Shop API as this browser's own shopper: the cart adapter of the elements asks here. */
export async function POST(request: Request): Promise<Response> {
  const headers = { 'content-type': request.headers.get('content-type') ?? '' };
  const body = await request.text();
  return passOn(await callVendure('/shop-api', { method: 'POST', headers, body }));
}
