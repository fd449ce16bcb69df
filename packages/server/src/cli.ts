#!/usr/bin/env node
/** The command `spaarkit`. */
import { main } from './cli/main.ts';

process.exitCode = await main(process.argv.slice(2), {
  print: (line) => console.log(line),
  tell: (line) => console.error(line),
  environment: process.env,
  ...(process.stderr.isTTY && {
    progress: (text: string) => process.stderr.write(`\r\u001B[K${text}`),
  }),
});
