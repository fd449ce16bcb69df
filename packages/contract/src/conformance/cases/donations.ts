/** Points given to a good cause. */
import { donation, programWith } from '../documents.ts';
import { equal, present } from '../expect.ts';
import { Stage } from '../stage.ts';
import type { ConformanceCase } from '../target.ts';

const document = programWith({ rewards: [donation] });
const total = (causeId: string, donations: number) => ({
  rewardId: 'donation',
  causeId,
  amountMinor: donations * 500,
  donations,
});

export const donationCases: readonly ConformanceCase[] = [
  {
    id: 'donations/given',
    title: 'a donation goes to the cause that was chosen, and everybody sees what was given',
    async run(target) {
      const stage = await Stage.set(target, document);
      const lena = await stage.memberWith(1500);
      const given = await lena.hold('donation', { causeId: 'trees' });
      equal(
        [given.causeId, given.usage, given.voucher, given.value],
        ['trees', 'used', undefined, { kind: 'amount', amountMinor: 500 }],
        'What the member holds',
      );
      await lena.redeem('donation', { causeId: 'trees' });
      const totals = [total('trees', 2), total('books', 0)];
      equal((await stage.guest.call('getProgram')).donationTotals, totals, 'In the programme');
      equal((await lena.call('getSession')).donationTotals, totals, 'In the session');
      equal((await stage.shop.call('listDonations')).totals, totals, 'For the shop');
      const [row] = await lena.history();
      equal([row?.kind, row?.points], ['redeem', -500], 'In the history');
    },
  },
  {
    id: 'donations/choice',
    title: 'a donation needs one of its causes, where there are several, and nothing else does',
    async run(target) {
      const only = {
        ...donation,
        id: 'one-cause',
        causes: [{ id: 'trees', name: { en: 'Trees' } }],
      };
      const stage = await Stage.set(target, programWith({ rewards: [donation, only] }));
      const lena = await stage.memberWith(500);
      const asked = await lena.refused(
        'redeem',
        { body: { rewardId: 'donation' } },
        'invalid_request',
      );
      equal(asked.errors?.[0]?.pointer, '/causeId', 'Where the mistake is');
      const body = { rewardId: 'donation', causeId: 'war' };
      await lena.refused('redeem', { body }, 'invalid_request');
      equal((await lena.balance()).available, 500, 'Nothing was spent');
      equal((await lena.hold('one-cause')).causeId, 'trees', 'The only cause');
    },
  },
  {
    id: 'donations/undone',
    title: 'a donation stands; where the programme lets it be undone, the total goes down too',
    async run(target) {
      const changing = { ...donation, id: 'changing', revertible: true };
      const stage = await Stage.set(target, programWith({ rewards: [donation, changing] }));
      const lena = await stage.memberWith(1000);
      const fixed = await lena.hold('donation', { causeId: 'trees' });
      await lena.refused('revert', { params: { id: fixed.id } }, 'not_revertible');
      const { id } = await lena.hold('changing', { causeId: 'books' });
      const undone = await lena.call('revert', { params: { id } });
      equal([undone.issuedReward.usage, undone.pointsReturned], ['reverted', 500], 'Undone');
      await lena.refused('revert', { params: { id } }, 'voucher_expired');
      const { totals } = await stage.shop.call('listDonations');
      equal(
        totals.filter(({ donations }) => donations > 0),
        [total('trees', 1)],
        'The totals',
      );
      const [refund] = await lena.history();
      equal(
        [refund?.kind, present(refund?.undoes, 'undone row').length > 0],
        ['refund', true],
        'Row',
      );
    },
  },
];
