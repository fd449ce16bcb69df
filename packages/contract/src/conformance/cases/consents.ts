/** What a member agrees to, each on its own. */
import { equal } from '../expect.ts';
import { programWith } from '../documents.ts';
import type { ProgramDocumentInput } from '../../program/document.ts';
import { Stage } from '../stage.ts';
import type { ConformanceCase } from '../target.ts';

type Consents = NonNullable<ProgramDocumentInput['consents']>;

/** News by mail, and seeing what one bought. */
export const twoConsents: Consents = [
  { id: 'news', purpose: 'marketing', version: 1, text: { en: 'Send me news.' } },
  { id: 'purchases', purpose: 'purchases', version: 1, text: { en: 'Show my purchases.' } },
];

const program = (consents = twoConsents) => programWith({ consents });
const answer = (id: string, given: boolean, version = 1) => ({ id, version, given });

export const consentCases: readonly ConformanceCase[] = [
  {
    id: 'consents/unbundled',
    title: 'joining asks for no consent, and each is given and withdrawn on its own',
    async run(target) {
      const stage = await Stage.set(target, program());
      const lena = await stage.visitor('lena');
      equal(
        (await lena.call('enroll', { body: { termsVersion: '1' } })).consents,
        [],
        'On joining',
      );
      const given = await lena.call('updateMe', { body: { consents: [answer('news', true)] } });
      equal(
        given.consents.map(({ id, given: is }) => [id, is]),
        [['news', true]],
        'One given',
      );
      await lena.call('updateMe', { body: { consents: [answer('purchases', true)] } });
      const { consents } = await lena.call('updateMe', {
        body: { consents: [answer('news', false)] },
      });
      equal(
        consents.map(({ id, given: is }) => [id, is]),
        [
          ['purchases', true],
          ['news', false],
        ],
        'One withdrawn, the other not',
      );
    },
  },
  {
    id: 'consents/history',
    title: 'every answer stays known: what, which text, when, and who told it',
    async run(target) {
      const stage = await Stage.set(target, program());
      const lena = await stage.visitor('lena');
      await lena.call('enroll', { body: { termsVersion: '1', consents: [answer('news', true)] } });
      await stage.shop.move({ byDays: 1 });
      const params = { externalId: 'lena' };
      await stage.shop.call('putMember', { params, body: { consents: [answer('news', false)] } });
      const { consents } = await lena.call('listMyConsents');
      equal(
        consents.map(({ id, version, given, by }) => [id, version, given, by]),
        [
          ['news', 1, false, 'shop'],
          ['news', 1, true, 'member'],
        ],
        'The answers',
      );
      equal((await stage.shop.call('listConsents', { params })).consents, consents, 'For the shop');
      await lena.call('leave');
      await lena.call('enroll', { body: { termsVersion: '1' } });
      equal((await lena.call('getMe')).consents, [], 'After leaving nothing is agreed to');
    },
  },
  {
    id: 'consents/leaving-withdraws',
    title: 'leaving withdraws what was given',
    async run(target) {
      const stage = await Stage.set(target, program());
      const lena = await stage.visitor('lena');
      await lena.call('enroll', { body: { termsVersion: '1', consents: [answer('news', true)] } });
      await stage.shop.move({ bySeconds: 1 });
      await lena.call('leave');
      const { consents } = await stage.shop.call('listConsents', {
        params: { externalId: 'lena' },
      });
      equal(
        consents.map(({ given }) => given),
        [false, true],
        'The answers',
      );
    },
  },
  {
    id: 'consents/version',
    title: 'an answer is about the present text; another version is refused, with what to show',
    async run(target) {
      const [news] = twoConsents;
      const stage = await Stage.set(target, program(news ? [{ ...news, version: 2 }] : []));
      const lena = await stage.member('lena');
      for (const wrong of [answer('news', true, 1), answer('else', true)]) {
        const call = { body: { consents: [wrong] } };
        const { errors } = await lena.refused('updateMe', call, 'invalid_request');
        equal(errors?.[0]?.pointer, '/consents/0', 'What is wrong');
      }
      equal((await lena.call('getMe')).consents, [], 'Nothing was noted');
    },
  },
];
