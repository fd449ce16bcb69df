/** Member cards: handed out, scanned, lost, replaced; and what a till does. */
import { equal, present } from '../expect.ts';
import { programWith } from '../documents.ts';
import { figures, holding, Stage } from '../stage.ts';
import type { ConformanceCase } from '../target.ts';
import { newKey } from '../caller.ts';

const by = (number: string) => ({ params: { number } });
const lena = { params: { externalId: 'lena' } };

export const cardCases: readonly ConformanceCase[] = [
  {
    id: 'cards/scan',
    title: 'a printed card is given to a member, shown in the page, and scanned at the till',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      const shopper = await stage.memberWith(500);
      const numbers = ['CARD000001', 'CARD000002'];
      equal(
        await stage.shop.call('importCards', { body: { numbers } }),
        { imported: 2, known: [] },
        'Taken in',
      );
      equal(
        await stage.shop.call('importCards', { body: { numbers: [...numbers, 'CARD000003'] } }),
        { imported: 1, known: numbers },
        'Taken in again',
      );
      const free = await stage.shop.call('getCard', by('CARD000001'));
      equal([free.card.state, free.member], ['free', undefined], 'Before anybody has it');
      const body = { number: 'CARD000001' };
      equal((await stage.shop.call('assignCard', { ...lena, body })).state, 'assigned', 'Given');
      equal((await stage.shop.call('assignCard', { ...lena, body })).state, 'assigned', 'Again');
      const { member } = await stage.shop.call('getCard', by('CARD000001'));
      equal(
        [member?.member.externalId, member?.balance.available],
        ['lena', 500],
        'Whose card it is',
      );
      equal((await shopper.call('getSession')).member?.cardNumber, 'CARD000001', 'In the page');
      await stage.shop.refused('getCard', by('CARD999999'), 'not_found');
    },
  },
  {
    id: 'cards/till',
    title: 'at the till a card holder redeems once, and history says where',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      const shopper = await stage.memberWith(1200);
      const { number } = await stage.shop.call('assignCard', { ...lena, body: {} });
      const { member } = await stage.shop.call('getCard', by(number));
      const { externalId } = present(member, 'member').member;
      const call = {
        params: { externalId },
        body: { rewardId: 'five-euro', locationId: 'downtown' },
        idempotencyKey: newKey(),
      };
      const redemption = await stage.shop.call('redeemAtTill', call);
      equal(figures(redemption.balance), holding({ available: 700 }), 'The balance');
      equal((await stage.shop.call('redeemAtTill', call)).id, redemption.id, 'The same again');
      const [row] = await shopper.history();
      equal([row?.kind, row?.points, row?.locationId], ['redeem', -500, 'downtown'], 'History');
      const { issuedReward } = redemption;
      const code = present(issuedReward?.voucher, 'voucher').code;
      equal(
        (await stage.shop.call('useVoucher', { params: { code }, body: { orderId: 'till-1' } }))
          .uses,
        1,
        'Used at once',
      );
      const unknown = { ...call, params: { externalId: 'nobody' }, idempotencyKey: newKey() };
      await stage.shop.refused('redeemAtTill', unknown, 'not_enrolled');
      const more = { ...call, idempotencyKey: newKey() };
      await stage.shop.call('redeemAtTill', more);
      await stage.shop.refused(
        'redeemAtTill',
        { ...more, idempotencyKey: newKey() },
        'insufficient_points',
      );
    },
  },
  {
    id: 'cards/lost',
    title: 'a lost card opens nothing until it is found, and a replaced one nothing any more',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      const shopper = await stage.member('lena');
      const first = await stage.shop.call('assignCard', { ...lena, body: {} });
      equal((await stage.shop.call('blockCard', by(first.number))).state, 'blocked', 'Lost');
      await stage.shop.refused('getCard', by(first.number), 'card_not_usable');
      equal((await shopper.call('getMe')).cardNumber, undefined, 'In the page');
      equal((await stage.shop.call('unblockCard', by(first.number))).state, 'assigned', 'Found');
      equal((await shopper.call('getMe')).cardNumber, first.number, 'In the page again');
      const second = await stage.shop.call('assignCard', { ...lena, body: {} });
      equal((await shopper.call('getMe')).cardNumber, second.number, 'The new one');
      await stage.shop.refused('getCard', by(first.number), 'card_not_usable');
      await stage.shop.refused('unblockCard', by(first.number), 'card_not_usable');
      await stage.shop.refused(
        'assignCard',
        { ...lena, body: { number: first.number } },
        'card_not_usable',
      );
      await stage.member('noor');
      const taken = { params: { externalId: 'noor' }, body: { number: second.number } };
      await stage.shop.refused('assignCard', taken, 'card_taken');
    },
  },
  {
    id: 'cards/check-digit',
    title: 'numbers that do not end with their check digit are refused, and none of them is taken',
    async run(target) {
      const stage = await Stage.set(target, programWith({ cards: { checkDigit: 'ean13' } }));
      const numbers = ['4006381333931', '4006381333932'];
      const { errors } = await stage.shop.refused(
        'importCards',
        { body: { numbers } },
        'invalid_request',
      );
      equal(
        errors?.map(({ pointer }) => pointer),
        ['/numbers/1'],
        'What is wrong',
      );
      await stage.shop.refused('getCard', by('4006381333931'), 'not_found');
      const luhn = await Stage.set(target, programWith({ cards: { checkDigit: 'luhn' } }));
      await luhn.member('lena');
      const { number } = await luhn.shop.call('assignCard', { ...lena, body: {} });
      equal(
        (await luhn.shop.call('assignCard', { ...lena, body: { number } })).number,
        number,
        'Ours fit',
      );
    },
  },
];
