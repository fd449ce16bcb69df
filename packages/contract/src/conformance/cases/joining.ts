/** Who may join, who waits, and what leaving means. */
import { equal, holds, present } from '../expect.ts';
import { line, programWith } from '../documents.ts';
import type { ProgramDocumentInput } from '../../program/document.ts';
import { figures, holding, Stage, type Shopper } from '../stage.ts';
import type { ConformanceCase } from '../target.ts';

type Enrollment = NonNullable<ProgramDocumentInput['enrollment']>;

const join = { body: { termsVersion: '1' } };

/** Only whom the shop invites. */
export const byInvitation: Enrollment = { mode: 'invite_only' };
/** A pilot of two, on a list or with a code, with a waiting list. */
export const smallPilot: Enrollment = {
  mode: 'opt_in',
  pilot: {
    allowList: ['lena'],
    joinCode: 'try-it-out',
    maximumMembers: 2,
    waitingList: true,
    endsAt: '2046-01-01T00:00:00Z',
  },
};
/** Codes of who leaves are taken back. */
export const leavingRevokes: Enrollment = {
  mode: 'opt_in',
  leaving: { issuedCodes: 'revoke' },
};

const onStage = (target: Parameters<typeof Stage.set>[0], enrollment: Enrollment) =>
  Stage.set(target, programWith({ enrollment }));

const joiningOf = async (shopper: Shopper) =>
  present((await shopper.call('getSession')).joining, 'joining');

export const joiningCases: readonly ConformanceCase[] = [
  {
    id: 'joining/leave',
    title: 'a member leaves: points lapse and say why, and joining again goes on with the history',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      const lena = await stage.memberWith(500);
      await stage.shop.paid('lena', [line('a', 1000)], { orderId: 'order-1' });
      const { id } = await lena.call('getMe');
      await lena.call('leave');
      equal((await lena.call('getSession')).visitor, 'not_enrolled', 'The visitor');
      await lena.refused('leave', {}, 'not_enrolled');
      await lena.refused('redeem', { body: { rewardId: 'five-euro' } }, 'not_enrolled');
      equal((await stage.shop.paid('lena', [line('a', 1000)])).outcome, 'not_a_member', 'An order');
      const again = await lena.call('enroll', join);
      equal(again.id, id, 'Who joins again');
      equal(figures(await lena.balance()), holding({}), 'The balance');
      const [lapse] = await lena.history();
      equal([lapse?.kind, lapse?.points, lapse?.reason], ['expire', -600, { kind: 'left' }], 'Why');
      await stage.shop.refunded('order-1');
      equal(figures(await lena.balance()), holding({}), 'A return takes nothing twice');
    },
  },
  {
    id: 'joining/leave-owing',
    title: 'what a member owes stays owed over leaving and joining again',
    async run(target) {
      const stage = await Stage.set(
        target,
        programWith({ points: { ...programWith().points, pendingDays: 0 } }),
      );
      const lena = await stage.member('lena');
      await stage.shop.paid('lena', [line('a', 5000)], { orderId: 'order-1' });
      await lena.redeem('five-euro');
      await stage.shop.refunded('order-1');
      equal(figures(await lena.balance()), holding({ owed: 500 }), 'Owing');
      await lena.call('leave');
      await lena.call('enroll', join);
      equal(figures(await lena.balance()), holding({ owed: 500 }), 'Still owing');
    },
  },
  {
    id: 'joining/leave-codes',
    title: 'codes of who leaves go on or are taken back, as the programme says',
    async run(target) {
      for (const [enrollment, works] of [
        [{ mode: 'opt_in' }, true],
        [leavingRevokes, false],
      ] as const) {
        const stage = await onStage(target, enrollment);
        const lena = await stage.memberWith(500);
        const code = await lena.codeOf('five-euro');
        await lena.call('leave');
        const { leaving } = await lena.call('getProgram');
        equal(leaving, { issuedCodes: works ? 'keep' : 'revoke' }, 'As pages are told');
        const call = { params: { code }, body: { cartRef: 'cart-1', lines: [line('a', 3000)] } };
        if (works) {
          equal((await stage.shop.call('validateVoucher', call)).discountMinor, 500, 'Kept');
        } else await stage.shop.refused('validateVoucher', call, 'voucher_expired');
      }
    },
  },
  {
    id: 'joining/invite-only',
    title: 'where joining needs an invitation, only whom the shop invites or lets in may join',
    async run(target) {
      const stage = await onStage(target, byInvitation);
      const lena = await stage.visitor('lena');
      await lena.refused('enroll', join, 'invitation_required');
      equal(
        await joiningOf(lena),
        { open: false, refusal: 'invitation_required', takesJoinCode: false, waitingList: false },
        'Joining',
      );
      const params = { externalId: 'lena' };
      const invited = await stage.shop.call('putMember', {
        params,
        body: { enrolled: false, invited: true },
      });
      equal([invited.enrolled, invited.invited], [false, true], 'As the shop sees it');
      equal((await joiningOf(lena)).open, true, 'Once invited');
      await lena.call('enroll', join);
      equal(
        (await stage.shop.call('putMember', { params: { externalId: 'noor' }, body: {} })).enrolled,
        true,
        'Let in by the shop',
      );
      await stage.shop.call('putMember', { params, body: { invited: false } });
      equal((await lena.call('getSession')).visitor, 'enrolled', 'Who joined stays');
      await lena.call('leave');
      await lena.refused('enroll', join, 'invitation_required');
    },
  },
  {
    id: 'joining/pilot',
    title: 'a pilot is joined from its list or with its code, and by nobody else',
    async run(target) {
      const stage = await onStage(target, smallPilot);
      const lena = await stage.visitor('lena');
      const noor = await stage.visitor('noor');
      await lena.call('enroll', join);
      await noor.refused('enroll', join, 'invitation_required');
      equal((await joiningOf(noor)).takesJoinCode, true, 'Whether a code helps');
      const withCode = (joinCode: string) => ({ body: { termsVersion: '1', joinCode } });
      await noor.refused('enroll', withCode('try-it-ou'), 'join_code_wrong');
      await noor.call('enroll', withCode('try-it-out'));
      equal((await noor.call('getSession')).visitor, 'enrolled', 'With the code');
    },
  },
  {
    id: 'joining/pilot-tries',
    title: 'a customer who tries too many codes is held up, even with the right one',
    async run(target) {
      const stage = await onStage(target, smallPilot);
      const noor = await stage.visitor('noor');
      const attempt = (joinCode: string) => ({ body: { termsVersion: '1', joinCode } });
      for (let tries = 0; tries < 10; tries++)
        await noor.refused('enroll', attempt(`guess-${tries}-x`), 'join_code_wrong');
      await noor.refused('enroll', attempt('try-it-out'), 'rate_limited');
      const eva = await stage.visitor('eva');
      await eva.call('enroll', attempt('try-it-out'));
    },
  },
  {
    id: 'joining/places',
    title: 'a programme takes no more than its places; who waits joins when one is free, in turn',
    async run(target) {
      const stage = await onStage(target, smallPilot);
      const attempt = { body: { termsVersion: '1', joinCode: 'try-it-out', locale: 'en' } };
      const [lena, noor, eva, finn] = await Promise.all(
        ['lena', 'noor', 'eva', 'finn'].map((name) => stage.visitor(name)),
      );
      const all = [lena, noor, eva, finn].map((shopper) => present(shopper, 'shopper'));
      const [first, second, third, fourth] = all as [Shopper, Shopper, Shopper, Shopper];
      await first.refused('wait', attempt, 'nothing_to_wait_for');
      await first.call('enroll', attempt);
      await second.call('enroll', attempt);
      await third.refused('enroll', attempt, 'program_full');
      const shopSide = { params: { externalId: 'eva' }, body: {} };
      await stage.shop.refused('putMember', shopSide, 'program_full');

      equal((await third.call('wait', attempt)).place, 1, 'The first who waits');
      equal((await fourth.call('wait', attempt)).place, 2, 'The second who waits');
      equal((await third.call('wait', attempt)).place, 1, 'Asked again');
      equal((await joiningOf(fourth)).waiting?.place, 2, 'In the session');
      await first.call('leave');
      equal((await third.call('getSession')).visitor, 'enrolled', 'Who waited longest');
      equal((await third.call('getMe')).locale, 'en', 'As was asked for');
      equal((await joiningOf(fourth)).waiting?.place, 1, 'Moved up');
      // A place that comes free belongs to who waits.
      await first.refused('enroll', attempt, 'program_full');
      await fourth.call('stopWaiting');
      equal((await joiningOf(fourth)).waiting, undefined, 'No longer waiting');
      await second.call('leave');
      equal((await fourth.call('getSession')).visitor, 'not_enrolled', 'Who gave up');
      await first.call('enroll', attempt);
    },
  },
  {
    id: 'joining/pilot-ends',
    title: 'after the end of a pilot nobody joins, and who joined goes on',
    async run(target) {
      const stage = await onStage(target, smallPilot);
      const lena = await stage.visitor('lena');
      const noor = await stage.visitor('noor');
      const attempt = { body: { termsVersion: '1', joinCode: 'try-it-out' } };
      await stage.shop.moveTo('2046-01-01T00:00:00Z', -1);
      await lena.call('enroll', join);
      await stage.shop.moveTo('2046-01-01T00:00:00Z');
      await noor.refused('enroll', attempt, 'joining_closed');
      equal((await joiningOf(noor)).refusal, 'joining_closed', 'What is told');
      equal((await stage.shop.paid('lena', [line('a', 1000)])).outcome, 'booked', 'Who joined');
    },
  },
  {
    id: 'joining/automatic-pilot',
    title:
      'where accounts take part by themselves, a pilot lets in whom it lists, while there is room',
    async run(target) {
      const stage = await onStage(target, {
        mode: 'automatic',
        pilot: { allowList: ['lena', 'noor'], maximumMembers: 1 },
      });
      const lena = await stage.visitor('lena');
      equal((await lena.call('getSession')).visitor, 'enrolled', 'On the list');
      const noor = await stage.visitor('noor');
      equal((await noor.call('getSession')).visitor, 'not_enrolled', 'Without a place');
      equal((await joiningOf(noor)).refusal, 'program_full', 'What is told');
      equal((await stage.shop.paid('noor', [line('a', 1000)])).outcome, 'not_a_member', 'An order');
      const eva = await stage.visitor('eva');
      equal((await joiningOf(eva)).refusal, 'invitation_required', 'Not on the list');
      holds((await eva.call('getSession')).visitor === 'not_enrolled', 'nobody else is let in');
    },
  },
];
