/** Commands about what a member does beside ordering, and what the shop gives and takes. */
import fc from 'fast-check';
import { review, visit } from '@spaarkit/contract/conformance';
import { expect } from 'vitest';
import { command, nameOf, nth } from './command.ts';
import { secondsADay } from './others.ts';

export const adjusted = fc
  .integer({ min: -800, max: 800 })
  .filter((points) => points !== 0)
  .map((points) =>
    command(`adjust ${points}`, async (paper, real) => {
      let expected = true;
      if (points > 0) paper.give(points);
      else expected = paper.take(-points);
      const answer = await real.stage.shop.send('adjust', {
        params: { externalId: 'lena' },
        body: { points, reason: 'r', actor: 'a' },
      });
      expect(answer.status).toBe(expected ? 201 : 409);
    }),
  );

export const reviewed = fc.constant(
  command('review', async (paper, real) => {
    const id = nameOf(real, 'review');
    paper.review(id);
    const { points } = await real.stage.shop.happened(review('lena', id), { id });
    expect(points).toBe(80);
  }),
);

export const withdrawn = fc.nat(20).map((number) =>
  command(`withdraw review ${number}`, async (paper, real) => {
    const id = nth(paper.reviews, number);
    if (id === undefined) return;
    paper.withdraw(id);
    await real.stage.shop.withdrawn(id);
  }),
);

export const visited = fc.constant(
  command('visit', async (paper, real) => {
    const given = paper.visit();
    expect((await real.stage.shop.happened(visit('lena', 'utrecht'))).points).toBe(given);
  }),
);

export const extended = fc.integer({ min: 1, max: 120 }).map((days) =>
  command(`extend by ${days} days`, async (paper, real) => {
    const until = paper.now + days * secondsADay * 1000;
    const expected = paper.extend(until);
    const answer = await real.stage.shop.send('extend', {
      params: { externalId: 'lena' },
      body: { until: new Date(until).toISOString(), reason: 'r', actor: 'a' },
    });
    expect(answer.status === 201).toBe(expected);
  }),
);
