/**
 * S2 to S4 for every route of the table: whatever is sent, by whomever, is answered with the right
 * problem; never with a fault, a stack trace or another member's data.
 */
import type { ProblemCode, Route, RouteId } from '@spaarkit/contract';
import { Caller, figures, type RawAnswer } from '@spaarkit/contract/conformance';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { audit } from '../testing/audit.ts';
import { allEngines } from '../testing/engines.ts';
import { belongingsByRoute } from './support/belongings.ts';
import { forgeTokens } from './support/forgeries.ts';
import { hostileVariants } from './support/hostile.ts';
import { samples } from './support/samples.ts';
import { isFull, tell } from './support/scale.ts';
import {
  callerOf,
  createWorld,
  nothingThere,
  sendHostile,
  served,
  type World,
} from './support/world.ts';

/** Routes of the shop that name a thing by what another programme must not know. */
const ofOneThing = [
  'validateVoucher',
  'lockVoucher',
  'useVoucher',
  'releaseVoucher',
  'revokeReward',
  'extendReward',
  'moveFulfilment',
  'getCard',
  'blockCard',
  'unblockCard',
  'decideReferral',
  'putOrderDocuments',
] as const satisfies readonly RouteId[];

/** Answers that are given before anything is looked up, on whatever engine. */
const atTheDoor: readonly ProblemCode[] = [
  'invalid_request',
  'malformed_request',
  'body_too_large',
  'unsupported_media_type',
];

/**
 * What memory refused at the door, as it is the same door everywhere: the short form sends it to one engine only,
 * and to the others what comes as far as their SQL.
 */
const refusedAtTheDoor = new Set<string>();

describe.each(await allEngines())('the surface on %s', (engine) => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld(engine);
  });
  afterAll(async () => world.end());

  test('every route is answered with success when it is asked rightly', async () => {
    const belongingsFor = belongingsByRoute(world.stage);
    for (const route of served) {
      const { mine, shopper } = await belongingsFor(route);
      const { status, text } = await callerOf(world, route, shopper).send(
        route.id,
        samples[route.id](mine),
      );
      expect([route.id, status, text.slice(0, 200)]).toEqual([
        route.id,
        nothingThere.has(route.id) ? 409 : route.success.status,
        expect.anything(),
      ]);
    }
  });

  test('whatever does not fit is refused with a problem of its route', async () => {
    let attacks = 0;
    for (const route of served) {
      const good = samples[route.id](world.mine);
      for (const { what, call } of hostileVariants(good)) {
        const attack = `${route.id}, ${what}`;
        if (!isFull && refusedAtTheDoor.has(attack)) continue;
        const answer = await sendHostile(callerOf(world, route, world.attacker), route, call, what);
        attacks += 1;
        expectNoSecrets(world, route, answer, what);
        if (engine === 'memory' && atTheDoor.some((code) => answer.text.includes(`"${code}"`)))
          refusedAtTheDoor.add(attack);
      }
    }
    // Who attacks every route also leaves and is erased; the next attacks come from a member again.
    await world.stage.member(world.attacker.externalId);
    if (world.database) expect(await audit(world.database)).toEqual([]);
    tell('S2', engine, `${attacks} hostile requests to ${served.length} routes, 0 faults`);
  });

  test('a missing field and an unknown field are refused as invalid', async () => {
    for (const route of served.filter(({ body, id }) => body && id !== 'validateProgram')) {
      const caller = callerOf(world, route, world.attacker);
      const good = samples[route.id](world.mine);
      const expected: ProblemCode[] = ['invalid_request', 'program_invalid'];
      await caller.refused(
        route.id,
        { ...good, body: { ...(good.body as object), surprise: 1 } },
        ...expected,
      );
      if (requiresSomething(route))
        await caller.refused(route.id, { ...good, body: {} }, ...expected);
      await caller.refused(route.id, { ...good, rawBody: '{' }, 'malformed_request');
      await caller.refused(
        route.id,
        { ...good, rawBody: JSON.stringify({ filler: 'x'.repeat(300_000) }) },
        'body_too_large',
      );
      await caller.refused(
        route.id,
        { ...good, headers: { 'content-type': 'text/plain' } },
        'unsupported_media_type',
      );
    }
  });

  test('a write that moves points is refused without a key', async () => {
    for (const route of served.filter(({ idempotent }) => idempotent)) {
      const call = { ...samples[route.id](world.mine), idempotencyKey: null };
      await callerOf(world, route, world.attacker).refused(
        route.id,
        call,
        'idempotency_key_missing',
      );
    }
  });

  test('nobody gets in with no key, an unknown one, one of another kind or one of another programme', async () => {
    let knocks = 0;
    for (const route of served.filter(({ auth }) => auth !== 'open')) {
      const call = samples[route.id](world.mine);
      for (const [what, credentials, codes] of wrongCredentials(world, route)) {
        const caller = new Caller(world.stage.target, credentials);
        const refusal = await caller.refused(route.id, call, ...codes).catch((error: unknown) => {
          throw new Error(`${route.id} with ${what}: ${String(error)}`);
        });
        expectNoSecrets(world, route, { text: JSON.stringify(refusal) }, what);
        knocks += 1;
      }
    }
    tell('S3', engine, `${knocks} requests with wrong credentials, 0 let in`);
  });

  test('another member gets nothing of what is not theirs, to read or to write', async () => {
    const before = await snapshotOf(world);
    for (const route of served.filter(({ auth }) => auth === 'member' || auth === 'publishable')) {
      // Leaving and being erased are among what is tried.
      await world.stage.member(world.attacker.externalId);
      const answer = await world.attacker.send(route.id, samples[route.id](world.mine));
      expectNoSecrets(world, route, answer, 'as another member');
      if (
        Object.keys(samples[route.id](world.mine).params ?? {}).includes('id') &&
        route.id !== 'dismissNotice'
      ) {
        expect([route.id, answer.status]).toEqual([route.id, 404]);
      }
    }
    expect(await snapshotOf(world)).toEqual(before);
  });

  test('the shop of another programme finds nothing of this one', async () => {
    const before = await snapshotOf(world);
    for (const id of ofOneThing) {
      await world.elsewhere.shop.refused(id, samples[id](world.mine), 'not_found');
    }
    await world.elsewhere.shop.call('sendEvent', samples.sendEvent(world.mine));
    await world.elsewhere.shop.call('adjust', samples.adjust(world.mine));
    expect(await snapshotOf(world)).toEqual(before);
  });

  test('a page of a foreign origin is refused on every route of a page', async () => {
    for (const route of served.filter(({ auth }) => auth === 'member' || auth === 'publishable')) {
      const call = samples[route.id](world.mine);
      await world.victim.refused(
        route.id,
        { ...call, headers: { origin: world.program.foreignOrigin } },
        'origin_not_allowed',
      );
    }
  });

  test('no forged token is taken, on any route of a page', async () => {
    const before = await snapshotOf(world);
    const forgeries = await forgeTokens(world.program, world.otherProgram, world.victim.externalId);
    expect(forgeries.length).toBeGreaterThanOrEqual(40);
    for (const route of served.filter(({ auth }) => auth === 'member' || auth === 'publishable')) {
      // The programme needs no token; a wrong one is refused there as everywhere.
      for (const { what, token, code } of forgeries) {
        const forger = world.stage.withToken(world.victim.externalId, token);
        const refusal = await forger
          .refused(route.id, samples[route.id](world.mine), code)
          .catch((error: unknown) => {
            throw new Error(`${route.id} with a token that is ${what}: ${String(error)}`);
          });
        expectNoSecrets(world, route, { text: JSON.stringify(refusal) }, what);
      }
    }
    expect(await snapshotOf(world)).toEqual(before);
    tell('S4', engine, `${forgeries.length} forged tokens on every route of a page, 0 taken`);
  });
});

/** Nothing that belongs to the victim is in an answer to somebody else; the shop may see all of it. */
function expectNoSecrets(
  { secrets, mine }: World,
  route: Route,
  { text }: Pick<RawAnswer, 'text'>,
  what: string,
): void {
  if (route.auth === 'secret') {
    expect(text, `${route.id}, ${what}`).not.toMatch(
      /\bat .+:\d+:\d+|node_modules|SQLITE|syntax error|pg_/,
    );
    return;
  }
  const asked = new Set(Object.values(mine));
  for (const secret of secrets) {
    if (asked.has(secret) && secret !== mine.code && secret !== mine.externalId) continue;
    expect(text.includes(secret), `${route.id}, ${what}, holds ${secret}`).toBe(false);
  }
}

function requiresSomething({ body }: Route): boolean {
  return body !== undefined && !body.safeParse({}).success;
}

type Knock = readonly [
  what: string,
  credentials: Record<string, string>,
  codes: readonly ProblemCode[],
];

function wrongCredentials(
  { program, otherProgram, token, revoked }: World,
  { auth }: Route,
): readonly Knock[] {
  const bearer = (value: string): Record<string, string> => ({ authorization: `Bearer ${value}` });
  const ofPage = (key: string): Record<string, string> => ({ 'spaarkit-key': key });
  if (auth === 'secret') {
    return [
      ['nothing', {}, ['key_missing']],
      ['an unknown key', bearer('sk_unknown'), ['key_invalid']],
      ['a revoked key', bearer(revoked.secret), ['key_invalid']],
      [
        'a key with a letter changed',
        bearer(`${program.secretKey.slice(0, -1)}${program.secretKey.endsWith('0') ? '1' : '0'}`),
        ['key_invalid'],
      ],
      ['the publishable key', bearer(program.publishableKey), ['key_not_allowed']],
      [
        'the publishable key of a page',
        ofPage(program.publishableKey),
        ['key_missing', 'key_not_allowed'],
      ],
      ['the fixed key of demo mode', bearer('sk_demo'), ['key_invalid']],
      ['what is no key', bearer("' OR 1=1 --"), ['key_invalid', 'key_missing']],
    ];
  }
  const needsToken: readonly Knock[] =
    auth === 'member'
      ? [
          ['no token', ofPage(program.publishableKey), ['token_missing']],
          [
            'the secret key as a token',
            { ...ofPage(program.publishableKey), ...bearer(program.secretKey) },
            ['token_invalid'],
          ],
        ]
      : [];
  return [
    ['nothing', {}, ['key_missing']],
    ['an unknown key', ofPage('pk_unknown'), ['key_invalid']],
    ['a revoked key', ofPage(revoked.publishable), ['key_invalid']],
    ['the secret key', ofPage(program.secretKey), ['key_not_allowed']],
    ['the fixed key of demo mode', ofPage('pk_demo'), ['key_invalid']],
    ['a secret key alone', bearer(otherProgram.secretKey), ['key_missing']],
    [
      'the key of another programme',
      { ...ofPage(otherProgram.publishableKey), ...bearer(token) },
      ['token_invalid'],
    ],
    ...needsToken,
  ];
}

/** All that the victim has, to see that nothing moved. */
async function snapshotOf({ stage, victim }: World): Promise<unknown> {
  const shopper = await stage.visitor(victim.externalId);
  const history = await shopper.history();
  const { items } = await shopper.call('listIssuedRewards');
  return {
    balance: figures(await shopper.balance()),
    history,
    items,
    me: await shopper.call('getMe'),
  };
}
