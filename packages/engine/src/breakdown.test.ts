import { expect, test } from 'vitest';
import { addTo, changesBetween, cutOff } from './breakdown.ts';

const spend = { ruleId: 'spend', points: 100 };
const double = { ruleId: 'spend', campaignId: 'double', points: 40 };

test('a change names each rule and campaign that gained or lost', () => {
  expect(changesBetween([spend, double], [{ ...spend, points: 60 }])).toEqual([
    { ruleId: 'spend', points: -40 },
    { ruleId: 'spend', campaignId: 'double', points: -40 },
  ]);
  expect(changesBetween([spend], [spend])).toEqual([]);
});

test('parts of one rule and campaign are summed', () => {
  expect(addTo([spend, double], [spend])).toEqual([{ ...spend, points: 200 }, double]);
});

test('what does not fit is cut off from the end, gains only', () => {
  const lost = { ruleId: 'bonus', points: -5 };
  expect(cutOff([spend, double, lost], 50)).toEqual([{ ...spend, points: 90 }, lost]);
});
