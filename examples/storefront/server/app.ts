/** The shop over HTTP: its pages, what they call, and nothing else. */
import { Hono, type Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Language } from '../shared/catalog.ts';
import type { OrderView, ShopProblem } from '../shared/state.ts';
import type { Database } from './database.ts';
import type { LoyaltyPort } from './loyalty-port.ts';
import { nowhere, pageOf, withoutSlash, type Pages } from './pages.ts';
import {
  findSession,
  readSignedSession,
  signSession,
  startSession,
  type Session,
} from './sessions.ts';
import type { Shop } from './shop.ts';

export interface AppParts {
  readonly shop: Shop;
  readonly database: Database;
  readonly loyalty: LoyaltyPort;
  readonly pages: Pages;
  /** Signs the session cookie. */
  readonly cookieSecret: string;
}

type Body = Readonly<Record<string, unknown>>;

/** Makes the shop's web application. */
export function createApp(parts: AppParts): Hono {
  const app = new Hono();
  app.use(async (context, next) => {
    // A form on another site must not act here, whatever cookies its visitor has.
    const from = context.req.header('sec-fetch-site');
    const isForeign = from !== undefined && from !== 'same-origin' && from !== 'none';
    if (context.req.method !== 'GET' && isForeign)
      return context.text('This shop takes its own forms only.', 403);
    return next();
  });
  addApi(app, parts);
  addPages(app, parts);
  app.notFound((context) => context.text('Deze pagina bestaat niet.', 404));
  app.onError((error, context) => {
    console.error(error);
    return context.text('Er ging iets mis.', 500);
  });
  return app;
}

function addApi(app: Hono, parts: AppParts): void {
  const { shop, loyalty } = parts;

  app.get('/api/state', (context) =>
    context.json({ state: shop.state(sessionOf(context, parts)) }),
  );

  app.get('/api/loyalty-token', async (context) => {
    const customerId = sessionOf(context, parts)?.customerId;
    context.header('Cache-Control', 'no-store');
    if (customerId === undefined) return context.body(null, 204);
    return context.json({ token: await loyalty.createMemberToken(customerId) });
  });

  app.post('/api/login', async (context) => {
    const { customer } = await bodyOf(context);
    const session = await shop.logIn(sessionOf(context, parts), text(customer));
    if (session === undefined) return context.json({ problem: 'not_found' } satisfies ShopProblem);
    return answer(context, parts, keep(context, parts, session), undefined);
  });

  app.post('/api/logout', (context) => {
    const session = sessionOf(context, parts);
    const next = session === undefined ? startSession(parts.database) : shop.logOut(session);
    return answer(context, parts, keep(context, parts, next), undefined);
  });

  act(app, parts, '/api/cart/add', (session, { product, quantity }) =>
    shop.addToCart(session, text(product), whole(quantity, 1)),
  );
  act(app, parts, '/api/cart/quantity', (session, { product, quantity }) =>
    shop.setQuantity(session, text(product), whole(quantity, 0)),
  );
  act(app, parts, '/api/codes/apply', (session, { code }) => shop.applyCode(session, text(code)));
  act(app, parts, '/api/codes/remove', (session, { code }) => shop.removeCode(session, text(code)));
  act(app, parts, '/api/checkout', (session, { totalMinor }) =>
    shop.checkOut(session, whole(totalMinor, 0)),
  );
  act(app, parts, '/api/demo/clock', (_session, { days }) => shop.moveClock(whole(days, 1)));
  act(app, parts, '/api/demo/refund', (_session, { order, product }) =>
    shop.refund(text(order), product === undefined ? undefined : text(product)),
  );
  act(app, parts, '/api/demo/cancel', (_session, { order }) => shop.cancel(text(order)));
}

/** Something a visitor does. A refusal is an answer like any other, with the state beside it. */
function act(
  app: Hono,
  parts: AppParts,
  path: string,
  perform: (session: Session, body: Body) => Promise<OrderView | ShopProblem | undefined>,
): void {
  app.post(path, async (context) => {
    const session = sessionOf(context, parts) ?? keep(context, parts, startSession(parts.database));
    try {
      return answer(context, parts, session, await perform(session, await bodyOf(context)));
    } catch (error) {
      if (!(error instanceof BadRequest)) throw error;
      return answer(context, parts, session, { problem: 'bad_request' });
    }
  });
}

function answer(
  context: Context,
  { shop, database }: AppParts,
  session: Session,
  result: OrderView | ShopProblem | undefined,
): Response {
  // The act may have given the session another cart.
  const state = shop.state(findSession(database, session.id));
  const outcome = result === undefined ? {} : 'problem' in result ? result : { order: result };
  return context.json({ state, ...outcome });
}

function addPages(app: Hono, parts: AppParts): void {
  const { shop, pages } = parts;

  app.post('/language', async (context) => {
    const form = await context.req.parseBody();
    setCookie(context, 'language', form['language'] === 'en' ? 'en' : 'nl', {
      path: '/',
      sameSite: 'Lax',
    });
    const back = typeof form['back'] === 'string' ? form['back'] : '/';
    // Only a path of this shop, so that the form cannot be used to send somebody elsewhere.
    return context.redirect(/^\/(?![/\\])/.test(back) ? back : '/', 303);
  });

  app.get('*', async (context, next) => {
    const asset = pages.asset(context.req.path);
    if (asset !== undefined) return context.body(asset.content, 200, asset.headers);

    const address = withoutSlash(context.req.path);
    if (address !== undefined)
      return context.redirect(`${address}${new URL(context.req.url).search}`, 301);

    const isForReading = context.req.header('accept')?.includes('text/html') === true;
    const page = pageOf(context.req.path) ?? (isForReading ? nowhere : undefined);
    if (page === undefined) return next();
    const session = sessionOf(context, parts);
    if (session !== undefined && page.refreshes) await shop.refresh(session);
    return showPage(context, parts, session, page);
  });

  async function showPage(
    context: Context,
    { pages: templates }: AppParts,
    session: Session | undefined,
    page: NonNullable<ReturnType<typeof pageOf>>,
  ): Promise<Response> {
    const order = page.name === 'order' ? shop.findOrder(session, page.id) : undefined;
    const view = { state: shop.state(session), path: context.req.path, order };
    const markup = await templates.render(page.name, languageOf(context), view);
    return context.html(markup, page.isFound ? 200 : 404, templates.headers);
  }
}

function sessionOf(context: Context, { database, cookieSecret }: AppParts): Session | undefined {
  const id = readSignedSession(getCookie(context, 'session'), cookieSecret);
  return id === undefined ? undefined : findSession(database, id);
}

/** Gives the visitor the cookie of a session. There is none before the visitor does something. */
function keep(context: Context, { cookieSecret }: AppParts, session: Session): Session {
  setCookie(context, 'session', signSession(session.id, cookieSecret), {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    maxAge: 30 * 24 * 3600,
  });
  return session;
}

function languageOf(context: Context): Language {
  return getCookie(context, 'language') === 'en' ? 'en' : 'nl';
}

/** The page sent something that the shop's own pages never send. */
class BadRequest extends Error {}

async function bodyOf(context: Context): Promise<Body> {
  const body: unknown = await context.req.json().catch(() => undefined);
  return typeof body === 'object' && body !== null ? (body as Body) : {};
}

function text(value: unknown): string {
  if (typeof value !== 'string' || value.length > 200) throw new BadRequest();
  return value;
}

function whole(value: unknown, minimum: number): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < minimum)
    throw new BadRequest();
  return value;
}
