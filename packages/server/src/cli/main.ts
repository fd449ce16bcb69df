/** Finds the command that was typed and runs it. */
import { nearest } from '@spaarkit/contract';
import { ProblemError } from '../problem-error.ts';
import {
  commandHelp,
  CommandError,
  overallHelp,
  readInput,
  UsageError,
  type Command,
  type Terminal,
} from './command.ts';
import { commands } from './commands.ts';
import { describeProblem } from './program.ts';
import { version } from './version.ts';

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
  const [first = '', second = ''] = typed;
  if (first.startsWith('-'))
    return new UsageError(
      `A command comes before its options: spaarkit start ${first}, if that is the one.`,
    );
  const names = commands.map(({ name }) => name);
  const relatives = names.filter((name) => name.startsWith(`${first} `));
  const words = relatives.length > 0 && second !== '' ? `${first} ${second}` : first;
  const meant = nearest(words, names);
  const likely = meant === undefined ? relatives : [meant];
  const perhaps = likely.map((name) => `"${name}"`).join(' or ');
  return new UsageError(`"${words}" is no command.${perhaps && ` Perhaps ${perhaps}?`}`);
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
