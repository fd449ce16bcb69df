/** Orders that were paid before joining. */
import { equal } from '../expect.ts';
import { line, programWith } from '../documents.ts';
import type { ProgramDocumentInput } from '../../program/document.ts';
import { figures, holding, Stage } from '../stage.ts';
import type { ConformanceCase } from '../target.ts';

/** Orders of the last 30 days become earnings on joining. */
export const claimable: NonNullable<ProgramDocumentInput['enrollment']> = {
  mode: 'opt_in',
  claimGuestOrders: true,
  claimWithinDays: 30,
};

const key = (of: string) => `the-claim-key-of-${of}`;
const program = () => programWith({ enrollment: claimable });
const join = (...claimKeys: string[]) => ({ body: { termsVersion: '1', claimKeys } });

export const claimCases: readonly ConformanceCase[] = [
  {
    id: 'claims/joining',
    title: 'on joining, orders of the account and those with their claim key earn, each once',
    async run(target) {
      const stage = await Stage.set(target, program());
      const lena = await stage.visitor('lena');
      const first = await stage.shop.paid('lena', [line('a', 1000)], { orderId: 'own' });
      equal(first.outcome, 'not_a_member', 'Before joining');
      await stage.shop.paid(undefined, [line('a', 2000)], { orderId: 'guest', claimKey: key('g') });
      await stage.shop.paid(undefined, [line('a', 4000)], { orderId: 'else', claimKey: key('e') });
      await stage.shop.refunded('guest', { lines: [{ id: 'a', grossMinor: 500, netMinor: 500 }] });
      await lena.call('enroll', join(key('g')));
      equal(figures(await lena.balance()), holding({ pending: 250 }), 'After joining');
      await lena.call('enroll', join(key('g')));
      equal(figures(await lena.balance()), holding({ pending: 250 }), 'Asked again');
      const orders = (await lena.history()).map(({ reason }) =>
        reason.kind === 'order' ? reason.orderId : '',
      );
      equal(orders.toSorted(), ['guest', 'own'], 'History');
      await stage.shop.refunded('own');
      equal(figures(await lena.balance()), holding({ pending: 150 }), 'A return afterwards');
    },
  },
  {
    id: 'claims/member',
    title: 'a member who checked out as a guest claims the order, and nobody else can afterwards',
    async run(target) {
      const stage = await Stage.set(target, program());
      const lena = await stage.member('lena');
      const noor = await stage.member('noor');
      await stage.shop.paid(undefined, [line('a', 1000)], { claimKey: key('g') });
      const call = { body: { claimKey: key('g') } };
      const claimed = await lena.call('claimGuestOrder', call);
      equal([claimed.orders, claimed.points], [1, 100], 'What came of it');
      equal(figures(claimed.balance), holding({ pending: 100 }), 'The balance');
      await lena.refused('claimGuestOrder', call, 'nothing_to_claim');
      await noor.refused('claimGuestOrder', call, 'nothing_to_claim');
    },
  },
  {
    id: 'claims/age',
    title: 'orders can be claimed while they are young enough, and not a day longer',
    async run(target) {
      const stage = await Stage.set(target, program());
      await stage.shop.paid('lena', [line('a', 1000)]);
      await stage.shop.paid('noor', [line('a', 1000)]);
      await stage.shop.move({ byDays: 29 });
      const joined = await stage.shop.call('putMember', {
        params: { externalId: 'lena' },
        body: {},
      });
      equal(figures(joined.balance), holding({ available: 100 }), 'After 29 days');
      await stage.shop.move({ byDays: 1, bySeconds: 60 });
      const noor = await stage.visitor('noor');
      await noor.call('enroll', join());
      equal(figures(await noor.balance()), holding({}), 'After 30 days');
    },
  },
  {
    id: 'claims/off',
    title: 'where the programme does not say so, nothing that was paid before joining earns',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      await stage.shop.paid('lena', [line('a', 1000)], { claimKey: key('g') });
      const lena = await stage.visitor('lena');
      await lena.call('enroll', join(key('g')));
      equal(figures(await lena.balance()), holding({}), 'After joining');
    },
  },
];
