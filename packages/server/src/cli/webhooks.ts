/** spaarkit webhooks list | show | add | change | remove | rotate-secret: who is told what happens. */
import {
  nearest,
  webhookEventType,
  type WebhookEndpoint,
  type WebhookEndpointWithSecret,
  type WebhookEventType,
} from '@spaarkit/contract';
import type { ServiceContext } from '../services/context.ts';
import {
  changeWebhookEndpoint,
  createWebhookEndpoint,
  deleteWebhookEndpoint,
  listWebhookEndpoints,
  rotateWebhookSecret,
} from '../services/index.ts';
import { CommandError, UsageError, type Command, type Input, type Terminal } from './command.ts';
import { databaseOption } from './database.ts';
import { jsonOption, overlapOf, overlapOption, printFacts, printRows } from './facts.ts';
import { changeProgram, programOption, withProgram } from './in-program.ts';
import { webAddress } from './web-address.ts';

const options = { program: programOption, json: jsonOption, database: databaseOption };
const eventOption = {
  value: '<type>',
  about: 'What is told, such as points.earned. All when none is given.',
  many: true,
} as const;
const eventTypes = ['', 'Types of events:', ...webhookEventType.options.map((type) => `  ${type}`)];

const listCommand: Command = {
  name: 'webhooks list',
  about: 'Lists the addresses that are told what happens.',
  options,
  async run(input, terminal) {
    const { endpoints } = await withProgram(input, terminal, listWebhookEndpoints);
    printRows(
      endpoints,
      (each) => [each.id, each.url, stateOf(each), eventsOf(each)],
      input,
      terminal,
    );
    if (endpoints.length === 0)
      terminal.tell('Nobody is told yet. Add an address with: spaarkit webhooks add');
  },
};

const showCommand: Command = {
  name: 'webhooks show',
  about: 'Shows one of them, by its id as `webhooks list` shows it.',
  positionals: ['endpoint-id'],
  options,
  async run(input, terminal) {
    const id = input.positional('endpoint-id');
    const endpoint = await withProgram(input, terminal, (context) => findEndpoint(context, id));
    printEndpoint(endpoint, input, terminal);
  },
};

const addCommand: Command = {
  name: 'webhooks add',
  about: 'Tells an address from now on, and shows the secret that messages are signed with, once.',
  positionals: ['url'],
  options: { ...options, event: eventOption },
  examples: [
    'spaarkit webhooks add https://shop.example/loyalty --program my-shop',
    'spaarkit webhooks add https://mail.example/in --event tier.reached --event member.birthday --program my-shop',
    ...eventTypes,
  ],
  async run(input, terminal) {
    const url = webAddress(input.positional('url'));
    const write = { url, ...typesOf(input) };
    const change = { action: 'createWebhookEndpoint' };
    const endpoint = await changeProgram(input, terminal, change, (context) =>
      createWebhookEndpoint(context, write),
    );
    printSecret(endpoint, input, terminal);
  },
};

const changeCommand: Command = {
  name: 'webhooks change',
  about: 'Changes the address or what it is told; one that was turned off is told again.',
  positionals: ['endpoint-id'],
  options: {
    ...options,
    url: { value: '<url>', about: 'The new address. Default: it stays.' },
    event: { ...eventOption, about: 'What is told from now on. Default: what was told.' },
    'all-events': { about: 'Everything is told, also what is added later.' },
  },
  examples: [
    'spaarkit webhooks change whk_… --url https://new.example/loyalty --program my-shop',
    'spaarkit webhooks change whk_… --program my-shop   # turns it on again',
    ...eventTypes,
  ],
  async run(input, terminal) {
    const id = input.positional('endpoint-id');
    const { eventTypes: types } = typesOf(input);
    if (types && input.isSet('all-events'))
      throw new UsageError('--event and --all-events contradict each other.');
    const typed = input.text('url');
    const url = typed === undefined ? undefined : webAddress(typed);
    const change = { action: 'changeWebhookEndpoint', target: { id } };
    const endpoint = await changeProgram(input, terminal, change, async (context) => {
      const before = await findEndpoint(context, id);
      const told = types ?? (input.isSet('all-events') ? undefined : before.eventTypes);
      const write = { url: url ?? before.url, ...(told && { eventTypes: [...told] }) };
      return changeWebhookEndpoint(context, id, write);
    });
    printEndpoint(endpoint, input, terminal);
  },
};

const removeCommand: Command = {
  name: 'webhooks remove',
  about: 'Tells an address nothing more; what waits for it is dropped.',
  positionals: ['endpoint-id'],
  options: { program: programOption, database: databaseOption },
  async run(input, terminal) {
    const id = input.positional('endpoint-id');
    const change = { action: 'deleteWebhookEndpoint', target: { id } };
    await changeProgram(input, terminal, change, async (context) => {
      await findEndpoint(context, id);
      await deleteWebhookEndpoint(context, id);
    });
    terminal.print(`Removed ${id}.`);
  },
};

const rotateCommand: Command = {
  name: 'webhooks rotate-secret',
  about: 'Signs with a new secret, shown once; the one before signs too for a while.',
  positionals: ['endpoint-id'],
  options: { ...options, overlap: overlapOption },
  async run(input, terminal) {
    const id = input.positional('endpoint-id');
    const overlap = overlapOf(input);
    const change = { action: 'rotateWebhookSecret', target: { id } };
    const endpoint = await changeProgram(input, terminal, change, async (context) => {
      await findEndpoint(context, id);
      return rotateWebhookSecret(context, id, overlap);
    });
    printSecret(endpoint, input, terminal);
  },
};

export const webhookCommands: readonly Command[] = [
  listCommand,
  showCommand,
  addCommand,
  changeCommand,
  removeCommand,
  rotateCommand,
];

/** The endpoint of an id; a typing mistake is answered with those there are. */
export async function findEndpoint(context: ServiceContext, id: string): Promise<WebhookEndpoint> {
  const { endpoints } = await listWebhookEndpoints(context);
  const found = endpoints.find((each) => each.id === id);
  if (found) return found;
  const known = endpoints.map((each) => each.id).join(', ');
  throw new CommandError(
    `There is no webhook endpoint "${id}" in "${context.programId}". ${known ? `It has: ${known}.` : 'It has none.'}`,
  );
}

function typesOf(input: Input): { eventTypes?: WebhookEventType[] } {
  const types = input.list('event').map((typed) => {
    const { data } = webhookEventType.safeParse(typed);
    if (data !== undefined) return data;
    const meant = nearest(typed, webhookEventType.options);
    const next = meant === undefined ? 'The help lists the types of events.' : `Perhaps ${meant}?`;
    throw new UsageError(`--event takes no "${typed}". ${next}`);
  });
  return types.length > 0 ? { eventTypes: types } : {};
}

function printEndpoint(endpoint: WebhookEndpoint, input: Input, terminal: Terminal): void {
  printFacts(
    endpoint,
    {
      id: endpoint.id,
      url: endpoint.url,
      events: eventsOf(endpoint),
      state: stateOf(endpoint),
      made: endpoint.createdAt,
      'previous secret until': endpoint.previousSecretUntil,
    },
    input,
    terminal,
  );
}

function printSecret(endpoint: WebhookEndpointWithSecret, input: Input, terminal: Terminal): void {
  printFacts(endpoint, { id: endpoint.id, secret: endpoint.secret }, input, terminal);
  terminal.tell('Keep the secret on the server that receives: it cannot be shown again.');
  if (endpoint.previousSecretUntil !== undefined)
    terminal.tell(`The secret before signs too until ${endpoint.previousSecretUntil}.`);
}

function eventsOf({ eventTypes: types }: WebhookEndpoint): string {
  return types ? types.join(' ') : 'all events';
}

function stateOf({ disabledAt }: WebhookEndpoint): string {
  return disabledAt === undefined ? 'on' : `off since ${disabledAt}: it answered 410 Gone`;
}
