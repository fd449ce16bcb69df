/** Opens the programme that a command works on. */
import type { ServiceContext } from '../services/context.ts';
import type { Store } from '../storage/store.ts';
import { CommandError, type Input, type Option, type Terminal } from './command.ts';
import { withDatabase } from './database.ts';

/** The option that every command on a programme takes. */
export const programOption: Option = { value: '<id>', about: 'The programme. Needed.' };

/** Opens the database and checks that the programme is there. */
export function withProgram<T>(
  input: Input,
  terminal: Terminal,
  work: (context: ServiceContext) => Promise<T>,
): Promise<T> {
  const programId = input.needed('program');
  return withDatabase(input, terminal, async (store) => {
    await refuseUnknownProgram(store, programId);
    return work({ store, programId, realNow: Date.now });
  });
}

async function refuseUnknownProgram(store: Store, programId: string): Promise<void> {
  const programs = await store.listPrograms();
  if (programs.some(({ id }) => id === programId)) return;
  const known = programs.map(({ id }) => id).join(', ');
  throw new CommandError(
    `There is no programme "${programId}" in this database. ${known ? `It has: ${known}.` : 'Make one with: spaarkit programs create <id>'}`,
  );
}
