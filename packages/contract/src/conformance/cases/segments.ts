/** Segments: who belongs, and what is limited to them. */
import { equal } from '../expect.ts';
import { fiveEuroWith, frequentBuyers, line, programWith, tenPerEuro } from '../documents.ts';
import { Stage } from '../stage.ts';
import type { ProgramDocumentInput } from '../../program/document.ts';
import type { ConformanceCase } from '../target.ts';

type SegmentInput = NonNullable<ProgramDocumentInput['segments']>[number];

const segmentOf = (id: string, ...all: SegmentInput['all']): SegmentInput => ({
  id,
  name: { en: id },
  all,
});

/** The segments of a member, as the shop reads them; the shopper's page has to say the same. */
async function segmentsOf(stage: Stage, externalId: string): Promise<readonly string[]> {
  const { segmentIds } = await stage.shop.call('getMember', { params: { externalId } });
  const shopper = await stage.visitor(externalId);
  equal((await shopper.call('getSession')).segmentIds, segmentIds, 'The segments in the session');
  return segmentIds;
}

export const segmentCases: readonly ConformanceCase[] = [
  {
    id: 'segments/orders',
    title:
      'a member belongs to a segment with the order that reaches it, and leaves it with a return',
    async run(target) {
      const stage = await Stage.set(target, programWith({ segments: [frequentBuyers] }));
      await stage.member('lena');
      await stage.shop.paid('lena', [line('a', 100)], { orderId: 'one' });
      equal(await segmentsOf(stage, 'lena'), [], 'After one order');
      await stage.shop.paid('lena', [line('a', 100)], { orderId: 'two' });
      equal(await segmentsOf(stage, 'lena'), ['frequent'], 'After two');
      await stage.shop.refunded('two');
      equal(await segmentsOf(stage, 'lena'), [], 'With one of them returned');
    },
  },
  {
    id: 'segments/window',
    title: 'an order counts through its window, and no longer',
    async run(target) {
      const stage = await Stage.set(target, programWith({ segments: [frequentBuyers] }));
      await stage.member('lena');
      await stage.shop.paid('lena', [line('a', 100)]);
      await stage.shop.paid('lena', [line('a', 100)]);
      await stage.shop.move({ byDays: 90 });
      equal(await segmentsOf(stage, 'lena'), ['frequent'], 'On the last day');
      await stage.shop.move({ byDays: 1 });
      equal(await segmentsOf(stage, 'lena'), [], 'The day after');
    },
  },
  {
    id: 'segments/products',
    title: 'products are counted by the piece, less what came back',
    async run(target) {
      const segments = [
        segmentOf('tea-lovers', { kind: 'products', minimum: 3, productIds: ['tea'] }),
      ];
      const stage = await Stage.set(target, programWith({ segments }));
      await stage.member('lena');
      const tea = line('a', 3000, { productId: 'tea', quantity: 3 });
      await stage.shop.paid('lena', [tea, line('b', 100)], { orderId: 'one' });
      equal(await segmentsOf(stage, 'lena'), ['tea-lovers'], 'With three');
      await stage.shop.refunded('one', { lines: [{ id: 'a', grossMinor: 1000, netMinor: 1000 }] });
      equal(await segmentsOf(stage, 'lena'), [], 'With one of them back');
    },
  },
  {
    id: 'segments/recency',
    title: 'recency tells who is active from who has been quiet',
    async run(target) {
      const segments = [
        segmentOf('active', { kind: 'recency', lastOrderWithinDays: 30 }),
        segmentOf('quiet', { kind: 'recency', noOrderForDays: 30 }),
      ];
      const stage = await Stage.set(target, programWith({ segments }));
      await stage.member('lena');
      equal(await segmentsOf(stage, 'lena'), [], 'Just joined');
      await stage.shop.paid('lena', [line('a', 100)]);
      equal(await segmentsOf(stage, 'lena'), ['active'], 'With an order');
      await stage.shop.move({ byDays: 31 });
      equal(await segmentsOf(stage, 'lena'), ['quiet'], 'A month later');
    },
  },
  {
    id: 'segments/tags',
    title: 'a tag of the shop makes a segment, until it is taken away',
    async run(target) {
      const segments = [segmentOf('staff', { kind: 'tag', tag: 'staff' })];
      const stage = await Stage.set(target, programWith({ segments }));
      await stage.member('lena');
      equal(await segmentsOf(stage, 'lena'), [], 'Without it');
      const tagged = (tags: string[]) =>
        stage.shop.call('putMember', { params: { externalId: 'lena' }, body: { tags } });
      equal((await tagged(['staff'])).segmentIds, ['staff'], 'In the answer that tags');
      equal(await segmentsOf(stage, 'lena'), ['staff'], 'With it');
      await tagged([]);
      equal(await segmentsOf(stage, 'lena'), [], 'Without it again');
    },
  },
  {
    id: 'segments/earning',
    title: 'a rule for a segment gives its members more, in preview and booking alike',
    async run(target) {
      const double = { ...tenPerEuro, id: 'double', segmentIds: ['frequent'] };
      const stage = await Stage.set(
        target,
        programWith({ segments: [frequentBuyers], earningRules: [tenPerEuro, double] }),
      );
      const lena = await stage.member('lena');
      const lines = [line('a', 1000)];
      equal((await stage.shop.paid('lena', lines)).points, 100, 'The first order');
      equal((await stage.shop.paid('lena', lines)).points, 100, 'The order that reaches it');
      equal((await lena.call('previewEarn', { body: { lines } })).points, 200, 'The preview then');
      equal((await stage.shop.paid('lena', lines)).points, 200, 'The next order');
      const guest = await stage.guest.call('previewEarn', { body: { lines } });
      equal(guest.points, 100, 'The preview of a guest');
    },
  },
  {
    id: 'segments/rewards',
    title: 'a reward for a segment is refused outside it, with the reason',
    async run(target) {
      const rewards = [fiveEuroWith({ segmentIds: ['frequent'] })];
      const stage = await Stage.set(target, programWith({ segments: [frequentBuyers], rewards }));
      const lena = await stage.memberWith(500);
      const [standing] = (await lena.call('getSession')).rewards;
      equal([standing?.redeemable, standing?.refusal], [false, 'segment_required'], 'Outside');
      await lena.refused('redeem', { body: { rewardId: 'five-euro' } }, 'reward_not_available');
      await stage.shop.paid('lena', [line('a', 100)]);
      await stage.shop.paid('lena', [line('a', 100)]);
      equal((await lena.call('getSession')).rewards[0]?.redeemable, true, 'Inside');
      equal((await lena.redeem('five-euro')).status, 'issued', 'The redemption');
    },
  },
];
