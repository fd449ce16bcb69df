/** spaarkit verify */
import { checkBooks } from '@spaarkit/engine';
import { findChainBreak } from '../storage/hash-chain.ts';
import type { MemberRow, Reads, Store } from '../storage/store.ts';
import type { Command, Terminal } from './command.ts';
import { databaseOption, withDatabase } from './database.ts';

const membersAtOnce = 100;

export const verifyCommand: Command = {
  name: 'verify',
  about:
    'Proves the ledger: every balance follows from its entries, and no row was changed afterwards.',
  options: { database: databaseOption },
  async run(input, terminal) {
    return withDatabase(input, terminal, async (store) => {
      let mistakes = 0;
      for (const { id } of await store.listPrograms())
        mistakes += await verifyProgram(store, id, terminal);
      terminal.tell(
        mistakes === 0
          ? 'The ledger is sound.'
          : 'The ledger is not sound. Keep a copy of the database before anything else.',
      );
      return mistakes === 0 ? 0 : 1;
    });
  },
};

async function verifyProgram(
  store: Store,
  programId: string,
  { print }: Terminal,
): Promise<number> {
  let mistakes = 0;
  let count = 0;
  let afterId = '';
  for (;;) {
    // A page at a time in one view each, so that a big programme holds up no writer for long.
    const page = await store.read(programId, async (rows) => {
      const members = await rows.members.page(afterId, membersAtOnce);
      return {
        members,
        found: await Promise.all(members.map((member) => verifyMember(rows, member))),
      };
    });
    for (const mistake of page.found.flat()) print(`${programId}\t${mistake}`);
    mistakes += page.found.flat().length;
    count += page.members.length;
    const last = page.members.at(-1);
    if (!last) break;
    afterId = last.id;
  }
  print(`${programId}\t${count} ${count === 1 ? 'member' : 'members'} checked`);
  return mistakes;
}

async function verifyMember(rows: Reads, member: MemberRow): Promise<string[]> {
  const { id, balance, chainHash, chainLength } = member;
  const records = await rows.ledger.records(id);
  const lots = await rows.ledger.allLots(id);
  const found = checkBooks({ balance, lots }, records);
  const broken = await findChainBreak(id, records);
  if (broken !== undefined) found.push(`the hash chain breaks at ${broken}`);
  if (records.length !== chainLength || (records.at(-1)?.transaction.hash ?? '') !== chainHash) {
    found.push('the hash chain does not end where the member’s row says');
  }
  return found.map((mistake) => `${id}\t${mistake}`);
}
