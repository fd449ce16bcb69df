/** Till receipts that shoppers register: each waits for the shop, and gives once. */
import type { ProgramDocumentInput } from '../../program/document.ts';
import { programWith } from '../documents.ts';
import { followRule, locations, ownReceiptRule, receiptOf } from '../event-rules.ts';
import { equal, present } from '../expect.ts';
import { figures, holding, Stage, type Shopper } from '../stage.ts';
import type { ConformanceCase, ConformanceTarget } from '../target.ts';

const who = 'lena';
const ruleId = ownReceiptRule.id;

async function open(
  target: ConformanceTarget,
  more: Partial<ProgramDocumentInput> = {},
): Promise<{ stage: Stage; lena: Shopper; claim: (id: string, totalMinor?: number) => Claim }> {
  const earningRules = [ownReceiptRule, followRule];
  const stage = await Stage.set(target, programWith({ earningRules, locations, ...more }));
  const at = await stage.shop.now();
  return {
    stage,
    lena: await stage.member(who),
    claim: (receiptId, totalMinor = 500) => ({
      body: { ruleId, receipt: { receiptId, totalMinor, at, locationId: 'north' } },
    }),
  };
}

interface Claim {
  readonly body: {
    readonly ruleId: string;
    readonly receipt: {
      readonly receiptId: string;
      readonly totalMinor: number;
      readonly at: string;
      readonly locationId: string;
    };
  };
}

function decide(
  { shop }: Stage,
  receiptId: string,
  decision: { verdict: string; totalMinor?: number },
) {
  const body = { ...decision, actor: 'Kim' };
  return shop.call('decideReceipt', { params: { receiptId }, body });
}

export const receiptCases: readonly ConformanceCase[] = [
  {
    id: 'receipts/registered',
    title:
      'a receipt that a shopper registers gives its points when the shop approves it, by what it says',
    async run(target) {
      const { stage, lena, claim } = await open(target);
      const claimed = await lena.call('claimActivity', claim('till-1', 900));
      equal([claimed.status, claimed.points], ['checking', 0], 'The claim');
      equal(figures(await lena.balance()), holding({}), 'While it waits');
      const { items } = await stage.shop.call('listReceipts');
      const told = present(items[0], 'receipt that waits');
      equal(
        [told.receiptId, told.memberId, told.state, told.totalMinor, told.locationId],
        ['till-1', who, 'checking', 900, 'north'],
        'What the shop is told',
      );
      const decided = await decide(stage, 'till-1', { verdict: 'approve', totalMinor: 500 });
      equal([decided.state, decided.points], ['given', 50], 'The decision');
      equal(figures(await lena.balance()), holding({ available: 50 }), 'The balance');
      const [row] = await lena.history();
      equal(
        row?.reason,
        { kind: 'rule', ruleId, eventType: 'receipt.registered', about: 'till-1' },
        'The reason',
      );
      equal((await stage.shop.call('listReceipts')).items, [], 'What waits still');
      const all = await stage.shop.call('listReceipts', { query: { state: 'all' } });
      equal(
        all.items.map(({ decision, state }) => [state, decision?.verdict, decision?.actor]),
        [['given', 'approve', 'Kim']],
        'All receipts',
      );
      const params = { receiptId: 'till-1' };
      const body = { verdict: 'approve', actor: 'Kim' };
      await stage.shop.refused('decideReceipt', { params, body }, 'not_found');
    },
  },
  {
    id: 'receipts/once',
    title: 'a receipt gives once, whoever tells of it and however often',
    async run(target) {
      const { stage, lena, claim } = await open(target);
      const noor = await stage.member('noor');
      await lena.call('claimActivity', claim('till-1'));
      await lena.refused('claimActivity', claim('till-1'), 'rule_limit_reached');
      await noor.refused('claimActivity', claim('till-1'), 'rule_limit_reached');
      const told = await stage.shop.happened(receiptOf('noor', 'till-1'));
      equal([told.outcome, told.points], ['receipt_known', 0], 'Told by the shop as well');
      await decide(stage, 'till-1', { verdict: 'approve' });
      await noor.refused('claimActivity', claim('till-1'), 'rule_limit_reached');
      await stage.shop.happened(receiptOf('noor', 'till-2'), { id: 'second' });
      await lena.refused('claimActivity', claim('till-2'), 'rule_limit_reached');
      await stage.shop.withdrawn('second');
      await lena.call('claimActivity', claim('till-2'));
      equal(figures(await lena.balance()), holding({ available: 50 }), 'One of them');
      equal(figures(await noor.balance()), holding({}), 'The other');
    },
  },
  {
    id: 'receipts/rejected',
    title: 'a receipt that the shop rejects gives nothing, and may be registered again',
    async run(target) {
      const rule = { ...ownReceiptRule, limit: { count: 1, per: 'month' as const } };
      const { stage, lena, claim } = await open(target, { earningRules: [rule] });
      await lena.call('claimActivity', claim('till-1'));
      await lena.refused('claimActivity', claim('till-2'), 'rule_limit_reached');
      const decided = await decide(stage, 'till-1', { verdict: 'reject' });
      equal([decided.state, decided.points], ['refused', 0], 'The decision');
      equal(await lena.history(), [], 'The history');
      await lena.call('claimActivity', claim('till-1'));
      await decide(stage, 'till-1', { verdict: 'approve' });
      equal(figures(await lena.balance()), holding({ available: 50 }), 'The balance');
    },
  },
  {
    id: 'receipts/wrong',
    title: 'a receipt that is too old, from nowhere or missing is refused with what is wrong',
    async run(target) {
      const { stage, lena, claim } = await open(target);
      const refused = async (call: { body: object }, pointer: string) => {
        const { errors } = await lena.refused('claimActivity', call, 'invalid_request');
        equal(errors?.[0]?.pointer, pointer, 'Where the mistake is');
      };
      const { body } = claim('till-1');
      const { receipt } = body;
      const elsewhere = { ...receipt, locationId: 'nowhere' };
      await refused({ body: { ...body, receipt: elsewhere } }, '/receipt/locationId');
      await refused({ body: { ruleId } }, '/receipt');
      await refused({ body: { ruleId: 'follow', receipt } }, '/receipt');
      await stage.shop.move({ byDays: 31 });
      await refused({ body }, '/receipt/at');
    },
  },
];
