/** Opens the programme that a command works on. */
import { AuditedStore, type AuditedExtent } from '../audit/audited-store.ts';
import { generateRequestId } from '../http/request-id.ts';
import type { ServiceContext } from '../services/context.ts';
import type { Store } from '../storage/store.ts';
import { CommandError, type Input, type Option, type Terminal } from './command.ts';
import { withDatabase } from './database.ts';

/** The option that every command on a programme takes. */
export const programOption: Option = { value: '<id>', about: 'The programme. Needed.' };

/** Opens the database and checks that the programme is there. */
export function withProgram<T>(
  input: Input,
  terminal: Terminal,
  work: (context: ServiceContext) => Promise<T>,
): Promise<T> {
  const programId = input.needed('program');
  return withDatabase(input, terminal, async (store) => {
    await refuseUnknownProgram(store, programId);
    return work({ store, programId, realNow: Date.now });
  });
}

/** What a command changes: the operation of the API that does the same, or one of the terminal's own. */
export interface Change {
  readonly action: string;
  /** What it names, as the address of the API would. */
  readonly target?: Readonly<Record<string, string>>;
  /** Default: one thing. */
  readonly extent?: AuditedExtent;
}

/** As `withProgram`, for a command that changes something: it leaves a row in the audit trail. */
export function changeProgram<T>(
  input: Input,
  terminal: Terminal,
  change: Change,
  work: (context: ServiceContext) => Promise<T>,
): Promise<T> {
  return withProgram(input, terminal, (context) =>
    work({ ...context, store: auditedStore(context.store, terminal, change) }),
  );
}

/** Stands in the audit trail where a request has its secret key. */
const commandLine = 'cli';
/** As long as the API takes an actor. */
const longestActor = 120;

/** A store that notes what a command changes. */
export function auditedStore(
  store: Store,
  { environment, user }: Terminal,
  { action, extent = 'one', target = {} }: Change,
): Store {
  const actor = (environment['SPAARKIT_ACTOR'] ?? user).slice(0, longestActor);
  return new AuditedStore(store, {
    requestId: generateRequestId(),
    keyId: commandLine,
    actor,
    action,
    target,
    extent,
    realNow: Date.now,
  });
}

async function refuseUnknownProgram(store: Store, programId: string): Promise<void> {
  const programs = await store.listPrograms();
  if (programs.some(({ id }) => id === programId)) return;
  const known = programs.map(({ id }) => id).join(', ');
  throw new CommandError(
    `There is no programme "${programId}" in this database. ${known ? `It has: ${known}.` : 'Make one with: spaarkit programs create <id>'}`,
  );
}
