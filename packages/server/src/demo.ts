/** The programme of demo mode: known keys, a movable clock, the demo document. */
import { demoProgram } from '@spaarkit/contract/fixtures';
import { apiKeyKind, demoKeys } from './key-format.ts';
import {
  createKey,
  createProgram,
  createSigningKey,
  findKey,
  findSigningKey,
  getProgramDocument,
  putProgram,
} from './services/index.ts';
import type { ServiceContext } from './services/context.ts';
import type { Store } from './storage/store.ts';
import { ProblemError } from './problem-error.ts';

/** The id of the demo programme: `aud` of its member tokens. */
export const demoProgramId = 'demo';

/** The `kid` of the demo's signing key. */
export const demoSigningKeyId = 'demo.signing';

export interface SeedDemoOptions {
  readonly realNow?: () => number;
  /** Published where the programme has no document yet. Default: the demo programme of a Dutch shop. */
  readonly document?: unknown;
  /** A publishable key that is taken beside the demo's own: that of a page which has one already. */
  readonly publishableKey?: string | undefined;
}

/** Makes the demo programme with its keys on a migrated store. What is there already is left as it is. */
export async function seedDemo(
  store: Store,
  { realNow = Date.now, document = demoProgram, publishableKey }: SeedDemoOptions = {},
): Promise<void> {
  const context: ServiceContext = { store, programId: demoProgramId, realNow };
  await createProgram(store, { id: demoProgramId, test: true }, realNow());
  for (const text of [demoKeys.publishable, demoKeys.secret, publishableKey]) {
    if (text === undefined || (await findKey(store, text))) continue;
    await createKey(context, { kind: apiKeyKind(text) ?? 'publishable', text });
  }
  if (!(await findSigningKey(context, demoSigningKeyId))) {
    await createSigningKey(context, {
      algorithm: 'HS256',
      material: demoKeys.signing,
      kid: demoSigningKeyId,
    });
  }
  if (!(await hasDocument(context))) await putProgram(context, document);
}

async function hasDocument(context: ServiceContext): Promise<boolean> {
  try {
    await getProgramDocument(context);
    return true;
  } catch (error) {
    if (error instanceof ProblemError && error.code === 'not_found') return false;
    throw error;
  }
}
