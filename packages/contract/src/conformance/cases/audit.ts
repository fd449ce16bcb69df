/** The trail of what the shop's side changed. */
import { line, programWith } from '../documents.ts';
import { equal, holds, present } from '../expect.ts';
import { newKey } from '../caller.ts';
import { Stage } from '../stage.ts';
import type { ConformanceCase } from '../target.ts';

export const auditCases: readonly ConformanceCase[] = [
  {
    id: 'audit/adjustment',
    title:
      'a change by hand says who, when, what, and how it was before and after; a retry says it once',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      await stage.memberWith(100);
      const body = { points: 50, reason: 'Sorry', actor: 'till-3' };
      const call = {
        params: { externalId: 'lena' },
        body,
        idempotencyKey: newKey(),
        headers: { 'request-id': 'request-of-till-3' },
      };
      await stage.shop.call('adjust', call);
      await stage.shop.call('adjust', call);
      const { items } = await stage.shop.call('listAudit', { query: { externalId: 'lena' } });
      const entry = present(items[0], 'newest change');
      equal(
        [entry.action, entry.actor, entry.externalId, entry.requestId, entry.before, entry.after],
        ['adjust', 'till-3', 'lena', 'request-of-till-3', { available: 100 }, { available: 150 }],
        'The newest change',
      );
      holds(entry.keyId !== '', 'the change names the key');
      equal(
        items.map(({ action }) => action),
        ['adjust', 'adjust', 'putMember'],
        'All that was changed, a retry once',
      );
    },
  },
  {
    id: 'audit/programme',
    title: 'a publication names the versions; questions, refusals and shoppers leave nothing',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      const lena = await stage.memberWith(500);
      const before = await stage.shop.call('listAudit');
      await stage.shop.call('validateProgram', { body: programWith() });
      await stage.shop.refused('putProgram', { body: {} }, 'program_invalid', 'invalid_request');
      await lena.redeem('five-euro');
      equal(await stage.shop.call('listAudit'), before, 'The trail after those');
      const { document, version } = await stage.shop.call('getProgramDocument');
      await stage.shop.call('putProgram', { body: { ...document, name: { en: 'Other' } } });
      const [entry] = (await stage.shop.call('listAudit')).items;
      equal(
        [entry?.action, entry?.before, entry?.after],
        ['putProgram', { programVersion: version }, { programVersion: version + 1 }],
        'The publication',
      );
    },
  },
  {
    id: 'audit/erased',
    title: 'of an erased member it stays what was done, and not to whom',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      await stage.memberWith(100);
      await stage.shop.paid('lena', [line('a', 1000)]);
      await stage.shop.call('eraseMember', { params: { externalId: 'lena' } });
      const { items } = await stage.shop.call('listAudit');
      holds(items.length >= 4, 'every change is still there');
      holds(!JSON.stringify(items).includes('lena'), 'no change names the member');
    },
  },
];
