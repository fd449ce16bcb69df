/** Situations of who is looking and what they have. */
import { demoProgram } from '@spaarkit/contract/fixtures';

import { defineScenario, memberId } from './scenario.ts';

export const guest = defineScenario({ title: 'Nobody is logged in.' });

export const notEnrolled = defineScenario({
  title: 'A customer who is logged in and has not joined.',
  member: memberId,
  arrange: (shop) => shop.register(memberId, { enrolled: false }),
});

export const newMember = defineScenario({
  title: 'A member who has just joined, with nothing yet.',
  member: memberId,
  arrange: (shop) => shop.register(memberId),
});

export const memberWithHistory = defineScenario({
  title: 'A member with 1,250 points, an unused code, an order that is still pending, and a past.',
  member: memberId,
  beginsDaysAgo: 120,
  async arrange(shop) {
    await shop.register(memberId);
    await shop.order(memberId, 150);
    shop.wait(30);
    const used = await shop.redeem(memberId, 'five-euro');
    await shop.order(memberId, 60, { voucherCodes: [used.code] });
    const returned = await shop.order(memberId, 30);
    shop.wait(40);
    await shop.refund(memberId, returned);
    await shop.order(memberId, 15);
    shop.wait(40);
    await shop.redeem(memberId, 'five-euro');
    await shop.order(memberId, 50);
    shop.wait(10);
    await shop.order(memberId, 42.5);
  },
});

export const insufficient = defineScenario({
  title: 'A member who has 130 points, too few for anything.',
  member: memberId,
  beginsDaysAgo: 20,
  async arrange(shop) {
    await shop.register(memberId);
    await shop.order(memberId, 13);
    shop.wait(20);
  },
});

export const nearTier = defineScenario({
  title: 'A member with € 690 of the € 750 that the next level asks.',
  member: memberId,
  beginsDaysAgo: 60,
  async arrange(shop) {
    await shop.register(memberId);
    await shop.order(memberId, 400);
    await shop.order(memberId, 290);
    shop.wait(60);
  },
});

export const topTier = defineScenario({
  title: 'A member of the highest level.',
  member: memberId,
  beginsDaysAgo: 60,
  async arrange(shop) {
    await shop.register(memberId);
    await shop.order(memberId, 1800);
    shop.wait(60);
  },
});

export const expiring = defineScenario({
  title: 'A member whose points and whose code are about to lapse.',
  member: memberId,
  // Points of the demo programme live for 24 months, codes for 30 days.
  beginsDaysAgo: 722,
  async arrange(shop) {
    await shop.register(memberId);
    await shop.order(memberId, 120);
    shop.wait(693);
    await shop.redeem(memberId, 'five-euro');
    shop.wait(29);
  },
});

export const negativeBalance = defineScenario({
  title: 'A member who spent points of an order and then sent it back.',
  member: memberId,
  beginsDaysAgo: 30,
  async arrange(shop) {
    await shop.register(memberId);
    const orderId = await shop.order(memberId, 62);
    shop.wait(20);
    const { code } = await shop.redeem(memberId, 'five-euro');
    await shop.order(memberId, 26, { voucherCodes: [code] });
    shop.wait(10);
    await shop.refund(memberId, orderId);
  },
});

export const excluded = defineScenario({
  title: 'A customer whom the shop leaves out of the programme.',
  member: memberId,
  arrange: (shop) => shop.register(memberId, { enrolled: false, excluded: true }),
});

export const soldOut = defineScenario({
  title: 'A member with enough points for a reward that is sold out.',
  member: memberId,
  program: {
    ...demoProgram,
    rewards: (demoProgram.rewards ?? []).map((reward) =>
      reward.id === 'five-euro' ? { ...reward, stock: 1 } : reward,
    ),
  },
  beginsDaysAgo: 20,
  async arrange(shop) {
    await shop.register(memberId);
    await shop.register('customer-2');
    await shop.order(memberId, 80);
    await shop.order('customer-2', 80);
    shop.wait(20);
    await shop.redeem('customer-2', 'five-euro');
  },
});

export const purchases = defineScenario({
  title: 'A member who agreed to see their purchases: three, one with a receipt, one returned.',
  member: memberId,
  program: {
    ...demoProgram,
    consents: [
      ...(demoProgram.consents ?? []),
      {
        id: 'purchases',
        purpose: 'purchases',
        version: 1,
        text: {
          nl: 'Bewaar mijn aankopen en laat ze mij zien.',
          en: 'Keep my purchases and show them to me.',
        },
      },
    ],
  },
  beginsDaysAgo: 50,
  async arrange(shop) {
    await shop.register(memberId);
    await shop.agree(memberId, 'purchases');
    const returned = await shop.order(memberId, 24.95, { product: 'Porcelain filter' });
    shop.wait(20);
    await shop.refund(memberId, returned);
    await shop.order(memberId, 89, {
      product: 'Kettle with a long spout',
      receiptUrl: 'https://shop.example/receipts/1',
    });
    shop.wait(30);
    await shop.order(memberId, 29.9, { product: 'Coffee beans, 1 kg' });
  },
});

export const choosing = defineScenario({
  title: 'A member who can give points to one of two causes, or have a gift sent home.',
  member: memberId,
  program: {
    ...demoProgram,
    rewards: [
      {
        kind: 'donation',
        id: 'good-cause',
        name: { nl: '€ 5 voor een goed doel', en: '€ 5 for a good cause' },
        cost: { kind: 'fixed', points: 500 },
        amountMinor: 500,
        validDays: 30,
        causes: [
          { id: 'trees', name: { nl: 'Bomen in de stad', en: 'Trees in the city' } },
          { id: 'books', name: { nl: 'Voorlezen op school', en: 'Reading at school' } },
        ],
      },
      {
        kind: 'merchant_fulfilled',
        id: 'gift-box',
        name: { nl: 'Proefpakket koffie', en: 'Coffee sampler' },
        cost: { kind: 'fixed', points: 250 },
        validDays: 30,
        needsAddress: true,
      },
    ],
  },
  beginsDaysAgo: 20,
  async arrange(shop) {
    await shop.register(memberId);
    await shop.order(memberId, 150);
    shop.wait(20);
  },
});

export const emptyProgram = defineScenario({
  title: 'A programme in which points can be earned and nothing can be had for them yet.',
  member: memberId,
  program: { ...demoProgram, tiers: undefined, rewards: [] },
  beginsDaysAgo: 20,
  async arrange(shop) {
    await shop.register(memberId);
    await shop.order(memberId, 80);
    shop.wait(20);
  },
});
