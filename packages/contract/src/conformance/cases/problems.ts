/** Requests that cannot be right, and the problem documents they get. */
import { equal, holds, present } from '../expect.ts';
import { line, programWith } from '../documents.ts';
import { problem } from '../../problems.ts';
import { Stage } from '../stage.ts';
import type { ConformanceCase, ConformanceTarget } from '../target.ts';

async function problemOf(
  target: ConformanceTarget,
  path: string,
  init: RequestInit,
): Promise<{ code: string; allow: string | null }> {
  const response = await target.fetch(new Request(`${target.apiBase}${path}`, init));
  const found = problem.parse(await response.json());
  equal(found.status, response.status, 'The status inside the problem');
  return { code: found.code, allow: response.headers.get('allow') };
}

export const problemCases: readonly ConformanceCase[] = [
  {
    id: 'problems/malformed',
    title: 'a body that is no JSON is refused as malformed',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      const lena = await stage.memberWith(500);
      for (const rawBody of [
        '',
        '{',
        '{"rewardId":"five-euro",}',
        'rewardId=five-euro',
        '\u0000',
        '{"rewardId":NaN}',
      ]) {
        await lena.refused('redeem', { rawBody }, 'malformed_request');
        await stage.shop.refused('sendEvent', { rawBody }, 'malformed_request');
      }
    },
  },
  {
    id: 'problems/media-type',
    title: 'a body that does not say it is JSON is refused',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      const lena = await stage.memberWith(500);
      const rawBody = JSON.stringify({ rewardId: 'five-euro' });
      for (const type of [
        'text/plain',
        'application/x-www-form-urlencoded',
        'multipart/form-data; boundary=x',
      ]) {
        await lena.refused(
          'redeem',
          { rawBody, headers: { 'content-type': type } },
          'unsupported_media_type',
        );
      }
      equal(
        (
          await lena.send('redeem', {
            rawBody,
            headers: { 'content-type': 'application/json; charset=utf-8' },
          })
        ).status,
        201,
        'With a character set',
      );
    },
  },
  {
    id: 'problems/too-large',
    title: 'a body above 256 kB is refused before it is read',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      const lena = await stage.memberWith(500);
      const rawBody = JSON.stringify({ rewardId: 'five-euro', cartRef: 'x'.repeat(300_000) });
      await lena.refused('redeem', { rawBody }, 'body_too_large');
      equal((await lena.balance()).available, 500, 'The balance');
    },
  },
  {
    id: 'problems/pointers',
    title: 'a body that does not fit its schema is refused with the place of each mistake',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      const lena = await stage.memberWith(500);
      const mistakes = async (body: unknown): Promise<string[]> => {
        const { errors } = await lena.refused('redeem', { body }, 'invalid_request');
        const pointers = present(errors, 'list of mistakes').map(({ pointer }) => pointer);
        return [...new Set(pointers)].toSorted();
      };
      equal(await mistakes({}), ['/rewardId'], 'A missing field');
      equal(await mistakes({ rewardId: 5, points: 'x' }), ['/points', '/rewardId'], 'Wrong types');
      equal((await mistakes({ rewardId: 'five-euro', surprise: 1 })).length, 1, 'An unknown field');
      for (const points of [0, -1, 1.5, 1e21, 9_007_199_254_740_992]) {
        equal(
          await mistakes({ rewardId: 'chosen-amount', points }),
          ['/points'],
          `${points} points`,
        );
      }
      for (const cartRef of ['', 'a\0b', '\ud800', 'x'.repeat(129)]) {
        equal(
          await mistakes({ rewardId: 'five-euro', cartRef }),
          ['/cartRef'],
          'Text that cannot be kept',
        );
      }
      for (const body of [[], 'text', 7, null, true])
        await lena.refused('redeem', { body }, 'invalid_request');
      equal((await lena.balance()).available, 500, 'The balance');
    },
  },
  {
    id: 'problems/events',
    title: 'an event that makes no sense is refused, and nothing of its batch is done',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      await stage.member('lena');
      const at = await stage.shop.now();
      const good = {
        type: 'order.paid',
        id: 'e-1',
        at,
        orderId: 'o-1',
        memberId: 'lena',
        lines: [line('a', 1000)],
      };
      const bad: readonly unknown[] = [
        { ...good, lines: [] },
        { ...good, lines: [{ ...line('a', 1000), netMinor: 1001 }] },
        { ...good, lines: [{ ...line('a', 1000), grossMinor: -5, netMinor: -5 }] },
        { ...good, lines: [{ ...line('a', 1000), grossMinor: 10.5 }] },
        { ...good, at: 'yesterday' },
        { ...good, type: 'order.eaten' },
        { ...good, id: '' },
        { ...good, surprise: true },
        { events: [] },
        { events: [good, { ...good, id: 'e-2', at: '2026-13-01T00:00:00Z' }] },
        { events: Array.from({ length: 101 }, (_, index) => ({ ...good, id: `e-${index}` })) },
      ];
      for (const body of bad) await stage.shop.refused('sendEvent', { body }, 'invalid_request');
      equal((await stage.shop.balanceOf('lena')).pending, 0, 'The balance');
    },
  },
  {
    id: 'problems/unknown-addresses',
    title: 'an address that is not there and a method that it does not take are problems too',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      const headers = {
        authorization: `Bearer ${stage.program.secretKey}`,
        'spaarkit-key': stage.program.publishableKey,
      };
      equal(
        (await problemOf(target, '/v1/nothing', { headers })).code,
        'not_found',
        'An unknown address',
      );
      equal(
        (await problemOf(target, '/v2/program', { headers })).code,
        'not_found',
        'An unknown version',
      );
      const wrong = await problemOf(target, '/v1/redemptions', { method: 'DELETE', headers });
      equal(wrong.code, 'method_not_allowed', 'A method that is not taken');
      holds(wrong.allow?.includes('POST') ?? false, 'the methods that are taken are named');
    },
  },
  {
    id: 'problems/unknown-ids',
    title: 'ids of every shape that name nothing are not found',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      const lena = await stage.memberWith(500);
      for (const id of [
        'rdm_unknown',
        '..',
        'a'.repeat(300),
        '💶',
        "' OR 1=1 --",
        '%00',
        '__proto__',
      ]) {
        await lena.refused(
          'getRedemption',
          { params: { id } },
          'not_found',
          'invalid_request',
          'malformed_request',
        );
        await lena.refused(
          'revert',
          { params: { id } },
          'not_found',
          'invalid_request',
          'malformed_request',
        );
        await stage.shop.refused(
          'getMember',
          { params: { externalId: id } },
          'not_found',
          'invalid_request',
          'malformed_request',
        );
      }
    },
  },
  {
    id: 'problems/previews',
    title: 'a preview of lines that cannot be is refused',
    async run(target) {
      const { guest } = await Stage.set(target, programWith());
      const bad: readonly unknown[] = [
        {},
        { lines: [] },
        { lines: 'x' },
        { lines: [{ id: 'a' }] },
        { lines: [line('a', 100), { ...line('b', 100), quantity: 0 }] },
      ];
      for (const body of bad) {
        const { errors } = await guest.refused('previewEarn', { body }, 'invalid_request');
        holds((errors?.length ?? 0) > 0, 'the mistakes are named');
      }
    },
  },
];
