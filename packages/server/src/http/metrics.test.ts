import { expect, test } from 'vitest';
import { createTestApp } from '../../testing/test-app.ts';

test('tells how often each route was answered with what, and how long that took', async () => {
  const { send, page } = await createTestApp({ metrics: true });
  for (let request = 0; request < 3; request++)
    await send('GET', '/v1/program', { headers: page() });
  await send('GET', '/v1/program');
  await send('GET', '/v1/nothing');
  const response = await send('GET', '/metrics');
  expect(response.headers.get('content-type')).toContain('text/plain; version=0.0.4');
  const lines = (await response.text()).split('\n');
  expect(lines).toContain(
    'spaarkit_requests_total{route="getProgram",method="GET",status="200"} 3',
  );
  expect(lines).toContain(
    'spaarkit_requests_total{route="getProgram",method="GET",status="401"} 1',
  );
  expect(lines).toContain('spaarkit_requests_total{route="none",method="GET",status="404"} 1');
  expect(lines).toContain(
    'spaarkit_request_duration_seconds_bucket{route="getProgram",le="+Inf"} 4',
  );
  expect(lines).toContain('spaarkit_request_duration_seconds_count{route="getProgram"} 4');
});

test('nothing that a caller sends becomes a label', async () => {
  const { send } = await createTestApp({ metrics: true });
  await send('CANARY', '/canary"} 1?canary', { headers: { 'request-id': 'canary-id-1' } });
  expect(await (await send('GET', '/metrics')).text()).not.toMatch(/canary/i);
});

test('there are none unless they are asked for', async () => {
  const { send } = await createTestApp();
  expect((await send('GET', '/metrics')).status).toBe(404);
});
