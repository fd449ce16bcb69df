/** Finds the command that was typed and runs it. */
import { ProblemError } from '../problem-error.ts';
import { auditCommand } from './audit.ts';
import { backupCommand, restoreCommand } from './backup.ts';
import {
  commandHelp,
  CommandError,
  overallHelp,
  readInput,
  UsageError,
  type Command,
  type Terminal,
} from './command.ts';
import { compareProgramCommand } from './compare.ts';
import { connectorCommands } from './connectors.ts';
import { dryRunCommand } from './dry-run.ts';
import { rulesCommand, staffSheetCommand } from './handouts.ts';
import { exportCommands } from './export.ts';
import { importCommands } from './import.ts';
import { createKeyCommand, listKeysCommand, revokeKeyCommand } from './keys.ts';
import {
  describeProblem,
  exampleProgramCommand,
  pushProgramCommand,
  validateProgramCommand,
} from './program.ts';
import { createProgramCommand, listProgramsCommand } from './programs.ts';
import { clearingCommand, ordersReportCommand, summaryCommand } from './reports.ts';
import { startCommand } from './start.ts';
import { verifyCommand } from './verify.ts';
import { version } from './version.ts';
import { deliveryCommands } from './webhook-deliveries.ts';
import { webhookCommands } from './webhooks.ts';

const commands: readonly Command[] = [
  startCommand,
  createProgramCommand,
  listProgramsCommand,
  createKeyCommand,
  listKeysCommand,
  revokeKeyCommand,
  exampleProgramCommand,
  validateProgramCommand,
  pushProgramCommand,
  compareProgramCommand,
  dryRunCommand,
  rulesCommand,
  staffSheetCommand,
  summaryCommand,
  ordersReportCommand,
  clearingCommand,
  ...importCommands,
  ...exportCommands,
  ...webhookCommands,
  ...deliveryCommands,
  ...connectorCommands,
  auditCommand,
  verifyCommand,
  backupCommand,
  restoreCommand,
];

/** Runs what was typed after `spaarkit` and gives the exit code. */
export async function main(typed: readonly string[], terminal: Terminal): Promise<number> {
  if (typed.length === 1 && typed[0] === '--version') {
    terminal.print(await version());
    return 0;
  }
  const command = commands.find(({ name }) => isCall(name, typed));
  if (typed.includes('--help') || typed.includes('-h') || typed.length === 0) {
    terminal.print(
      command
        ? commandHelp(command)
        : overallHelp(commands.filter(({ name }) => mayMean(name, typed))),
    );
    return 0;
  }
  try {
    if (!command) throw unknownCommand(typed);
    return (
      (await command.run(
        readInput(command, typed.slice(command.name.split(' ').length)),
        terminal,
      )) ?? 0
    );
  } catch (error) {
    return report(error, command, terminal);
  }
}

function isCall(name: string, typed: readonly string[]): boolean {
  return name.split(' ').every((word, index) => typed[index] === word);
}

/** Whether the help of the commands that begin alike should show this one. */
function mayMean(name: string, [first = '']: readonly string[]): boolean {
  return first.startsWith('-') || first === '' || name === first || name.startsWith(`${first} `);
}

function unknownCommand(typed: readonly string[]): UsageError {
  const [first = ''] = typed;
  const relatives = commands
    .filter(({ name }) => name.startsWith(`${first} `))
    .map(({ name }) => `"${name}"`);
  if (relatives.length === 0) return new UsageError(`"${first}" is no command.`);
  return new UsageError(
    `"${typed.slice(0, 2).join(' ')}" is no command. Perhaps ${relatives.join(' or ')}?`,
  );
}

/** Expected failures are told in a sentence; a stack is only for what nobody expected. */
function report(error: unknown, command: Command | undefined, { tell }: Terminal): number {
  if (error instanceof UsageError) {
    tell(`${error.message}\nTry: spaarkit ${command ? `${command.name} ` : ''}--help`);
    return 2;
  }
  if (error instanceof CommandError) tell(error.message);
  else if (error instanceof ProblemError) tell(describeProblem(error));
  else tell(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return 1;
}
