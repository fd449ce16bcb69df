/** What every route is tried on: two programmes, a victim with belongings, and an attacker. */
import { servedRoutes, type Route, type RouteId } from '@spaarkit/contract';
import { Caller, Stage, type RawAnswer, type Shopper } from '@spaarkit/contract/conformance';
import { expect } from 'vitest';
import { createApp, type AppOptions } from '../../src/app.ts';
import { createKey, revokeKey, type ServiceContext } from '../../src/services/index.ts';
import { createStore, type EngineName, type TestDatabase } from '../../testing/engines.ts';
import { createTarget, createTestProgram, type TestProgram } from '../../testing/target.ts';
import { createBelongings } from './belongings.ts';
import { sampleProgram, type Belongings } from './samples.ts';

/** Every route, by its id. */
export const served = servedRoutes as readonly (Route & { readonly id: RouteId })[];

/** What there is nothing for in a programme that is not full, took no guest order and brought nobody: conformance shows it. */
export const nothingThere = new Set<string>(['wait', 'claimGuestOrder', 'nameReferrer']);

/** Two programmes with a member each, who has things that nobody else may see. */
export interface World {
  readonly stage: Stage;
  readonly program: TestProgram;
  readonly elsewhere: Stage;
  readonly otherProgram: TestProgram;
  readonly victim: Shopper;
  readonly attacker: Shopper;
  /** The victim's own. */
  readonly token: string;
  readonly mine: Belongings;
  /** Keys that worked until they were revoked. */
  readonly revoked: { readonly publishable: string; readonly secret: string };
  readonly secrets: readonly string[];
  readonly database: TestDatabase | undefined;
  readonly end: () => Promise<void>;
}

/** Sets it up on an empty database. */
export async function createWorld(
  engine: EngineName,
  options: Partial<AppOptions> = {},
): Promise<World> {
  const { store, database, end } = await createStore(engine);
  const app = createApp({ ...options, store });
  const made: TestProgram[] = [];
  const target = {
    ...createTarget(store, (request) => app.fetch(request)),
    createProgram: (document: Parameters<typeof createTestProgram>[1]) =>
      remember(createTestProgram(store, document), made),
  };
  const stage = await Stage.set(target, sampleProgram);
  const elsewhere = await Stage.set(target, sampleProgram);
  const [program, otherProgram] = made;
  if (!program || !otherProgram) throw new Error('There are two programmes.');
  const { shopper: victim, mine } = await createBelongings(stage, 'canary-victim-7f3a');
  const attacker = await stage.memberWith(5000, 'attacker');
  await elsewhere.memberWith(5000, victim.externalId);
  const { id: memberId } = await victim.call('getMe');
  const token = await program.memberToken(victim.externalId);
  const revoked = await createRevokedKeys({ store, programId: program.id, realNow: Date.now });
  return {
    stage,
    program,
    elsewhere,
    otherProgram,
    victim,
    attacker,
    token,
    mine,
    revoked,
    secrets: [victim.externalId, memberId, mine.code, mine.code.replaceAll('-', '')],
    database,
    end,
  };
}

async function remember(program: Promise<TestProgram>, made: TestProgram[]): Promise<TestProgram> {
  made.push(await program);
  return program;
}

/** Who may call a route. */
export function callerOf({ stage }: World, { auth }: Route, shopper: Shopper): Caller {
  switch (auth) {
    case 'open':
      return new Caller(stage.target, {});
    case 'secret':
      return stage.shop;
    case 'publishable':
    case 'member':
      return shopper;
  }
}

/** Sends what does not fit; a fault, or an answer that the route does not declare, is an error. */
export async function sendHostile(
  caller: Caller,
  route: Route & { id: RouteId },
  call: Parameters<Caller['send']>[1],
  what: string,
): Promise<RawAnswer> {
  try {
    const answer = await caller.send(route.id, call);
    expect(answer.status).toBeLessThan(500);
    return answer;
  } catch (error) {
    // A header that cannot be sent at all is no attack.
    if (error instanceof TypeError && /header|ByteString/i.test(error.message))
      return { status: 400, headers: new Headers(), text: '' };
    throw new Error(`${route.id}, ${what}: ${String(error)}`, { cause: error });
  }
}

async function createRevokedKeys(context: ServiceContext): Promise<World['revoked']> {
  const publishable = await createKey(context, { kind: 'publishable' });
  const secret = await createKey(context, { kind: 'secret' });
  for (const { key } of [publishable, secret]) await revokeKey(context, key.id);
  return { publishable: publishable.text, secret: secret.text };
}
