/** The kit's server, as `spaarkit start` runs it, with members who can redeem and never run out. */
import { createMemberTokens } from '../../../../contract/src/conformance/member-token.ts';
import {
  createApp,
  demoKeys,
  demoProgramId,
  demoSigningKeyId,
  seedDemo,
} from '../../../../server/src/app.ts';
import { openPostgresStore } from '../../../../server/src/postgres.ts';
import { createLogger, serve } from '../../../../server/src/serve.ts';
import { openSqliteStore } from '../../../../server/src/sqlite.ts';
import { tellUsage } from './tell-usage.ts';

/** Half of them only look, so that what they see does not grow while the others redeem. */
const memberCount = 200;

const database = process.argv[2] ?? '';
const store = database.startsWith('postgres')
  ? await openPostgresStore({ url: database })
  : openSqliteStore({ file: database });
await store.migrate();
await seedDemo(store);
const { url } = await serve({
  store,
  demo: true,
  port: 0,
  logger: createLogger({ level: 'warn' }),
  rateLimits: false,
});
const rssAtStart = process.memoryUsage.rss();

const members = Array.from({ length: memberCount }, (_, number) => `member-${number}`);
await seedMembers();
const headers = await Promise.all(members.map(headersOf));
tellUsage({
  url,
  rssAtStart,
  requests: {
    health: { method: 'GET', path: '/healthz', headers: [{}] },
    session: { method: 'GET', path: '/v1/session', headers: headers.slice(0, memberCount / 2) },
    redeem: {
      method: 'POST',
      path: '/v1/redemptions',
      headers: headers.slice(memberCount / 2),
      body: JSON.stringify({ rewardId: 'free-shipping' }),
      isWrite: true,
    },
  },
});

async function seedMembers(): Promise<void> {
  const app = createApp({ store, demo: true });
  const asShop = async (method: string, path: string, body: unknown) => {
    const request = new Request(`http://api.test/v1${path}`, {
      method,
      headers: {
        Authorization: `Bearer ${demoKeys.secret}`,
        'Content-Type': 'application/json',
        'Idempotency-Key': crypto.randomUUID(),
      },
      body: JSON.stringify(body),
    });
    const response = await app.fetch(request);
    if (!response.ok) throw new Error(`${method} ${path}: ${await response.text()}`);
  };
  for (const member of members) {
    await asShop('PUT', `/members/${member}`, {});
    const points = { points: 1_000_000, reason: 'bench', actor: 'bench' };
    await asShop('POST', `/members/${member}/adjustments`, points);
  }
}

async function headersOf(member: string): Promise<Record<string, string>> {
  const sign = createMemberTokens({
    kid: demoSigningKeyId,
    secret: demoKeys.signing,
    audience: demoProgramId,
    typ: 'spaarkit-member+jwt',
  });
  return {
    Authorization: `Bearer ${await sign(member)}`,
    'Content-Type': 'application/json',
    'Spaarkit-Key': demoKeys.publishable,
  };
}
