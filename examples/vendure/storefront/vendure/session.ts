/** The way to Vendure, as whoever has this browser: the session is a token in a cookie that no script can read. */
import { cookies } from 'next/headers';

const vendure = process.env['VENDURE'] ?? 'http://127.0.0.1:4330';
const cookieName = 'shop-session';

/** Whether this browser has been at the shop before. Who has not has no cart and is nobody. */
export async function hasSession(): Promise<boolean> {
  return (await cookies()).has(cookieName);
}

/** Sends something to Vendure's server. */
export async function callVendure(path: string, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  const session = (await cookies()).get(cookieName);
  if (session) headers.set('authorization', `Bearer ${session.value}`);
  return fetch(vendure + path, { ...init, headers, cache: 'no-store' });
}

/** Takes over the session that Vendure began with an answer. Not while a page is drawn: its headers are gone then. */
async function keepSession({ headers }: Response): Promise<void> {
  const session = headers.get('vendure-auth-token');
  // Behind https it is `secure` as well.
  if (session)
    (await cookies()).set(cookieName, session, { httpOnly: true, sameSite: 'lax', path: '/' });
}

/** Whoever comes next in this browser is nobody. */
export async function endSession(): Promise<void> {
  (await cookies()).delete(cookieName);
}

/** Hands an answer of Vendure's on to the page that asked. */
export async function passOn(answer: Response): Promise<Response> {
  await keepSession(answer);
  const headers = new Headers({ 'cache-control': 'no-store' });
  const type = answer.headers.get('content-type');
  if (type !== null) headers.set('content-type', type);
  return new Response(answer.body, { status: answer.status, headers });
}

/** Asks the Shop API, and answers the only field that was asked for. */
export async function ask<Answer>(query: string, variables: object = {}): Promise<Answer> {
  return fieldOf(await send(query, variables));
}

/** Does something by the Shop API: it may begin a session. */
export async function act<Answer>(mutation: string, variables: object = {}): Promise<Answer> {
  const answer = await send(mutation, variables);
  await keepSession(answer);
  return fieldOf(answer);
}

function send(query: string, variables: object): Promise<Response> {
  return callVendure('/shop-api', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
}

async function fieldOf<Answer>(response: Response): Promise<Answer> {
  const { data, errors } = (await response.json()) as {
    readonly data?: Readonly<Record<string, Answer>> | null;
    readonly errors?: readonly { readonly message: string }[];
  };
  const [field] = Object.values(data ?? {});
  if (errors !== undefined || field === undefined)
    throw new Error(`The Shop API: ${errors?.[0]?.message ?? 'no data'}`);
  return field;
}
