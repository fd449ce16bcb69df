/** Experiences: a date, places and an answer. */
import { evening, programWith } from '../documents.ts';
import { equal, present } from '../expect.ts';
import { Stage } from '../stage.ts';
import type { ConformanceCase } from '../target.ts';

export const invitationCases: readonly ConformanceCase[] = [
  {
    id: 'invitations/places',
    title: 'redeeming takes a place, and undoing it frees the place for somebody else',
    async run(target) {
      const stage = await Stage.set(target, programWith({ rewards: [evening] }));
      const lena = await stage.memberWith(500);
      const noor = await stage.memberWith(500, 'noor');
      const ticket = await lena.hold('evening');
      equal([ticket.answer, ticket.usage], ['yes', 'unused'], 'The ticket');
      present(ticket.voucher, 'code for the door');
      const body = { rewardId: 'evening' };
      await noor.refused('redeem', { body }, 'reward_out_of_stock');
      equal(
        (await noor.call('getSession')).rewards[0]?.refusal,
        'out_of_stock',
        'How it stands for the other',
      );
      await lena.call('revert', { params: { id: ticket.id } });
      await noor.redeem('evening');
      await lena.refused('redeem', { body }, 'reward_out_of_stock');
    },
  },
  {
    id: 'invitations/answers',
    title: 'who is invited takes a place by answering yes, and may change their mind',
    async run(target) {
      const stage = await Stage.set(target, programWith({ rewards: [evening] }));
      const lena = await stage.member('lena');
      const noor = await stage.member('noor');
      const first = (await stage.shop.hand('lena', 'evening')).issuedReward;
      const second = (await stage.shop.hand('noor', 'evening')).issuedReward;
      equal([first.answer, second.answer], ['open', 'open'], 'Invited');
      const say = (id: string, attending: boolean) => ({ params: { id }, body: { attending } });
      equal((await lena.call('answerInvitation', say(first.id, true))).answer, 'yes', 'Accepted');
      await lena.call('answerInvitation', say(first.id, true));
      await noor.refused('answerInvitation', say(second.id, true), 'reward_out_of_stock');
      equal((await noor.call('answerInvitation', say(second.id, false))).answer, 'no', 'Declined');
      await lena.call('answerInvitation', say(first.id, false));
      equal(
        (await noor.call('answerInvitation', say(second.id, true))).answer,
        'yes',
        'Free again',
      );
      await lena.refused('answerInvitation', say(second.id, false), 'not_found');
      await stage.shop.call('revokeReward', {
        params: { id: first.id },
        body: { reason: 'r', actor: 'a' },
      });
      await lena.refused('answerInvitation', say(first.id, true), 'voucher_expired');
      const third = (await stage.shop.hand('lena', 'evening')).issuedReward;
      await lena.refused('answerInvitation', say(third.id, true), 'reward_out_of_stock');
    },
  },
  {
    id: 'invitations/date',
    title:
      'an experience with a date can be redeemed and answered until then, and is used that day',
    async run(target) {
      const startsAt = new Date(Date.now() + 10 * 86_400_000).toISOString();
      const stage = await Stage.set(target, programWith({ rewards: [{ ...evening, startsAt }] }));
      const lena = await stage.memberWith(1000);
      const { id, expiresAt, ...ticket } = await lena.hold('evening');
      equal(ticket.startsAt, startsAt, 'Its date');
      await stage.shop.moveTo(startsAt, 1);
      const answer = { params: { id }, body: { attending: false } };
      await lena.refused('answerInvitation', answer, 'reward_not_available');
      await lena.refused('redeem', { body: { rewardId: 'evening' } }, 'reward_not_available');
      const params = { code: present(ticket.voucher, 'voucher').code };
      await stage.shop.call('useVoucher', { params, body: { orderId: 'the-door' } });
      await stage.shop.moveTo(expiresAt);
      const late = { params, body: { cartRef: 'door' } };
      await stage.shop.refused('validateVoucher', late, 'voucher_used');
    },
  },
];
