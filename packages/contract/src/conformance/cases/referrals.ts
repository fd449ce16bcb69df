/** Members who bring friends: both sides, returns, limits, who is no friend, and what the shop decides. */
import type { ProgramDocumentInput } from '../../program/document.ts';
import type { PersonSignals } from '../../storefront/referrals.ts';
import { fiveEuro, line, programWith, tenPerEuro } from '../documents.ts';
import { referralRule } from '../event-rules.ts';
import { equal, holds, present } from '../expect.ts';
import { figures, holding, Stage, type Shopper } from '../stage.ts';
import type { ConformanceCase } from '../target.ts';
import { listenTo, toldTo } from '../webhook-views.ts';

const lines = [line('a', 3000)];
const points = 300;

function program(changes: Partial<typeof referralRule> = {}): ProgramDocumentInput {
  return programWith({ earningRules: [tenPerEuro, { ...referralRule, ...changes }] });
}

/** Lena is a member; her code. */
async function withLena(stage: Stage): Promise<{ lena: Shopper; code: string }> {
  const lena = await stage.member('lena');
  return { lena, code: (await lena.call('getMyReferrals')).code };
}

async function join(stage: Stage, externalId: string, referralCode?: string): Promise<Shopper> {
  const shopper = await stage.visitor(externalId);
  await shopper.call('enroll', {
    body: { termsVersion: '1', ...(referralCode === undefined ? {} : { referralCode }) },
  });
  return shopper;
}

/** By name: two who came in one instant have no order. */
async function statesOf(lena: Shopper): Promise<string[]> {
  return (await lena.call('getMyReferrals')).friends.map(({ state }) => state).toSorted();
}

async function order(stage: Stage, who: string, orderId: string, signals?: PersonSignals) {
  return stage.shop.paid(who, lines, { orderId, ...(signals ? { signals } : {}) });
}

export const referralCases: readonly ConformanceCase[] = [
  {
    id: 'referrals/both-sides',
    title: 'the friend’s first order gives to both, pending as long as the order is, and says why',
    async run(target) {
      const stage = await Stage.set(target, program());
      const { lena, code } = await withLena(stage);
      const mine = await lena.call('getMyReferrals');
      holds(/^[2-9A-HJKMNP-Z]{8}$/.test(mine.code), 'a code has no look-alikes');
      equal(mine.url, `https://shop.example/welcome?from=friends&ref=${code}`, 'The link');
      const noor = await join(stage, 'noor', code.toLowerCase());
      equal(figures(await lena.balance()), holding({}), 'Before the order');
      equal(await statesOf(lena), ['joined'], 'Before the order');
      await stage.shop.paid('noor', [line('a', 1000)]);
      equal(figures(await lena.balance()), holding({}), 'After an order that is too small');
      const paid = await order(stage, 'noor', 'first');
      equal([paid.outcome, paid.points], ['booked', points + 100], 'The order');
      equal(figures(await lena.balance()), holding({ pending: 250 }), 'The referrer');
      equal(figures(await noor.balance()), holding({ pending: 100 + points + 100 }), 'The friend');
      equal(await statesOf(lena), ['pending'], 'The referral');
      const [row] = await lena.history();
      equal(
        row?.reason,
        { kind: 'rule', ruleId: 'friends', eventType: 'referral.referrer' },
        'Why, without who',
      );
      await stage.shop.move({ byDays: 15 });
      equal(figures(await lena.balance()), holding({ available: 250 }), 'After 15 days');
      await order(stage, 'noor', 'second');
      equal(figures(await lena.balance()), holding({ available: 250 }), 'After another order');
    },
  },
  {
    id: 'referrals/return',
    title: 'a return takes back what it gave to both, and another order gives it again, once',
    async run(target) {
      const stage = await Stage.set(target, program());
      const { lena, code } = await withLena(stage);
      const noor = await join(stage, 'noor', code);
      await order(stage, 'noor', 'first');
      const partly = { lines: [{ id: 'a', grossMinor: 1500, netMinor: 1500 }] };
      const refund = await stage.shop.refunded('first', partly);
      equal(refund.points, -150 - 100, 'A return to less than the minimum');
      equal(figures(await lena.balance()), holding({}), 'The referrer');
      equal(await statesOf(lena), ['joined'], 'The referral');
      await order(stage, 'noor', 'second');
      await order(stage, 'noor', 'third');
      equal(figures(await lena.balance()), holding({ pending: 250 }), 'After two more orders');
      await stage.shop.cancelled('second');
      equal(figures(await lena.balance()), holding({ pending: 250 }), 'The third takes over');
      await stage.shop.cancelled('third');
      equal(figures(await lena.balance()), holding({}), 'When none is left');
      equal(figures(await noor.balance()), holding({ pending: 150 }), 'The friend');
      const undone = (await lena.history()).filter(({ kind }) => kind === 'reverse');
      equal(undone.length, 3, 'What was undone');
      holds(
        undone.every(({ undoes }) => undoes !== undefined),
        'each names what it undoes',
      );
    },
  },
  {
    id: 'referrals/on-joining',
    title:
      'the friend may be given theirs on joining; the referrer waits for the order all the same',
    async run(target) {
      const stage = await Stage.set(target, program({ friendFrom: 'joining' }));
      const { lena, code } = await withLena(stage);
      const noor = await join(stage, 'noor', code);
      equal(figures(await noor.balance()), holding({ available: 100 }), 'The friend');
      equal(figures(await lena.balance()), holding({}), 'The referrer');
      await order(stage, 'noor', 'first');
      equal(figures(await lena.balance()), holding({ pending: 250 }), 'After the order');
      await stage.shop.refunded('first');
      equal(figures(await lena.balance()), holding({}), 'After its return');
      equal(figures(await noor.balance()), holding({ available: 100 }), 'The friend keeps theirs');
    },
  },
  {
    id: 'referrals/events',
    title: 'the shop may bring the code too, with the new account or with the first order',
    async run(target) {
      const stage = await Stage.set(target, { ...program(), enrollment: { mode: 'automatic' } });
      const { lena, code: referralCode } = await withLena(stage);
      await stage.shop.happened({ type: 'member.registered', memberId: 'noor', referralCode });
      await order(stage, 'noor', 'of-noor');
      await stage.shop.paid('finn', lines, { referralCode, orderId: 'of-finn' });
      equal(await statesOf(lena), ['pending', 'pending'], 'The referrals');
      await stage.shop.paid('finn', lines, { referralCode });
      equal(figures(await lena.balance()), holding({ pending: 500 }), 'The referrer');
      const wrong = await stage.shop.paid('gwen', lines, { referralCode: 'NOBODYS1' });
      equal([wrong.outcome, wrong.points], ['booked', points], 'A code that is nobody’s');
    },
  },
  {
    id: 'referrals/no-friend',
    title: 'a customer from before, oneself, and who was brought or joined long ago is no friend',
    async run(target) {
      const stage = await Stage.set(target, program({ withinDays: 10 }));
      const { lena, code } = await withLena(stage);
      const body = { code };
      await lena.refused('nameReferrer', { body }, 'referral_not_possible');
      const wrong = { body: { code: 'NOBODYS1' } };
      await lena.refused('nameReferrer', wrong, 'not_found');
      const noor = await join(stage, 'noor');
      await order(stage, 'noor', 'before');
      await noor.refused('nameReferrer', { body }, 'referral_not_possible');
      const finn = await join(stage, 'finn');
      const named = await finn.call('nameReferrer', { body });
      equal([named.state, named.friend], ['joined', referralRule.friend], 'What is promised');
      await finn.refused('nameReferrer', { body }, 'referral_not_possible');
      const gwen = await join(stage, 'gwen');
      await stage.shop.move({ byDays: 11 });
      await gwen.refused('nameReferrer', { body }, 'referral_not_possible');
      await order(stage, 'finn', 'too-late');
      equal(await statesOf(lena), ['lapsed'], 'An order that came too late');
      equal(figures(await lena.balance()), holding({}), 'The referrer');
      const visitor = await stage.visitor('hugo');
      await visitor.refused('nameReferrer', { body }, 'not_enrolled');
    },
  },
  {
    id: 'referrals/limit',
    title: 'a referrer is given as often as the rule allows; friends are given theirs all the same',
    async run(target) {
      const limit = { count: 1, per: 'lifetime' as const };
      const stage = await Stage.set(target, program({ limit }));
      const { lena, code } = await withLena(stage);
      const friends = [await join(stage, 'noor', code), await join(stage, 'finn', code)];
      equal((await lena.call('getMyReferrals')).timesLeft, 1, 'Left before');
      for (const { externalId } of friends) await order(stage, externalId, `of-${externalId}`);
      equal((await lena.call('getMyReferrals')).timesLeft, 0, 'Left after');
      equal(figures(await lena.balance()), holding({ pending: 250 }), 'The referrer');
      for (const friend of friends)
        equal(figures(await friend.balance()), holding({ pending: points + 100 }), 'A friend');
    },
  },
  {
    id: 'referrals/off',
    title: 'without such a rule there is neither a code nor anything that a code does',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      const lena = await stage.member('lena');
      await lena.refused('getMyReferrals', {}, 'rule_not_available');
      await lena.refused('nameReferrer', { body: { code: 'NOBODYS1' } }, 'rule_not_available');
    },
  },
  {
    id: 'referrals/one-person',
    title: 'two accounts with one e-mail address or payment are one person, and give nothing',
    async run(target) {
      const stage = await Stage.set(target, program());
      const { lena, code } = await withLena(stage);
      await order(stage, 'lena', 'own', { email: 'lena@mail.example', payment: 'card-1' });
      await join(stage, 'noor', code);
      await order(stage, 'noor', 'first', { email: 'Lena+2@mail.example' });
      await join(stage, 'finn', code);
      await order(stage, 'finn', 'second', { payment: 'card-1' });
      equal(await statesOf(lena), ['rejected', 'rejected'], 'The referrals');
      equal(figures(await lena.balance()), holding({ pending: points }), 'The referrer');
      const { items } = await stage.shop.call('listReferrals', { query: { state: 'all' } });
      const doubts = Object.fromEntries(items.map((item) => [item.friendId, item.doubts]));
      equal(doubts, { noor: ['same_email'], finn: ['same_payment'] }, 'Why');
    },
  },
  {
    id: 'referrals/household',
    title: 'two who live at one address are friends; what leads in a ring waits for the shop',
    async run(target) {
      const stage = await Stage.set(target, program());
      const address = 'Lane 5, 1234 AB Town';
      const { lena, code } = await withLena(stage);
      await order(stage, 'lena', 'own', { address, payment: 'card-1' });
      await join(stage, 'noor', code);
      await order(stage, 'noor', 'first', { address: 'lane 5  1234 ab town', payment: 'card-2' });
      equal(await statesOf(lena), ['pending'], 'A household');

      const ann = await join(stage, 'ann');
      const bob = await join(stage, 'bob', (await ann.call('getMyReferrals')).code);
      const back = await ann.call('nameReferrer', {
        body: { code: (await bob.call('getMyReferrals')).code },
      });
      equal(back.state, 'review', 'Back to who began');
      await order(stage, 'ann', 'of-ann');
      equal(figures(await bob.balance()), holding({}), 'Until the shop has looked');
    },
  },
  {
    id: 'referrals/review',
    title: 'the shop lists what waits, lets one give what it promised and rejects another, once',
    async run(target) {
      const stage = await Stage.set(target, program({ review: 'all' }));
      const { lena, code } = await withLena(stage);
      const noor = await join(stage, 'noor', code);
      await join(stage, 'finn', code);
      await order(stage, 'noor', 'of-noor');
      await order(stage, 'finn', 'of-finn');
      equal(figures(await lena.balance()), holding({}), 'Before');
      const first = await stage.shop.call('listReferrals', { query: { limit: 1 } });
      const cursor = present(first.nextCursor, 'cursor');
      const second = await stage.shop.call('listReferrals', { query: { limit: 1, cursor } });
      const waiting = ['noor', 'finn'].map((name) =>
        present(
          [...first.items, ...second.items].find(({ friendId }) => friendId === name),
          name,
        ),
      );
      equal(
        waiting.map(({ friendId, orderId, doubts }) => [friendId, orderId, ...doubts]),
        [
          ['noor', 'of-noor', 'shop_asks'],
          ['finn', 'of-finn', 'shop_asks'],
        ],
        'What waits',
      );
      const decide = (index: number, verdict: 'approve' | 'reject') => ({
        params: { id: waiting[index]?.id ?? '' },
        body: { verdict, actor: 'conformance', note: 'looked at' },
      });
      const approved = await stage.shop.call('decideReferral', decide(0, 'approve'));
      equal(approved.state, 'pending', 'Approved');
      const { items: all } = await stage.shop.call('listReferrals', { query: { state: 'all' } });
      const ofNoor = all.find(({ friendId }) => friendId === 'noor');
      const { actor, note, verdict } = present(ofNoor?.decision, 'decision');
      equal([verdict, actor, note], ['approve', 'conformance', 'looked at'], 'Who decided');
      equal(figures(await lena.balance()), holding({ pending: 250 }), 'The referrer');
      equal(figures(await noor.balance()), holding({ pending: points + 100 }), 'The friend');
      equal(
        (await stage.shop.call('decideReferral', decide(1, 'reject'))).state,
        'rejected',
        'Rejected',
      );
      await stage.shop.refused('decideReferral', decide(1, 'approve'), 'referral_decided');
      equal(figures(await lena.balance()), holding({ pending: 250 }), 'After both');
      equal((await stage.shop.call('listReferrals')).items, [], 'What still waits');
    },
  },
  {
    id: 'referrals/promise',
    title: 'what was promised is given, also when the rule was changed or dropped since',
    async run(target) {
      const stage = await Stage.set(target, program());
      const { lena, code } = await withLena(stage);
      await join(stage, 'noor', code);
      await stage.shop.call('putProgram', { body: programWith() });
      await order(stage, 'noor', 'first');
      equal(figures(await lena.balance()), holding({ pending: 250 }), 'The referrer');
    },
  },
  {
    id: 'referrals/reward',
    title: 'either side may be a reward, which is there once the order can no longer come back',
    async run(target) {
      const friend = { kind: 'reward', rewardId: 'five-euro' } as const;
      const stage = await Stage.set(target, {
        ...program({ friend, friendFrom: 'joining' }),
        rewards: [fiveEuro],
      });
      const { lena, code } = await withLena(stage);
      const noor = await join(stage, 'noor', code);
      equal(
        (await noor.rewards()).map(({ source }) => source),
        [{ kind: 'rule', ruleId: 'friends' }],
        'What the friend holds',
      );
      await order(stage, 'noor', 'first');
      equal(figures(await lena.balance()), holding({ pending: 250 }), 'The referrer');
    },
  },
  {
    id: 'referrals/third-at-home',
    title:
      'with a third at their address, what two were given waits for the shop, which may let it be',
    async run(target) {
      const stage = await Stage.set(target, program());
      const address = 'Lane 5, 1234 AB Town';
      const { lena, code } = await withLena(stage);
      await order(stage, 'lena', 'own', { address });
      const noor = await join(stage, 'noor', code);
      await order(stage, 'noor', 'first', { address });
      await join(stage, 'finn', code);
      await order(stage, 'finn', 'second', { address });
      equal(await statesOf(lena), ['review', 'review'], 'The referrals');
      equal(figures(await lena.balance()), holding({ pending: points }), 'The referrer');
      equal(figures(await noor.balance()), holding({ pending: points }), 'The friend');
      const { items } = await stage.shop.call('listReferrals');
      const first = items.find(({ friendId }) => friendId === 'noor');
      equal(first?.doubts, ['crowded_address'], 'Why');
      const body = { verdict: 'approve', actor: 'conformance' } as const;
      await stage.shop.call('decideReferral', { params: { id: first?.id ?? '' }, body });
      await order(stage, 'gwen', 'third', { address });
      equal(await statesOf(lena), ['pending', 'review'], 'After a word of the shop, a fourth');
      equal(figures(await noor.balance()), holding({ pending: points + 100 }), 'The friend');
    },
  },
  {
    id: 'referrals/late-proof',
    title:
      'who turns out to be one person loses what can still come back, also when two are joined',
    async run(target) {
      const stage = await Stage.set(target, program());
      const { lena, code } = await withLena(stage);
      await join(stage, 'noor', code);
      await order(stage, 'noor', 'first', { payment: 'card-1' });
      await join(stage, 'finn', code);
      await order(stage, 'finn', 'second', { payment: 'card-2' });
      equal(figures(await lena.balance()), holding({ pending: 500 }), 'Before');
      await order(stage, 'lena', 'own', { payment: 'card-1' });
      equal(await statesOf(lena), ['pending', 'rejected'], 'After the referrer paid alike');
      equal(figures(await lena.balance()), holding({ pending: 250 + points }), 'The referrer');
      const body = { from: 'finn', actor: 'conformance' };
      await stage.shop.call('mergeMembers', { params: { externalId: 'lena' }, body });
      equal(await statesOf(lena), ['rejected', 'rejected'], 'After two were joined');
      const owed = holding({ pending: 2 * points + 100, owed: 100 });
      equal(figures(await lena.balance()), owed, 'What came with the other account is owed');
    },
  },
  {
    id: 'referrals/told',
    title:
      'who listens hears when a friend comes, when one has to be looked at, and of what is undone',
    async run(target) {
      const stage = await Stage.set(target, program());
      const heard = await listenTo(stage, {
        eventTypes: ['referral.joined', 'referral.review', 'referral.undone'],
      });
      const { code } = await withLena(stage);
      await order(stage, 'lena', 'own', { address: 'Lane 5' });
      await join(stage, 'noor', code);
      equal(await toldTo(stage, heard), ['referral.joined'], 'When a friend came');
      await order(stage, 'noor', 'first', { address: 'Lane 5' });
      await stage.shop.refunded('first');
      await order(stage, 'noor', 'second', { address: 'Lane 5' });
      equal(await toldTo(stage, heard), ['referral.joined', 'referral.undone'], 'After a return');
      await order(stage, 'gwen', 'third', { address: 'Lane 5' });
      await stage.member('gwen');
      await order(stage, 'gwen', 'fourth', { address: 'Lane 5' });
      equal(
        await toldTo(stage, heard),
        ['referral.joined', 'referral.review', 'referral.undone'],
        'With a third at the address',
      );
    },
  },
  {
    id: 'referrals/told-again',
    title: 'an event that is told again with another card or address is the same event',
    async run(target) {
      const stage = await Stage.set(target, program());
      await stage.member('lena');
      const told = { id: 'one', orderId: 'one', at: await stage.shop.now() };
      const first = await stage.shop.paid('lena', lines, { ...told, signals: { payment: 'a' } });
      const again = await stage.shop.paid('lena', lines, { ...told, signals: { payment: 'b' } });
      equal(again, { ...first, outcome: 'replayed' }, 'The answer');
      const body = {
        type: 'order.paid',
        memberId: 'lena',
        ...told,
        lines: [line('a', 1)],
      } as const;
      await stage.shop.refused('sendEvent', { body }, 'event_conflict');
    },
  },
  {
    id: 'referrals/export',
    title: 'the export tells what is held of friends and what an account is known by, never who',
    async run(target) {
      const stage = await Stage.set(target, program());
      const { lena, code } = await withLena(stage);
      const noor = await join(stage, 'noor', code);
      await order(stage, 'noor', 'first', { email: 'noor@mail.example', payment: 'card-1' });
      const { referrals: ofLena } = await lena.call('exportMe');
      equal(
        [ofLena.code, ofLena.asReferrer.map(({ state }) => state), ofLena.asFriend],
        [code, ['pending'], []],
        'The referrer',
      );
      const { referrals: ofNoor } = await noor.call('exportMe');
      equal(ofNoor.knownBy.map(({ kind }) => kind).toSorted(), ['email', 'payment'], 'Known by');
      equal(ofNoor.asFriend.length, 1, 'Brought');
      holds(!JSON.stringify([ofLena, ofNoor]).includes('mail.example'), 'no address is kept');
    },
  },
  {
    id: 'referrals/erased',
    title: 'who brought friends and is erased is named nowhere; the friends keep what they got',
    async run(target) {
      const stage = await Stage.set(target, program());
      const { code } = await withLena(stage);
      const noor = await join(stage, 'noor', code);
      await order(stage, 'noor', 'first');
      await stage.shop.call('eraseMember', { params: { externalId: 'lena' } });
      const { items } = await stage.shop.call('listReferrals', { query: { state: 'all' } });
      equal(
        items.map(({ friendId, referrerId }) => [referrerId, friendId]),
        [['', 'noor']],
        'Who',
      );
      equal(figures(await noor.balance()), holding({ pending: points + 100 }), 'The friend');
      const finn = await join(stage, 'finn');
      await finn.refused('nameReferrer', { body: { code } }, 'not_found');
    },
  },
];
