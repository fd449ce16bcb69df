/** The log of a server process: JSON lines on standard output. */
import { pino, type LevelWithSilent } from 'pino';
import type { Logger } from './logger.ts';

export const logLevels = [
  'debug',
  'info',
  'warn',
  'error',
  'silent',
] as const satisfies readonly LevelWithSilent[];
export type LogLevel = (typeof logLevels)[number];

/** Makes the logger that `serve` uses when it is given none. */
export function createLogger({ level = 'info' }: { readonly level?: LogLevel } = {}): Logger {
  return pino({
    level,
    base: null,
    formatters: { level: (level) => ({ level }) },
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: describeError },
  });
}

/**
 * The few facts of an error that help. Database errors carry the values of a row in further fields;
 * those are personal and stay out.
 */
function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack, cause } = error;
  const code = 'code' in error ? String(error.code) : undefined;
  return {
    name,
    message,
    code,
    stack,
    ...(cause === undefined ? {} : { cause: describeError(cause) }),
  };
}
