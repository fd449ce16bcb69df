/** Prints which statements of the conformance suite hold with LoyaltyLion behind the contract. */
import { judge } from './target.ts';

const verdicts = await judge();
for (const verdict of ['passes', 'unsupported', 'differs'] as const) {
  const cases = verdicts.filter((one) => one.verdict === verdict);
  console.log(`\n${verdict}: ${cases.length}`);
  for (const { id, because } of cases)
    console.log(`  ${id}${because === undefined ? '' : ` (${because.split('\n', 1)[0] ?? ''})`}`);
}
