/** spaarkit audit: what the shop's side changed. */
import { listAudit } from '../services/index.ts';
import type { Command } from './command.ts';
import { databaseOption } from './database.ts';
import { programOption, withProgram } from './in-program.ts';

export const auditCommand: Command = {
  name: 'audit',
  about:
    'Prints what the shop’s side changed, by the API or at the terminal, newest first, as JSON Lines.',
  options: {
    program: programOption,
    member: { value: '<id>', about: 'Only what changed this member, by the shop’s id.' },
    limit: { value: '<n>', about: 'How many at the most. Default: 100.' },
    database: databaseOption,
  },
  examples: ['spaarkit audit --program my-shop --member customer-1 --limit 20'],
  async run(input, terminal) {
    const most = input.integer('limit', { standard: 100, min: 1, max: 1_000_000 });
    const externalId = input.text('member');
    await withProgram(input, terminal, async (context) => {
      let cursor: string | undefined;
      for (let left = most; left > 0; left -= 100) {
        const limit = Math.min(100, left);
        const page = await listAudit(context, { limit, externalId, cursor });
        for (const entry of page.items) terminal.print(JSON.stringify(entry));
        cursor = page.nextCursor;
        if (cursor === undefined) return;
      }
    });
  },
};
