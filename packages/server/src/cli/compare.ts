/** spaarkit program compare: what one document changes in another. */
import type { ProgramChange } from '@spaarkit/contract';
import { comparePrograms } from '@spaarkit/engine';
import type { Command } from './command.ts';
import { readProgram } from './program-file.ts';

const signs = { added: '+', removed: '-', changed: '~' } as const;

export const compareProgramCommand: Command = {
  name: 'program compare',
  about: 'Says what one programme document changes in another.',
  positionals: ['before.json', 'after.json'],
  options: { json: { about: 'As JSON, for other programs.' } },
  examples: ['spaarkit program compare live.json next.json'],
  async run(input, { print, tell }) {
    const before = await readProgram(input.positional('before.json'));
    const after = await readProgram(input.positional('after.json'));
    const changes = comparePrograms(before, after);
    if (input.isSet('json')) print(JSON.stringify(changes, null, 2));
    else changes.map(describeChange).forEach(print);
    if (changes.length === 0) tell('The two say the same.');
  },
};

function describeChange({ after, before, change, id, pointer }: ProgramChange): string {
  const place = id === undefined ? pointer : `${pointer} (${id})`;
  const values = [before, after].filter((value) => value !== undefined).map(inShort);
  return `${signs[change]} ${place}: ${values.join(' → ')}`;
}

function inShort(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
