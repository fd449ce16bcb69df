import { answerShop } from '@spaarkit/example-kit/shop';

/** A token of who is logged in, for the elements. */
export async function GET(request: Request): Promise<Response> {
  return (await answerShop(request)) ?? new Response('Not found', { status: 404 });
}
