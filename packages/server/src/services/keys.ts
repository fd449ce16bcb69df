import type { KeyRow, SigningKeyRow, Store } from '../storage/store.ts';
import type { ServiceContext } from './context.ts';
export interface NewKey { readonly kind: 'publishable' | 'secret'; /** Exact origins, with a publishable key. */ readonly origins?: readonly string[]; /** The key's text; made when left out. Only demo mode gives one. */ readonly text?: string; }
/** The key with this text, unless it is unknown or revoked. */
export async function findKey(store: Store, text: string): Promise<KeyRow | undefined> { throw new Error(`not yet ${store.engine} ${text}`); }
/** The signing key that a member token names, unless it is unknown or revoked. */
export async function findSigningKey(ctx: ServiceContext, kid: string): Promise<SigningKeyRow | undefined> { throw new Error(`not yet ${ctx.programId} ${kid}`); }
/** Makes an API key. Its text is given once and cannot be had again. */
export async function createKey(ctx: ServiceContext, key: NewKey): Promise<{ key: KeyRow; text: string }> { throw new Error(`not yet ${ctx.programId} ${key}`); }
/** All keys of the programme, also revoked ones. */
export async function listKeys(ctx: ServiceContext): Promise<{ keys: KeyRow[]; signingKeys: SigningKeyRow[] }> { throw new Error(`not yet ${ctx.programId}`); }
/** Ends a key, or a signing key named by its kid, at once. Throws `not_found` when there is none. */
export async function revokeKey(ctx: ServiceContext, id: string): Promise<void> { throw new Error(`not yet ${ctx.programId} ${id}`); }
/** Registers a key that member tokens are checked with; the secret is made when left out (HS256). */
export async function createSigningKey(ctx: ServiceContext, key: { readonly algorithm: 'HS256' | 'ES256'; readonly material?: string; readonly kid?: string }): Promise<SigningKeyRow> { throw new Error(`not yet ${ctx.programId} ${key}`); }
