/** What the app needs of a logger: pino's shape, so that a pino instance fits as it is. */

type Log = (facts: object, message: string) => void;

/** One structured line per call; the first argument carries facts, never keys, tokens or bodies. */
export interface Logger {
  readonly debug: Log;
  readonly info: Log;
  readonly warn: Log;
  readonly error: Log;
}

const nothing: Log = () => {};

/** Writes nothing: the default, for tests and the test kit. */
export const silentLogger: Logger = {
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
};
