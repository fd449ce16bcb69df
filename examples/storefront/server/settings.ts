/** Where the shop listens and keeps its data, and the keys it makes for itself on its first run. */
import { randomBytes } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';

/** Why the shop cannot start, in one sentence that says what to do. */
export class StartProblem extends Error {}

export interface Settings {
  readonly port: number;
  readonly apiPort: number;
  readonly dataFolder: string;
  /** Serves the pages from source through Vite, for working on them. */
  readonly isDevelopment: boolean;
}

/** Only this machine: a demo lets anybody be any customer. */
export const host = '127.0.0.1';

/** Reads `PORT`, `API_PORT`, `SHOP_DATA` and `SHOP_DEV`. */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const { PORT, API_PORT, SHOP_DATA, SHOP_DEV } = environment;
  const settings = {
    port: readPort('PORT', PORT, 4300),
    apiPort: readPort('API_PORT', API_PORT, 4301),
    dataFolder: resolve(SHOP_DATA ?? join(import.meta.dirname, '..', '.data')),
    isDevelopment: SHOP_DEV === '1',
  };
  if (settings.port === settings.apiPort) {
    throw new StartProblem(
      `PORT and API_PORT are both ${settings.port}. Give the shop and the loyalty API a port each.`,
    );
  }
  return settings;
}

/** Makes the data folder, or says why it cannot be used. */
export function prepareDataFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (cause) {
    const { code = 'unknown error' } = cause as NodeJS.ErrnoException;
    throw new StartProblem(
      `The data folder ${folder} cannot be written (${code}). Give yourself access to it, or name another folder in SHOP_DATA.`,
    );
  }
}

/** Keys of the loyalty programme, as the shop needs them. */
export interface LoyaltyKeys {
  readonly programId: string;
  readonly publishableKey: string;
  /** Where pages with the publishable key may stand. */
  readonly origins: readonly string[];
  readonly secretKey: string;
  readonly signingKeyId: string;
  readonly signingKey: string;
}

export interface Keys {
  readonly cookieSecret: string;
  /** Absent until the loyalty programme was made. */
  readonly loyalty?: LoyaltyKeys;
}

/** The keys of an earlier run, or a new cookie secret. */
export function readKeys(folder: string): Keys {
  const file = keysFile(folder);
  return existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as Keys)
    : { cookieSecret: randomBytes(32).toString('base64url') };
}

/** Keeps the keys where only this user can read them. Never a half-written file. */
export function writeKeys(folder: string, keys: Keys): void {
  const draft = `${keysFile(folder)}.new`;
  writeFileSync(draft, JSON.stringify(keys, undefined, 2), { mode: 0o600 });
  chmodSync(draft, 0o600);
  renameSync(draft, keysFile(folder));
}

function keysFile(folder: string): string {
  return join(folder, 'keys.json');
}

function readPort(name: string, value: string | undefined, fallback: number): number {
  if (value === undefined || value === '') return fallback;
  const port = Number(value);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new StartProblem(`${name} is "${value}". Give a port number from 1 to 65535.`);
}
