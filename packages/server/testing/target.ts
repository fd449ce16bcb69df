/** The server as a target of the conformance suite: programmes with keys, made on its store. */
import { randomUUID } from 'node:crypto';
import type { ProgramDocumentInput } from '@spaarkit/contract';
import {
  createMemberTokens,
  type ConformanceTarget,
  type ProgramUnderTest,
} from '@spaarkit/contract/conformance';
import { memberTokenType } from '../src/http/member-token.ts';
import { createKey, createProgram, createSigningKey, putProgram } from '../src/services/index.ts';
import type { Store } from '../src/storage/store.ts';

/** A programme under test, with the id that a test of the server wants to know too. */
export interface TestProgram extends ProgramUnderTest {
  readonly id: string;
  /** What member tokens are signed with. */
  readonly signingKey: { readonly kid: string; readonly secret: string };
}

const origin = 'https://shop.example';
const foreignOrigin = 'https://elsewhere.example';

/**
 * A target that answers by `fetch`, with programmes set up on `store`, which is the one that is
 * answered from.
 */
export function createTarget(
  store: Store,
  fetch: (request: Request) => Promise<Response>,
  apiBase = 'http://api.test',
): ConformanceTarget {
  return { fetch, apiBase, createProgram: (document) => createTestProgram(store, document) };
}

/** Sets up a programme whose clock can be moved. */
export async function createTestProgram(
  store: Store,
  document: ProgramDocumentInput,
): Promise<TestProgram> {
  const id = `test-${randomUUID()}`;
  const context = { store, programId: id, realNow: Date.now };
  await createProgram(store, { id, test: true }, Date.now());
  await putProgram(context, document);
  const publishable = await createKey(context, { kind: 'publishable', origins: [origin] });
  const secret = await createKey(context, { kind: 'secret' });
  const { kid, material } = await createSigningKey(context, { algorithm: 'HS256' });
  return {
    id,
    publishableKey: publishable.text,
    secretKey: secret.text,
    memberToken: createMemberTokens({ kid, secret: material, audience: id, typ: memberTokenType }),
    signingKey: { kid, secret: material },
    origin,
    foreignOrigin,
  };
}
