/** The kit's server, as `spaarkit start` runs it. */
import { createMemberTokens } from '../../../../contract/src/conformance/member-token.ts';
import { demoKeys, demoProgramId, demoSigningKeyId } from '../../../../server/src/app.ts';
import { createLogger, serve } from '../../../../server/src/serve.ts';
import { memberNames, openBenchShop, redeemedReward } from './bench-shop.ts';
import { tellUsage } from './tell-usage.ts';

const store = await openBenchShop(process.argv[2] ?? '');
const { url } = await serve({
  store,
  demo: true,
  port: 0,
  logger: createLogger({ level: 'warn' }),
  rateLimits: false,
});
const rssAtStart = process.memoryUsage.rss();
tellUsage({ url, rssAtStart }, async () => {
  const headers = await Promise.all(memberNames.map(headersOf));
  return {
    health: { method: 'GET', path: '/healthz', headers: [{}] },
    session: { method: 'GET', path: '/v1/session', headers: headers.slice(0, headers.length / 2) },
    redeem: {
      method: 'POST',
      path: '/v1/redemptions',
      headers: headers.slice(headers.length / 2),
      body: JSON.stringify({ rewardId: redeemedReward }),
      isWrite: true,
    },
  };
});

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
