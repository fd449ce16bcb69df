/** API keys: which programme a request is about, and what its caller may do. */
import { ProblemError } from '../problem-error.ts';
import { apiKeyKind, demoKeys, isWellFormedKey, type ApiKeyKind } from '../key-format.ts';
import { findKey } from '../services/index.ts';
import type { KeyRow, Store } from '../storage/store.ts';
import type { Incoming } from './exchange.ts';

export interface KeyOptions {
  readonly store: Store;
  /** Whether the fixed keys of demo mode are taken. */
  readonly demo?: boolean;
}

/** What the request carries, wherever it carries it. */
interface Presented {
  readonly key: string | undefined;
  readonly kind: ApiKeyKind;
}

/** The publishable key of a page. In the address only on reads, so that those need no preflight. */
export async function authenticatePage(request: Incoming, options: KeyOptions): Promise<KeyRow> {
  const key = request.header('spaarkit-key') ?? keyInAddress(request);
  const found = await authenticate({ key, kind: 'publishable' }, options);
  refuseForeignOrigin(request.header('origin'), found);
  return found;
}

/** The secret key of a shop's server. */
export async function authenticateShop(request: Incoming, options: KeyOptions): Promise<KeyRow> {
  const key = bearer(request);
  if (key === undefined && request.header('spaarkit-key') !== undefined) throw notAllowed('secret');
  return authenticate({ key, kind: 'secret' }, options);
}

/** The credentials after `Bearer`; empty text when the header has another form. */
export function bearer(request: Incoming): string | undefined {
  const header = request.header('authorization');
  if (header === undefined) return undefined;
  return /^Bearer +(\S+)$/i.exec(header)?.[1] ?? '';
}

async function authenticate(
  { key, kind }: Presented,
  { store, demo = false }: KeyOptions,
): Promise<KeyRow> {
  if (key === undefined) throw missing(kind);
  const presentedKind = apiKeyKind(key);
  if (presentedKind === undefined) throw invalid(kind);
  if (presentedKind !== kind) throw notAllowed(kind);
  if (!isWellFormedKey(key) && !(demo && key === demoKeys[kind])) throw invalid(kind);
  const found = await findKey(store, key);
  if (found?.kind !== kind) throw invalid(kind);
  return found;
}

function keyInAddress(request: Incoming): string | undefined {
  if (request.method !== 'GET' && request.method !== 'HEAD') return undefined;
  return new URLSearchParams(request.search).get('key') ?? undefined;
}

/** A key without origins works anywhere, for trying things out. Callers without an origin are no pages. */
function refuseForeignOrigin(origin: string | undefined, { origins }: KeyRow): void {
  if (origin === undefined || origins.length === 0 || origins.includes(origin)) return;
  throw new ProblemError('origin_not_allowed', {
    detail:
      'Add this page’s origin to the publishable key (spaarkit keys create --origin), or use the key of this site.',
  });
}

function missing(kind: ApiKeyKind): ProblemError {
  return new ProblemError('key_missing', { detail: `Send the ${describe(kind)}.` });
}

function invalid(kind: ApiKeyKind): ProblemError {
  return new ProblemError('key_invalid', {
    detail: `Check the ${describe(kind)}; it may be mistyped, revoked or of another server.`,
  });
}

function notAllowed(kind: ApiKeyKind): ProblemError {
  return new ProblemError('key_not_allowed', {
    detail:
      kind === 'secret'
        ? `This needs the ${describe(kind)}, which only the shop’s server holds.`
        : `This takes the ${describe(kind)}. If a secret key was in a page, revoke it: everybody can read it there.`,
  });
}

function describe(kind: ApiKeyKind): string {
  return kind === 'secret'
    ? 'secret key as `Authorization: Bearer sk_…`'
    : 'publishable key as `Spaarkit-Key: pk_…`';
}
