#!/usr/bin/env node
/** The command `spaarkit`. */
import { userInfo } from 'node:os';
import { main } from './cli/main.ts';

process.exitCode = await main(process.argv.slice(2), {
  print: (line) => console.log(line),
  tell: (line) => console.error(line),
  environment: process.env,
  user: userName(),
  ...(process.stderr.isTTY && {
    progress: (text: string) => process.stderr.write(`\r\u001B[K${text}`),
  }),
});

/** Whoever became root by sudo is still themselves. In a container a user may have a number only. */
function userName(): string {
  const { SUDO_USER: self } = process.env;
  if (self) return self;
  try {
    return userInfo().username;
  } catch {
    return `user ${process.getuid?.() ?? 'unknown'}`;
  }
}
