#!/usr/bin/env node
/** The command `create-spaarkit`, which `npm create spaarkit` runs. */
import { main } from './main.ts';
import { runProgram } from './run-program.ts';
import { openTerminal } from './terminal.ts';

const terminal = openTerminal(process);
process.exitCode = await main(process.argv.slice(2), {
  terminal,
  run: runProgram,
  folder: process.cwd(),
  userAgent: process.env['npm_config_user_agent'],
});
terminal.close();
