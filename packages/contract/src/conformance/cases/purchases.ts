/** What members bought: for those who agreed to see it, and of nobody else. */
import { programWith, line, tenPerEuro } from '../documents.ts';
import { equal, holds } from '../expect.ts';
import { Stage, type Shopper } from '../stage.ts';
import type { ConformanceCase, ConformanceTarget } from '../target.ts';
import { listenTo, toldTo } from '../webhook-views.ts';
import { twoConsents } from './consents.ts';

const kettle = { ...line('kettle', 4000), name: 'Kettle', quantity: 2 };
const receipt = {
  kind: 'receipt',
  name: 'Receipt 1',
  url: 'https://shop.example/receipts/1',
} as const;

async function withLena(target: ConformanceTarget, agrees = true) {
  const program = programWith({ consents: twoConsents, earningRules: [tenPerEuro] });
  const stage = await Stage.set(target, program);
  const lena = await stage.member('lena');
  if (agrees) await answer(lena, true);
  return { stage, lena };
}

async function answer(shopper: Shopper, given: boolean): Promise<void> {
  await shopper.call('updateMe', { body: { consents: [{ id: 'purchases', version: 1, given }] } });
}

export const purchaseCases: readonly ConformanceCase[] = [
  {
    id: 'purchases/shown',
    title:
      'who agreed sees what was bought with its papers, newest first, by pages, and only theirs',
    async run(target) {
      const { stage, lena } = await withLena(target);
      const order = { orderId: 'one', orderNumber: '2026-1', documents: [receipt] };
      await stage.shop.paid('lena', [kettle], order);
      await stage.shop.move({ byDays: 1 });
      await stage.shop.paid('lena', [line('b', 1000)], { orderId: 'two' });
      await stage.shop.paid('noor', [line('c', 1000)], { orderId: 'of-noor' });
      const first = await lena.call('listPurchases', { query: { limit: 1 } });
      const cursor = first.nextCursor ?? '';
      const second = await lena.call('listPurchases', { query: { limit: 1, cursor } });
      equal([first.hasMore, second.hasMore], [true, false], 'Pages');
      equal(
        [...first.items, ...second.items].map(({ orderId }) => orderId),
        ['two', 'one'],
        'Newest first',
      );
      const [one] = second.items;
      equal(
        [one?.orderNumber, one?.state, one?.totalMinor, one?.points, one?.documents],
        ['2026-1', 'paid', 4000, 400, [receipt]],
        'A purchase',
      );
      equal(
        one?.lines.map(({ name, quantity, grossMinor }) => [name, quantity, grossMinor]),
        [['Kettle', 2, 4000]],
        'Its lines',
      );
    },
  },
  {
    id: 'purchases/consent',
    title: 'without the consent nothing is shown, and what only that needs is not kept',
    async run(target) {
      const { stage, lena } = await withLena(target, false);
      await stage.shop.paid('lena', [kettle], { orderId: 'one', documents: [receipt] });
      await lena.refused('listPurchases', {}, 'consent_required');
      const params = { orderId: 'one' };
      await lena.refused('requestInvoice', { params }, 'consent_required');
      const papers = { params, body: { documents: [receipt] } };
      await stage.shop.refused('putOrderDocuments', papers, 'consent_required');
      await answer(lena, true);
      const [one] = (await lena.call('listPurchases')).items;
      equal([one?.documents, one?.lines[0]?.name], [[], undefined], 'What came before');
      await answer(lena, false);
      await lena.refused('listPurchases', {}, 'consent_required');
    },
  },
  {
    id: 'purchases/withdrawn',
    title: 'what only the consent let be kept goes with it, and does not come back with another',
    async run(target) {
      const { stage, lena } = await withLena(target);
      await stage.shop.paid('lena', [kettle], { orderId: 'one', documents: [receipt] });
      await answer(lena, false);
      await answer(lena, true);
      const [one] = (await lena.call('listPurchases')).items;
      equal([one?.documents, one?.lines[0]?.name], [[], undefined], 'What was kept');
      equal([one?.totalMinor, one?.points], [4000, 400], 'The order');
      await stage.shop.refunded('one', {
        lines: [{ id: 'kettle', grossMinor: 1000, netMinor: 1000 }],
      });
      equal((await lena.balance()).pending, 300, 'Its points after a return');
      await stage.shop.paid('lena', [kettle], { orderId: 'two' });
      await lena.call('leave', {});
      await lena.call('enroll', { body: { termsVersion: '1' } });
      await answer(lena, true);
      const { items } = await lena.call('listPurchases');
      equal(
        items.flatMap(({ lines }) => lines.map(({ name }) => name)),
        [undefined, undefined],
        'What was kept of who left',
      );
    },
  },
  {
    id: 'purchases/returned',
    title: 'a purchase says whether it came back, in part or whole, or was cancelled',
    async run(target) {
      const { stage, lena } = await withLena(target);
      for (const orderId of ['part', 'whole', 'never'])
        await stage.shop.paid('lena', [kettle], { orderId });
      const lines = [{ id: 'kettle', grossMinor: 1000, netMinor: 1000 }];
      await stage.shop.refunded('part', { lines });
      await stage.shop.refunded('whole');
      await stage.shop.cancelled('never');
      const { items } = await lena.call('listPurchases');
      const states = Object.fromEntries(items.map((item) => [item.orderId, item.state]));
      equal(states, { part: 'partly_returned', whole: 'returned', never: 'cancelled' }, 'States');
      const points = Object.fromEntries(items.map((item) => [item.orderId, item.points]));
      equal(points, { part: 300, whole: 0, never: 0 }, 'Points');
    },
  },
  {
    id: 'purchases/invoice',
    title: 'an invoice is asked for once, the shop hears of it, and adds it',
    async run(target) {
      const { stage, lena } = await withLena(target);
      const heard = await listenTo(stage, { eventTypes: ['purchase.invoice_requested'] });
      await stage.shop.paid('lena', [kettle], { orderId: 'one' });
      const params = { orderId: 'one' };
      const asked = await lena.call('requestInvoice', { params });
      const again = await lena.call('requestInvoice', { params });
      holds(asked.invoiceRequestedAt !== undefined, 'the purchase says that it was asked for');
      equal(again, asked, 'Asked again');
      equal(await toldTo(stage, heard), ['purchase.invoice_requested'], 'What the shop hears');
      const invoice = { ...receipt, kind: 'invoice' } as const;
      await stage.shop.call('putOrderDocuments', { params, body: { documents: [invoice] } });
      equal((await lena.call('listPurchases')).items[0]?.documents, [invoice], 'The invoice');
      const noor = await stage.member('noor');
      await answer(noor, true);
      await noor.refused('requestInvoice', { params }, 'not_found');
      const nothing = { params: { orderId: 'nothing' }, body: { documents: [] } };
      await stage.shop.refused('putOrderDocuments', nothing, 'not_found');
    },
  },
  {
    id: 'purchases/erased',
    title: 'the export has what was bought and its papers; with the member they are forgotten',
    async run(target) {
      const { stage, lena } = await withLena(target);
      await stage.shop.paid('lena', [kettle], { orderId: 'one', documents: [receipt] });
      const [order] = (await lena.call('exportMe')).orders;
      equal([order?.lines[0]?.name, order?.documents], ['Kettle', [receipt]], 'The export');
      await stage.shop.call('eraseMember', { params: { externalId: 'lena' } });
      const papers = { params: { orderId: 'one' }, body: { documents: [receipt] } };
      await stage.shop.refused('putOrderDocuments', papers, 'not_found');
    },
  },
];
