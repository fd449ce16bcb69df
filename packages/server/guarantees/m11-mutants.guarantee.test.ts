/**
 * M11: the suite can fail. Each mutant breaks the shipped source or SQL in one place and names the
 * test that has to notice. A change that no longer applies is a failure too.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mutants, type Mutant, type Witness } from './mutants/mutants.ts';
import { createWorkshop, type Workshop } from './mutants/workshop.ts';
import { lastingEngines } from '../testing/engines.ts';
import { isFull, tell } from './support/scale.ts';

const engines = await lastingEngines();
const here = mutants.filter(
  ({ caughtBy }) => caughtBy.engine === 'memory' || engines.includes(caughtBy.engine),
);

describe('M11', () => {
  let workshop: Workshop;
  beforeAll(async () => {
    workshop = await createWorkshop();
  });
  afterAll(() => workshop.remove());

  let caught = 0;
  test.concurrent.each(here.map((mutant) => [mutant.breaks, mutant] as const))(
    '%s: noticed',
    async (_, mutant) => {
      const { passed, failed, complaints } = await workshop.runWith(mutant);
      if (process.env['SPAARKIT_REASONS'] === 'yes')
        process.stdout.write(`${mutant.breaks}: ${complaints[0]?.slice(0, 300)}\n\n`);
      expect(passed, `the mutant survived ${nameOf(mutant.caughtBy)}`).toBe(false);
      // A file that does not even load would fail for the wrong reason.
      expect(failed, complaints.join('\n')).toBeGreaterThan(0);
      caught += 1;
    },
  );

  // After the mutants, so that nothing of them is left. In the short form one shows that the workshop works: all of
  // them run by themselves as well.
  const passing = isFull ? here : here.filter(isQuick).slice(0, 1);
  const witnesses = new Map(passing.map(({ caughtBy }) => [nameOf(caughtBy), caughtBy]));
  test.concurrent.each([...witnesses])('%s passes on the source as it is', async (_, witness) => {
    const { passed, complaints } = await workshop.runWith({
      breaks: 'nothing',
      changes: [],
      caughtBy: witness,
    });
    expect(passed, complaints.join('\n')).toBe(true);
  });

  test('every mutant was caught', () => {
    expect(caught).toBe(here.length);
    tell('M11', engines.join(' and '), `${caught} of ${here.length} mutants caught`);
  });
});

function isQuick({ caughtBy: { engine, file } }: Mutant): boolean {
  return engine === 'memory' && file.startsWith('conformance/');
}

function nameOf({ file, title, engine }: Witness): string {
  return `${file} on ${engine}: ${title}`;
}
