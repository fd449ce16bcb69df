import { expect, test } from 'vitest';
import { ProblemError } from '../problem-error.ts';
import { readJson } from './body.ts';
import { fromRequest } from './fetch.ts';

function post(body: BodyInit | null, type: string | null = 'application/json'): Request {
  const request = new Request('http://api.test/', {
    method: 'POST',
    body,
    ...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
  });
  request.headers.delete('content-type');
  if (type !== null) request.headers.set('content-type', type);
  return request;
}

async function refusal(request: Request): Promise<string> {
  try {
    await readJson(fromRequest(request));
  } catch (error) {
    if (error instanceof ProblemError) return error.code;
    throw error;
  }
  return 'accepted';
}

test('gives what was sent, and its bytes', async () => {
  const { raw, value } = await readJson(fromRequest(post('{"a":[1,"é"]}')));
  expect(value).toEqual({ a: [1, 'é'] });
  expect(new TextDecoder().decode(raw)).toBe('{"a":[1,"é"]}');
});

test.each([
  'application/json',
  'Application/JSON',
  'application/json; charset=utf-8',
  'application/json;charset="UTF-8"',
])('takes the content type %s', async (type) =>
  expect(await refusal(post('{}', type))).toBe('accepted'),
);

test.each([
  null,
  '',
  'text/plain',
  'application/json; charset=iso-8859-1',
  'application/jsonp',
  'application/x-www-form-urlencoded',
  'text/json',
])('refuses the content type %s', async (type) =>
  expect(await refusal(post('{}', type))).toBe('unsupported_media_type'),
);

test('refuses a compressed body', async () => {
  const request = post('{}');
  request.headers.set('content-encoding', 'gzip');
  expect(await refusal(request)).toBe('unsupported_media_type');
});

const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

test.each([
  ['nothing', ''],
  ['no JSON', '{'],
  ['two values', '{} {}'],
  ['NaN', '{"a":NaN}'],
  ['a number that JSON does not know', '{"a":01}'],
  ['invalid UTF-8', new Uint8Array([0x22, 0xff, 0x22])],
  ['an overlong encoding', new Uint8Array([0x22, 0xc0, 0xaf, 0x22])],
  ['33 levels', nested(33)],
  ['100,000 levels', nested(100_000)],
])('refuses %s', async (_, body) => expect(await refusal(post(body))).toBe('malformed_request'));

test.each([
  ['NUL in a text', String.raw`{"a":"\u0000"}`],
  ['NUL in a name', String.raw`{"\u0000":1}`],
  ['half a surrogate pair', String.raw`{"a":"\ud800"}`],
  ['half a surrogate pair in a name', String.raw`{"a":[{"\udc00":1}]}`],
  ['__proto__', '{"__proto__":{"admin":true}}'],
  ['__proto__ written with an escape', String.raw`{"a":{"\u005f_proto__":1}}`],
])('refuses %s where it stands', async (_, body) =>
  expect(await refusal(post(body))).toBe('invalid_request'),
);

test('takes 32 levels and a text with a whole surrogate pair', async () => {
  expect(await refusal(post(nested(32)))).toBe('accepted');
  expect(await refusal(post(String.raw`"\ud83d\ude00"`))).toBe('accepted');
});

test('counts bytes, not characters, and to the byte', async () => {
  const fits = `"${'x'.repeat(256 * 1024 - 2)}"`;
  expect(await refusal(post(fits))).toBe('accepted');
  expect(await refusal(post(`${fits} `))).toBe('body_too_large');
  expect(await refusal(post(`"${'é'.repeat(128 * 1024)}"`))).toBe('body_too_large');
});

test('stops reading a body that does not end', async () => {
  let chunks = 0;
  const endless = new ReadableStream({
    pull(controller) {
      chunks += 1;
      controller.enqueue(new Uint8Array(64 * 1024).fill(0x20));
    },
  });
  expect(await refusal(post(endless))).toBe('body_too_large');
  expect(chunks).toBeLessThan(10);
});

test('refuses a body whose connection breaks', async () => {
  const broken = new ReadableStream({
    start: (controller) => controller.error(new Error('reset')),
  });
  expect(await refusal(post(broken))).toBe('malformed_request');
});

test('leaves prototypes alone', async () => {
  const { value } = await readJson(
    fromRequest(post('{"constructor":{"prototype":{"polluted":true}},"toString":1}')),
  );
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  expect(Object.keys(value as object)).toEqual(['constructor', 'toString']);
});
