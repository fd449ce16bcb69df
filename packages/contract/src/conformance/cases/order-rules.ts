/** Rules about what is bought: products, categories, a minimum. */
import { bagBonus, coffeeRate, line, programWith, tenPerEuro } from '../documents.ts';
import { equal } from '../expect.ts';
import { figures, holding, Stage } from '../stage.ts';
import type { ConformanceCase } from '../target.ts';

const beans = (quantity: number, grossMinor: number) =>
  line('beans', grossMinor, { productId: 'beans', quantity, categories: ['coffee'] });

export const orderRuleCases: readonly ConformanceCase[] = [
  {
    id: 'order-rules/product',
    title: 'a rule on a product gives for each unit, or once for the order',
    async run(target) {
      const once = { ...bagBonus, id: 'once', per: 'order' as const };
      const stage = await Stage.set(target, programWith({ earningRules: [bagBonus, once] }));
      const lena = await stage.member('lena');
      const lines = [beans(3, 2997), line('tea', 500), line('more', 999, { productId: 'beans' })];
      const preview = await lena.call('previewEarn', { body: { lines } });
      equal(
        preview.lines.map(({ id, points, excluded }) => [id, points, excluded]),
        [
          ['beans', 188, undefined],
          ['tea', 0, undefined],
          ['more', 62, undefined],
        ],
        'What each line is said to earn',
      );
      equal((await stage.shop.paid('lena', lines)).points, 250, 'The points');
      const [earn] = await lena.history();
      equal(
        earn?.breakdown,
        [
          { ruleId: 'bag-bonus', points: 200 },
          { ruleId: 'once', points: 50 },
        ],
        'The breakdown',
      );
      equal((await stage.shop.paid('lena', [line('tea', 500)])).points, 0, 'Without the product');
      equal((await stage.shop.paid('lena', [beans(2, 0)])).points, 0, 'With units nobody paid for');
    },
  },
  {
    id: 'order-rules/product-returned',
    title: 'what a product gave goes with the units that come back, and history says what was lost',
    async run(target) {
      const stage = await Stage.set(target, programWith({ earningRules: [tenPerEuro, bagBonus] }));
      const lena = await stage.member('lena');
      await stage.shop.paid('lena', [beans(3, 3000)], { orderId: 'order-1' });
      equal(figures(await lena.balance()), holding({ pending: 450 }), 'After paying');

      const told = { id: 'beans', quantity: 1, grossMinor: 900, netMinor: 900 };
      await stage.shop.refunded('order-1', { lines: [told] });
      equal(figures(await lena.balance()), holding({ pending: 310 }), 'One unit back, less a fee');
      const [first] = await lena.history();
      equal(
        [first?.kind, first?.points, first?.breakdown],
        [
          'reverse',
          -140,
          [
            { ruleId: 'spend', points: -90 },
            { ruleId: 'bag-bonus', points: -50 },
          ],
        ],
        'What the history says',
      );

      const untold = { id: 'beans', grossMinor: 1100, netMinor: 1100 };
      await stage.shop.refunded('order-1', { lines: [untold] });
      equal(
        figures(await lena.balance()),
        holding({ pending: 150 }),
        'The money of two units back',
      );
      await stage.shop.refunded('order-1');
      equal(figures(await lena.balance()), holding({}), 'All of it back');
    },
  },
  {
    id: 'order-rules/category',
    title: 'a rule on a category counts its lines only, and only from its minimum',
    async run(target) {
      const stage = await Stage.set(target, programWith({ earningRules: [coffeeRate] }));
      const lena = await stage.member('lena');
      const small = [beans(1, 999), line('tea', 1000)];
      const preview = await lena.call('previewEarn', { body: { lines: small } });
      equal(
        [preview.points, preview.withheld],
        [0, [{ ruleId: 'coffee-rate', reason: 'minimum_order', missingMinor: 1 }]],
        'A cent below the minimum',
      );
      equal((await stage.shop.paid('lena', small)).points, 0, 'The order below the minimum');
      const enough = [beans(1, 999), line('tea', 1001)];
      equal((await stage.shop.paid('lena', enough)).points, 49, 'An order that reaches it');
      const shipped = [beans(1, 999), line('s', 5000, { kind: 'shipping' })];
      equal((await stage.shop.paid('lena', shipped)).points, 0, 'Shipping does not help');
    },
  },
  {
    id: 'order-rules/minimum-lost',
    title: 'a return that leaves less than the minimum takes back all that needed it',
    async run(target) {
      const stage = await Stage.set(
        target,
        programWith({ earningRules: [tenPerEuro, coffeeRate] }),
      );
      const lena = await stage.member('lena');
      const lines = [beans(1, 1500), line('tea', 1000)];
      await stage.shop.paid('lena', lines, { orderId: 'order-1' });
      equal(figures(await lena.balance()), holding({ pending: 325 }), 'After paying');
      const tea = { id: 'tea', quantity: 1, grossMinor: 1000, netMinor: 1000 };
      await stage.shop.refunded('order-1', { lines: [tea] });
      equal(figures(await lena.balance()), holding({ pending: 150 }), 'Without the tea');
      equal(
        (await lena.history())[0]?.breakdown,
        [
          { ruleId: 'spend', points: -100 },
          { ruleId: 'coffee-rate', points: -75 },
        ],
        'What was lost by which rule',
      );
    },
  },
];
