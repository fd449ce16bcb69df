/** spaarkit verify */
import { verifyProgram } from '../storage/verify.ts';
import type { Command } from './command.ts';
import { databaseOption, withDatabase } from './database.ts';

export const verifyCommand: Command = {
  name: 'verify',
  about:
    'Proves the ledger: balances follow from their entries, and no row was changed afterwards.',
  options: { database: databaseOption },
  async run(input, terminal) {
    const { print, tell } = terminal;
    const mistakes = await withDatabase(input, terminal, async (store) => {
      let found = 0;
      for (const { id } of await store.listPrograms()) {
        const { members, violations } = await verifyProgram(store, id);
        for (const { memberId, detail } of violations) print(`${id}\t${memberId}\t${detail}`);
        print(`${id}\t${members} ${members === 1 ? 'member' : 'members'} checked`);
        found += violations.length;
      }
      return found;
    });
    if (mistakes === 0) {
      tell('The ledger is sound.');
      return 0;
    }
    tell('The ledger is not sound. Keep a copy of the database before anything else.');
    return 1;
  },
};
