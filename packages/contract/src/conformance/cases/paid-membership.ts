/** Levels that members pay for. */
import { equal, holds, present } from '../expect.ts';
import { clubMembership, programWith, tiersWith } from '../documents.ts';
import { changesOf, tierOf } from '../level-views.ts';
import { Stage } from '../stage.ts';
import type { ConformanceCase } from '../target.ts';

export const paidMembershipCases: readonly ConformanceCase[] = [
  {
    id: 'levels/membership',
    title: 'a paid level is held while it lasts, is prolonged by a renewal, and lapses',
    async run(target) {
      const stage = await Stage.set(
        target,
        programWith({ tiers: tiersWith({}), paidMembership: clubMembership }),
      );
      const lena = await stage.member('lena');
      equal((await stage.guest.call('getProgram')).paidMembership?.priceMinor, 4900, 'The price');
      await stage.shop.membership('started', 'lena');
      const { membership, tierProgress } = await lena.call('getSession');
      equal([tierProgress?.tierId, tierProgress?.because], ['gold', 'paid'], 'With the start');
      const term = present(membership, 'membership');
      equal(tierProgress?.validThrough, term.validThrough, 'How long it lasts');
      holds(term.renews, 'it renews unless the member gives notice');
      await stage.shop.membership('renewed', 'lena');
      const renewed = await stage.shop.call('getMember', { params: { externalId: 'lena' } });
      const years = (later: string, earlier: string) =>
        Number(later.slice(0, 4)) - Number(earlier.slice(0, 4));
      const renewedTerm = present(renewed.membership, 'membership');
      equal(years(renewedTerm.validThrough, term.validThrough), 1, 'A year more by the renewal');
      equal(renewedTerm.validThrough.slice(5), term.validThrough.slice(5), 'To the same day');
      await stage.shop.membership('ended', 'lena');
      const noticed = await lena.call('getSession');
      equal(
        [noticed.tierProgress?.tierId, noticed.membership?.renews],
        ['gold', false],
        'After giving notice',
      );
      await stage.shop.moveTo(renewedTerm.endsAt, -60);
      equal(await tierOf(lena), 'gold', 'In its last minute');
      await stage.shop.moveTo(renewedTerm.endsAt);
      equal(await tierOf(lena), 'bronze', 'When it is over');
      equal((await lena.call('getSession')).membership, undefined, 'The membership then');
      equal(
        await changesOf(stage, 'lena'),
        [
          ['gold', 'bronze', 'time'],
          ['bronze', 'gold', 'membership'],
          [undefined, 'bronze', 'joined'],
        ],
        'The changes of tier',
      );
    },
  },
  {
    id: 'levels/membership-refunded',
    title: 'a membership whose fee is given back ends at once, whatever order its events come in',
    async run(target) {
      const stage = await Stage.set(
        target,
        programWith({ tiers: tiersWith({}), paidMembership: clubMembership }),
      );
      const lena = await stage.member('lena');
      await stage.shop.membership('ended', 'lena', { effective: 'now' });
      await stage.shop.membership('started', 'lena', { at: '2026-01-01T00:00:00Z' });
      equal((await lena.call('getSession')).membership, undefined, 'Ended before it was told');
      await stage.shop.membership('started', 'lena', { membershipId: 'second' });
      equal(await tierOf(lena), 'gold', 'With a new one');
      await stage.shop.membership('ended', 'lena', { membershipId: 'second', effective: 'now' });
      equal(await tierOf(lena), 'bronze', 'Once its fee is given back');
    },
  },
  {
    id: 'levels/membership-unsold',
    title: 'a membership that the programme does not sell is refused, with what to do',
    async run(target) {
      const { shop } = await Stage.set(target, programWith());
      await shop.call('putMember', { params: { externalId: 'lena' }, body: {} });
      const body = {
        type: 'membership.started',
        id: 'one',
        at: await shop.now(),
        memberId: 'lena',
        membershipId: 'club',
      };
      const refusal = await shop.refused('sendEvent', { body }, 'invalid_request');
      equal(refusal.errors?.[0]?.pointer, '/type', 'Where');
    },
  },
];
