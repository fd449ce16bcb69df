/** Commands about till receipts: the shop tells of one, or the member does and the shop looks. */
import fc from 'fast-check';
import { receiptOf } from '@spaarkit/contract/conformance';
import { expect } from 'vitest';
import { command, nameOf, nth } from './command.ts';

const cents = fc.integer({ min: 1, max: 9000 });
/** One that was told of before, now and then. */
const again = fc.option(fc.nat(20), { freq: 4 });

export const receiptTold = fc.record({ total: cents, known: again }).map(({ total, known }) =>
  command(`tell of a receipt of ${total}, known ${known}`, async (paper, real) => {
    const before = known === null ? undefined : nth(paper.receipts.numbers(), known);
    const event = nameOf(real, 'receipt');
    const number = before ?? event;
    const given = paper.tellReceipt(number, total, event);
    const { points } = await real.stage.shop.happened(receiptOf('lena', number, total), {
      id: event,
    });
    expect(points).toBe(given);
  }),
);

export const receiptWithdrawn = fc.nat(20).map((number) =>
  command(`withdraw receipt ${number}`, async (paper, real) => {
    const told = nth(paper.receipts.told(), number);
    if (told === undefined) return;
    const { event = '' } = paper.receipts.get(told);
    paper.withdrawReceipt(told);
    await real.stage.shop.withdrawn(event);
  }),
);

export const receiptSent = fc.record({ total: cents, known: again }).map(({ total, known }) =>
  command(`send a receipt of ${total}, known ${known}`, async (paper, real) => {
    const before = known === null ? undefined : nth(paper.receipts.numbers(), known);
    const receiptId = before ?? nameOf(real, 'receipt');
    const expected = paper.sendReceipt(receiptId, total);
    const at = await real.stage.shop.now();
    const receipt = { receiptId, totalMinor: total, at, locationId: 'utrecht' };
    const body = { ruleId: 'own-receipts', receipt };
    const answer = await real.shopper.send('claimActivity', { body });
    expect(answer.status).toBe(expected ? 200 : 409);
  }),
);

export const receiptDecided = fc
  .record({ number: fc.nat(20), isBelieved: fc.boolean(), corrected: fc.option(cents) })
  .map(({ number, isBelieved, corrected }) =>
    command(`${isBelieved ? 'approve' : 'reject'} receipt ${number}`, async (paper, real) => {
      const receiptId = nth(paper.receipts.waiting(), number);
      if (receiptId === undefined) return;
      const given = isBelieved
        ? paper.approveReceipt(receiptId, corrected ?? undefined)
        : paper.rejectReceipt(receiptId);
      const { points } = await real.stage.shop.call('decideReceipt', {
        params: { receiptId },
        body: {
          verdict: isBelieved ? 'approve' : 'reject',
          actor: 'a',
          ...(isBelieved && corrected !== null && { totalMinor: corrected }),
        },
      });
      expect(points).toBe(given);
    }),
  );
