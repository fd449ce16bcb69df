/** spaarkit connectors list | show | set | rotate-secret: where the shop is asked for its codes. */
import type { CodeConnector, CodeConnectorWithSecret } from '@spaarkit/contract';
import type { ServiceContext } from '../services/context.ts';
import {
  listCodeConnectors,
  putCodeConnector,
  rotateCodeConnectorSecret,
} from '../services/index.ts';
import { CommandError, type Command, type Input, type Terminal } from './command.ts';
import { databaseOption } from './database.ts';
import { jsonOption, overlapOf, overlapOption, printFacts, printRows } from './facts.ts';
import { changeProgram, programOption, withProgram } from './in-program.ts';
import { webAddress } from './web-address.ts';

const options = { program: programOption, json: jsonOption, database: databaseOption };

const listCommand: Command = {
  name: 'connectors list',
  about: 'Lists the code makers that rewards name, and what waits for their codes.',
  options,
  async run(input, terminal) {
    const { connectors } = await withProgram(input, terminal, listCodeConnectors);
    printRows(
      connectors,
      (each) => [each.id, each.url ?? 'no address yet', waitingOf(each), each.lastError ?? ''],
      input,
      terminal,
    );
    if (connectors.length === 0)
      terminal.tell(
        'No reward takes its codes from a connector ("maker": { "kind": "connector" }).',
      );
  },
};

const showCommand: Command = {
  name: 'connectors show',
  about: 'Shows one of them, by the connectorId in the programme document.',
  positionals: ['connector-id'],
  options,
  async run(input, terminal) {
    const id = input.positional('connector-id');
    const connector = await withProgram(input, terminal, (context) => findConnector(context, id));
    printConnector(connector, input, terminal);
  },
};

const setCommand: Command = {
  name: 'connectors set',
  about: 'Says where the shop is asked for codes; what waits is asked for there at once.',
  positionals: ['connector-id', 'url'],
  options,
  examples: ['spaarkit connectors set shop https://shop.example/loyalty-codes --program my-shop'],
  async run(input, terminal) {
    const id = input.positional('connector-id');
    const url = webAddress(input.positional('url'));
    const change = { action: 'putCodeConnector', target: { connectorId: id } };
    const connector = await changeProgram(input, terminal, change, async (context) => {
      await findConnector(context, id);
      return putCodeConnector(context, id, { url });
    });
    if (connector.secret === undefined) printConnector(connector, input, terminal);
    else printSecret(connector, input, terminal);
  },
};

const rotateCommand: Command = {
  name: 'connectors rotate-secret',
  about: 'Signs with a new secret, shown once; the one before signs too for a while.',
  positionals: ['connector-id'],
  options: { ...options, overlap: overlapOption },
  async run(input, terminal) {
    const id = input.positional('connector-id');
    const overlap = overlapOf(input);
    const change = { action: 'rotateCodeConnectorSecret', target: { connectorId: id } };
    const connector = await changeProgram(input, terminal, change, async (context) => {
      const { url } = await findConnector(context, id);
      if (url === undefined)
        throw new CommandError(
          `The connector "${id}" has no address and no secret yet. Give it one with: spaarkit connectors set ${id} <url>`,
        );
      return rotateCodeConnectorSecret(context, id, overlap);
    });
    printSecret(connector, input, terminal);
  },
};

export const connectorCommands: readonly Command[] = [
  listCommand,
  showCommand,
  setCommand,
  rotateCommand,
];

async function findConnector(context: ServiceContext, id: string): Promise<CodeConnector> {
  const { connectors } = await listCodeConnectors(context);
  const found = connectors.find((each) => each.id === id);
  if (found) return found;
  const known = connectors.map((each) => each.id).join(', ');
  throw new CommandError(
    `No reward of "${context.programId}" takes its codes from the connector "${id}". ${known ? `There is: ${known}.` : 'Publish one that does.'}`,
  );
}

function printConnector(connector: CodeConnector, input: Input, terminal: Terminal): void {
  printFacts(
    connector,
    {
      id: connector.id,
      url: connector.url ?? 'no address yet',
      waiting: waitingOf(connector),
      'last error': connector.lastError,
      'previous secret until': connector.previousSecretUntil,
    },
    input,
    terminal,
  );
}

function printSecret(connector: CodeConnectorWithSecret, input: Input, terminal: Terminal): void {
  printFacts(connector, { id: connector.id, secret: connector.secret }, input, terminal);
  terminal.tell('Keep the secret on the server that makes the codes: it cannot be shown again.');
  if (connector.previousSecretUntil !== undefined)
    terminal.tell(`The secret before signs too until ${connector.previousSecretUntil}.`);
}

function waitingOf({ waiting, waitingSince }: CodeConnector): string {
  return waitingSince === undefined ? 'nothing waits' : `${waiting} wait since ${waitingSince}`;
}
