/** API keys and the keys that member tokens are checked with. */
import { generateKey, hashKey } from '../key-format.ts';
import { ProblemError } from '../problem-error.ts';
import type { KeyRow, SigningKeyRow, Store } from '../storage/store.ts';
import type { ServiceContext } from './context.ts';
import { createId } from './internal/ids.ts';
import { PerStore } from '../per-store.ts';
import { loadProgramRow } from './internal/program.ts';
import { Recent } from '../recent.ts';

/** How much of a secret key is shown in lists. */
const visibleLength = 8;

export interface NewKey {
  readonly kind: 'publishable' | 'secret';
  /** Exact origins that may use it, with a publishable key. */
  readonly origins?: readonly string[];
  /** The key's text; made when left out. Only demo mode gives one. */
  readonly text?: string;
}

export interface NewSigningKey {
  readonly algorithm: 'HS256' | 'ES256';
  /** The shared secret, or the public JWK as JSON; a secret is made when left out. */
  readonly material?: string;
  /** How tokens name it; made when left out. */
  readonly kid?: string;
}

/**
 * How long a process may go on believing a key after another process has revoked it. A key that is
 * revoked through this process is refused at once.
 */
const keyTrustMs = 1000;

/** Valid keys that were looked up lately. Unknown ones are not kept, so a new key works at once. */
class KnownKeys {
  readonly apiKeys = new Recent<KeyRow>({ trustMs: keyTrustMs });
  readonly signingKeys = new Recent<SigningKeyRow>({ trustMs: keyTrustMs });

  clear(): void {
    this.apiKeys.clear();
    this.signingKeys.clear();
  }
}

const knownKeys = new PerStore(() => new KnownKeys());

/** The key with this text, unless it is unknown or revoked. */
export async function findKey(store: Store, text: string): Promise<KeyRow | undefined> {
  const { apiKeys } = knownKeys.of(store);
  const hash = await hashKey(text);
  const known = apiKeys.get(hash);
  if (known) return known;
  const key = await store.findKey(hash);
  if (key?.revokedAt !== null) return undefined;
  apiKeys.set(hash, key);
  return key;
}

/** The signing key that a member token names, unless it is unknown or revoked. */
export async function findSigningKey(
  { store, programId }: ServiceContext,
  kid: string,
): Promise<SigningKeyRow | undefined> {
  const { signingKeys } = knownKeys.of(store);
  const name = `${programId} ${kid}`;
  const known = signingKeys.get(name);
  if (known) return known;
  const key = await store.read(programId, (rows) => rows.keys.signingKey(kid));
  if (key?.revokedAt !== null) return undefined;
  signingKeys.set(name, key);
  return key;
}

/** Makes an API key. Its text is given once and cannot be had again. */
export async function createKey(
  ctx: ServiceContext,
  { kind, origins = [], text }: NewKey,
): Promise<{ key: KeyRow; text: string }> {
  const keyText = text ?? generateKey(kind);
  const key: KeyRow = {
    id: createId('key', ctx.realNow()),
    programId: ctx.programId,
    kind,
    hash: await hashKey(keyText),
    prefix: kind === 'publishable' ? keyText : keyText.slice(0, visibleLength),
    origins: kind === 'publishable' ? origins : [],
    createdAt: ctx.realNow(),
    revokedAt: null,
  };
  await ctx.store.write(ctx.programId, async (rows) => {
    await loadProgramRow(ctx, rows);
    if (!(await rows.keys.add(key))) throw new Error('There is a key with this text already.');
  });
  return { key, text: keyText };
}

/** All keys of the programme, also revoked ones. */
export async function listKeys(
  ctx: ServiceContext,
): Promise<{ keys: KeyRow[]; signingKeys: SigningKeyRow[] }> {
  return ctx.store.read(ctx.programId, async (rows) => {
    await loadProgramRow(ctx, rows);
    return { keys: await rows.keys.list(), signingKeys: await rows.keys.signingKeys() };
  });
}

/** Ends a key, or a signing key named by its kid, at once. Throws `not_found` when there is none. */
export async function revokeKey(ctx: ServiceContext, id: string): Promise<void> {
  const at = ctx.realNow();
  await ctx.store.write(ctx.programId, async (rows) => {
    const revoked = (await rows.keys.revoke(id, at)) || (await rows.keys.revokeSigningKey(id, at));
    if (!revoked)
      throw new ProblemError('not_found', {
        detail: `The programme has no key "${id}"; spaarkit keys list shows what they are called.`,
      });
  });
  knownKeys.of(ctx.store).clear();
}

/** Registers a key that member tokens are checked with. */
export async function createSigningKey(
  ctx: ServiceContext,
  { algorithm, material, kid }: NewSigningKey,
): Promise<SigningKeyRow> {
  if (algorithm === 'ES256' && material === undefined)
    throw new Error('An ES256 key needs its public JWK.');
  const key: SigningKeyRow = {
    kid: kid ?? `${ctx.programId}.${createId('sig', ctx.realNow())}`,
    algorithm,
    material: material ?? generateKey('signing'),
    createdAt: ctx.realNow(),
    revokedAt: null,
  };
  await ctx.store.write(ctx.programId, async (rows) => {
    await loadProgramRow(ctx, rows);
    if (!(await rows.keys.addSigningKey(key)))
      throw new Error(`There is a signing key "${key.kid}" already.`);
  });
  return key;
}
