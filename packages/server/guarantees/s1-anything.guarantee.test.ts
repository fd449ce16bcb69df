/** S1 and S8: no request breaks the server, and no secret shows in logs, errors or metrics. */
import type { RouteId } from '@spaarkit/contract';
import { readAnswer, type Call } from '@spaarkit/contract/conformance';
import { describe, expect, test } from 'vitest';
import type { Logger } from '../src/app.ts';
import { audit } from '../testing/audit.ts';
import { allEngines } from '../testing/engines.ts';
import { hostileVariants } from './support/hostile.ts';
import { createRandom, type Random } from './support/random.ts';
import { samples } from './support/samples.ts';
import { scaled, tell } from './support/scale.ts';
import { callerOf, createWorld, sendHostile, served } from './support/world.ts';

const requests = scaled(20_000, 1000);
const email = 'canary.7f3a@people.example';

describe.each(await allEngines())('anything that can be sent, to %s', (engine) => {
  test(`${requests} requests: no fault, no answer that is not declared, no secret shown`, async () => {
    const random = createRandom();
    const logged: string[] = [];
    const world = await createWorld(engine, { logger: collecting(logged), metrics: true });
    const shown: string[] = [];
    try {
      let successes = 0;
      for (let sent = 0; sent < requests; sent += 1) {
        const route = random.pick(served);
        const call = anyCall(route.id, world, random);
        const what = `request ${sent} of seed ${random.seed}: ${JSON.stringify(call).slice(0, 500)}`;
        const answer = await sendHostile(callerOf(world, route, world.attacker), route, call, what);
        if (answer.status >= 400) shown.push(answer.text, [...answer.headers].join());
        else if (answer.status === route.success.status && !route.success.events) {
          const type = answer.headers.get('content-type');
          if (!route.success.text || type === 'application/json') readAnswer(route.id, answer);
          successes += 1;
        }
        // Who may do anything also leaves and is erased.
        if (sent % 50 === 0) await world.stage.member(world.attacker.externalId);
      }
      const metrics = await world.stage.target.fetch(new Request('http://api.test/metrics'));
      const kept = [...logged, await metrics.text()];
      expect(logged.length).toBeGreaterThan(requests);
      for (const secret of secretsOf(world)) expectNowhere(secret, [...kept, ...shown]);
      // A refusal may name to its caller what the caller has named.
      expectNowhere(email, kept);
      expect(successes).toBeGreaterThan(requests / 20);
      if (world.database) expect(await audit(world.database)).toEqual([]);
      tell(
        'S1',
        engine,
        `${requests} generated requests to ${served.length} routes, ${successes} of them fit: 0 faults, every answer as its route declares (seed ${random.seed})`,
      );
      tell('S8', engine, `${logged.length} log lines, every refusal and the metrics: 0 secrets`);
    } finally {
      await world.end();
    }
  });
});

function expectNowhere(secret: string, texts: readonly string[]): void {
  const where = texts.find((text) => text.includes(secret));
  expect(where?.slice(0, 500), `${secret} is shown`).toBeUndefined();
}

type World = Awaited<ReturnType<typeof createWorld>>;

/** A good request, or one with up to three things wrong at once; some with somebody's e-mail address in it. */
function anyCall(id: RouteId, { mine }: World, random: Random): Call {
  let call: Call = samples[id](mine);
  for (let wrongs = random.int(0, 3); wrongs > 0; wrongs -= 1)
    call = random.pick(hostileVariants(call)).call;
  return random.int(0, 2) === 0 ? withEmail(call, random) : call;
}

/** Where a careless shop might put it. */
function withEmail(call: Call, random: Random): Call {
  const { params, body } = call;
  const name = Object.keys(params ?? {})[0];
  switch (random.int(0, 2)) {
    case 0:
      return name === undefined ? call : { ...call, params: { ...params, [name]: email } };
    case 1:
      return typeof body === 'object' && body !== null
        ? { ...call, body: { ...body, [email]: email } }
        : call;
    default:
      return { ...call, query: { ...call.query, email, cursor: email } };
  }
}

/** Everything that a logger is given, as text. */
function collecting(lines: string[]): Logger {
  const collect = (facts: object, message: string) => {
    const { err } = facts as { err?: Error };
    lines.push(`${JSON.stringify(facts)} ${message} ${err?.stack ?? ''}`);
  };
  return { debug: collect, info: collect, warn: collect, error: collect };
}

function secretsOf({ program, otherProgram, token, revoked, mine }: World): string[] {
  return [
    program.secretKey,
    otherProgram.secretKey,
    program.signingKey.secret,
    revoked.secret,
    token,
    mine.code,
  ];
}
