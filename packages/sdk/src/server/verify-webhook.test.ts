import type { IncomingHttpHeaders } from 'node:http';

import { Webhook } from 'standardwebhooks';
import { expect, test } from 'vitest';

import { isWebhookVerificationError, verifyWebhook } from '../server.ts';

const secret = `whsec_${Buffer.from('a secret of the shop').toString('base64')}`;
const body = JSON.stringify({ type: 'points.earned', timestamp: '', data: {} });

function signed(at = new Date()): IncomingHttpHeaders {
  return {
    'webhook-id': 'evt_1',
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign('evt_1', at, body),
    // What Node gives as a list stands in nobody's way.
    'set-cookie': ['a=1', 'b=2'],
  };
}

/** What verifying throws. */
function refusalOf(received: Parameters<typeof verifyWebhook>[0]): unknown {
  try {
    return verifyWebhook(received);
  } catch (error) {
    return error;
  }
}

test('a message is read from the headers of Node as they are', () => {
  expect(verifyWebhook({ body, headers: signed(), secret }).type).toBe('points.earned');
});

test.each([
  ['another body', { body: `${body} `, headers: signed() }],
  ['no signature', { body, headers: {} }],
  ['a message of an hour ago', { body, headers: signed(new Date(Date.now() - 3_600_000)) }],
])('%s is not signed', (_what, received) => {
  expect(isWebhookVerificationError(refusalOf({ ...received, secret }))).toBe(true);
});

test.each(['', 'whsec_', 'whsec_x'])(
  'the secret %j is a mistake of the receiver, and not of who sent',
  (wrong) => {
    const error = refusalOf({ body, headers: signed(), secret: wrong });
    expect(error).toBeInstanceOf(RangeError);
    expect(isWebhookVerificationError(error)).toBe(false);
  },
);

test.each([[JSON.parse(body)], [undefined]] as [string][])(
  'the body %j is a mistake of the receiver too: it was parsed, or never read',
  (parsed) => {
    const error = refusalOf({ body: parsed, headers: signed(), secret });
    expect(error).toBeInstanceOf(TypeError);
    expect(String(error)).toContain('before anything parses it');
    expect(isWebhookVerificationError(error)).toBe(false);
  },
);

test('a body as a buffer is read too', () => {
  const buffer = Buffer.from(body) as unknown as string;
  expect(verifyWebhook({ body: buffer, headers: signed(), secret }).type).toBe('points.earned');
});
