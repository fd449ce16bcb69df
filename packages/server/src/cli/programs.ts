/** spaarkit programs create | list */
import { slug } from '@spaarkit/contract';
import { createProgram } from '../services/index.ts';
import { CommandError, UsageError, type Command } from './command.ts';
import { databaseOption, withDatabase } from './database.ts';
import { auditedStore } from './in-program.ts';

export const createProgramCommand: Command = {
  name: 'programs create',
  about: 'Makes a programme, still without a document.',
  positionals: ['id'],
  options: {
    test: { about: 'For testing: its clock can be moved. Cannot be changed later.' },
    database: databaseOption,
  },
  examples: ['spaarkit programs create my-shop', 'spaarkit programs create my-shop-test --test'],
  async run(input, terminal) {
    const id = input.positional('id');
    if (!slug.safeParse(id).success)
      throw new UsageError(`"${id}" cannot be an id: use lower-case letters, digits, "-" and "_".`);
    const made = await withDatabase(
      input,
      terminal,
      (store) =>
        createProgram(
          auditedStore(store, terminal, { action: 'createProgram' }),
          { id, test: input.isSet('test') },
          Date.now(),
        ),
      { begins: true },
    );
    if (!made) throw new CommandError(`There is a programme "${id}" already.`);
    terminal.print(`Made the programme "${id}".`);
    terminal.tell(
      `Next: spaarkit program push <file.json> --program ${id} (spaarkit program example prints one to begin with), ` +
        `and spaarkit keys create --program ${id} --kind publishable`,
    );
  },
};

export const listProgramsCommand: Command = {
  name: 'programs list',
  about: 'Lists the programmes of a database.',
  options: { database: databaseOption },
  async run(input, terminal) {
    const programs = await withDatabase(input, terminal, (store) => store.listPrograms());
    for (const { id, test, version } of programs) {
      terminal.print(
        [id, test ? 'test' : 'live', version > 0 ? `version ${version}` : 'no document yet'].join(
          '\t',
        ),
      );
    }
    if (programs.length === 0)
      terminal.tell('No programmes yet. Make one with: spaarkit programs create <id>');
  },
};
