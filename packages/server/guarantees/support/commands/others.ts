/** Commands about time, the programme, and other members: friends, doubles, and those who go. */
import fc from 'fast-check';
import type { ProgramDocumentInput } from '@spaarkit/contract';
import { line, tenPerEuro } from '@spaarkit/contract/conformance';
import { command, nameOf, nth, visitorOf, type Command } from './command.ts';

export const secondsADay = 86_400;

/** Nobody looks then, so that a birthday may come up with an order. */
export const waited = fc.integer({ min: 1, max: 25 }).map((days) =>
  command(
    `wait ${days} days`,
    async (paper, real) => {
      paper.passTo(paper.now + days * secondsADay * 1000);
      await real.stage.shop.move({ bySeconds: days * secondsADay });
    },
    { isLookedAt: false },
  ),
);

/** Publishes the programme with another number of points for each euro. */
export function publishedAs(document: ProgramDocumentInput): fc.Arbitrary<Command> {
  return fc.constantFrom(5, 10, 25).map((rate) =>
    command(`publish ${rate} points for each euro`, async (paper, real) => {
      paper.rate = rate;
      const [, ...others] = document.earningRules ?? [];
      const earningRules = [{ ...tenPerEuro, points: rate }, ...others];
      await real.stage.shop.call('putProgram', { body: { ...document, earningRules } });
    }),
  );
}

/** Another member turns out to be the same person. */
export const merged = fc.integer({ min: 1, max: 900 }).map((points) =>
  command(`merge with somebody who has ${points}`, async (paper, real) => {
    const from = nameOf(real, 'double');
    await real.stage.memberWith(points, from);
    paper.absorb(points);
    const body = { from, actor: 'a' };
    await real.stage.shop.call('mergeMembers', { params: { externalId: 'lena' }, body });
  }),
);

/** Somebody else comes, spends and is gone: nobody else has more or less for it. */
export const cameAndWent = fc
  .record({ points: fc.integer({ min: 100, max: 900 }), isErased: fc.boolean() })
  .map(({ points, isErased }) =>
    command(`${isErased ? 'erase' : 'let go'} somebody with ${points}`, async (_, real) => {
      const externalId = nameOf(real, 'stranger');
      await real.stage.memberWith(points, externalId);
      const stranger = await visitorOf(real, externalId);
      await real.stage.shop.paid(externalId, [line('a', points)], { locationId: 'gent' });
      await stranger.redeem('chosen-amount', { points: 100 });
      if (isErased) await real.stage.shop.call('eraseMember', { params: { externalId } });
      else await stranger.call('leave');
    }),
  );

/** As many as come without the shop having to look. */
const mostFriends = 2;

export const befriended = fc.constant(
  command('bring a friend', async (paper, real) => {
    if (real.friends.size >= mostFriends) return;
    const friend = nameOf(real, 'friend');
    const { code: referralCode } = await real.shopper.call('getMyReferrals');
    const shopper = await visitorOf(real, friend);
    await shopper.call('enroll', { body: { termsVersion: '1', referralCode } });
    paper.befriend(friend);
    real.friends.add(friend);
    await real.stage.shop.paid(friend, [line('a', 3000)], { orderId: friend });
  }),
);

export const unfriended = fc.nat(5).map((number) =>
  command(`take back the order of friend ${number}`, async (paper, real) => {
    const friend = nth(real.friends, number);
    if (friend === undefined) return;
    paper.unfriend(friend);
    real.friends.delete(friend);
    await real.stage.shop.cancelled(friend);
  }),
);
