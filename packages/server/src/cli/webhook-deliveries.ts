/** spaarkit webhooks deliveries | redeliver: what became of each message. */
import type { WebhookDelivery } from '@spaarkit/contract';
import type { ServiceContext } from '../services/context.ts';
import { listWebhookDeliveries, redeliverWebhook } from '../services/index.ts';
import { UsageError, type Command } from './command.ts';
import { databaseOption } from './database.ts';
import { jsonOption, printRows } from './facts.ts';
import { auditedStore, programOption, withProgram } from './in-program.ts';
import { findEndpoint } from './webhooks.ts';

const statuses = ['waiting', 'delivered', 'dead', 'all'] as const;
type Status = (typeof statuses)[number];

const options = { program: programOption, json: jsonOption, database: databaseOption };
const pageSize = 100;

const deliveriesCommand: Command = {
  name: 'webhooks deliveries',
  about: 'Lists what an address was told or is to be told, newest first.',
  positionals: ['endpoint-id'],
  options: {
    ...options,
    status: {
      value: `<${statuses.join('|')}>`,
      about: 'dead: every try failed, and none follows. Default: all.',
    },
    limit: { value: '<n>', about: 'How many at the most. Default: 100.' },
  },
  examples: ['spaarkit webhooks deliveries whk_… --status dead --program my-shop'],
  async run(input, terminal) {
    const id = input.positional('endpoint-id');
    const status = input.oneOf('status', statuses, 'all');
    const most = input.integer('limit', { standard: 100, min: 1, max: 1_000_000 });
    const count = await withProgram(input, terminal, async (context) => {
      await findEndpoint(context, id);
      let shown = 0;
      for await (const page of pagesOf(context, id, status)) {
        const rows = page.slice(0, most - shown);
        printRows(rows, columnsOf, input, terminal);
        shown += rows.length;
        if (rows.length === page.length) continue;
        terminal.tell(`There are more than ${most}: --limit shows them.`);
        break;
      }
      return shown;
    });
    if (count === 0)
      terminal.tell(status === 'all' ? 'It was told nothing yet.' : `No message is ${status}.`);
  },
};

const redeliverCommand: Command = {
  name: 'webhooks redeliver',
  about: 'Sends messages again, with their first ids and from the first try on.',
  positionals: ['endpoint-id'],
  options: {
    ...options,
    event: { value: '<event-id>', about: 'Which, as `webhooks deliveries` shows it.', many: true },
    dead: { about: 'All that were given up.' },
  },
  examples: [
    'spaarkit webhooks redeliver whk_… --event evt_… --program my-shop',
    'spaarkit webhooks redeliver whk_… --dead --program my-shop',
  ],
  async run(input, terminal) {
    const id = input.positional('endpoint-id');
    const events = input.list('event');
    if (events.length > 0 === input.isSet('dead'))
      throw new UsageError('Say which: --event for some, or --dead for all that were given up.');
    const count = await withProgram(input, terminal, async (context) => {
      const { disabledAt } = await findEndpoint(context, id);
      let sent = 0;
      const again = async (eventId: string) => {
        const change = { action: 'redeliverWebhook', target: { id, eventId } };
        const store = auditedStore(context.store, terminal, change);
        const delivery = await redeliverWebhook({ ...context, store }, id, eventId);
        printRows([delivery], columnsOf, input, terminal);
        sent += 1;
      };
      for (const eventId of events) await again(eventId);
      if (input.isSet('dead'))
        for await (const page of pagesOf(context, id, 'dead'))
          for (const { eventId } of page) await again(eventId);
      if (sent > 0 && disabledAt !== undefined)
        terminal.tell(`It is off, and is told once it is on: spaarkit webhooks change ${id}`);
      return sent;
    });
    terminal.tell(count === 1 ? '1 message is sent again.' : `${count} messages are sent again.`);
  },
};

export const deliveryCommands: readonly Command[] = [deliveriesCommand, redeliverCommand];

async function* pagesOf(
  context: ServiceContext,
  id: string,
  status: Status,
): AsyncGenerator<readonly WebhookDelivery[]> {
  let cursor: string | undefined;
  do {
    const page = await listWebhookDeliveries(context, id, {
      limit: pageSize,
      cursor,
      status: status === 'all' ? undefined : status,
    });
    yield page.items;
    cursor = page.nextCursor;
  } while (cursor !== undefined);
}

function columnsOf(delivery: WebhookDelivery): (string | number)[] {
  const { attempts, createdAt, error, eventId, nextAttemptAt, responseStatus, status, type } =
    delivery;
  const tries = attempts === 1 ? '1 try' : `${attempts} tries`;
  return [
    eventId,
    type,
    createdAt,
    nextAttemptAt === undefined ? status : `${status} until ${nextAttemptAt}`,
    tries,
    error ?? responseStatus ?? '',
  ];
}
