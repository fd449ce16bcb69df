/** Where the shop is asked for the codes that it makes. */
import type {
  CodeConnector,
  CodeConnectorWithSecret,
  CodeConnectorWrite,
  ProgramDocument,
} from '@spaarkit/contract';
import { hourMs, toInstant } from '@spaarkit/engine';
import { ProblemError } from '../problem-error.ts';
import type { CodeConnectorRow, Reads } from '../storage/store.ts';
import { createWebhookSecret, rotatedSecrets } from '../outgoing/signature.ts';
import type { ServiceContext } from './context.ts';
import { refuseUrl } from './internal/outgoing-url.ts';
import { loadProgram } from './internal/program.ts';

/** Those of the programme, also when they are not registered, then those it no longer uses. */
export async function listCodeConnectors(
  ctx: ServiceContext,
): Promise<{ connectors: CodeConnector[] }> {
  return ctx.store.read(ctx.programId, async (rows) => {
    const { document } = await loadProgram(ctx, rows);
    const known = await rows.codes.connectors();
    const ids = new Set([...connectorIds(document), ...known.map(({ id }) => id)]);
    const connectors = await Promise.all(
      [...ids].map((id) =>
        present(
          rows,
          id,
          known.find((row) => row.id === id),
        ),
      ),
    );
    return { connectors };
  });
}

/** Registers an address, or changes it; what waits is asked for there at once. */
export async function putCodeConnector(
  ctx: ServiceContext,
  id: string,
  write: CodeConnectorWrite,
): Promise<CodeConnectorWithSecret> {
  return ctx.store.write(ctx.programId, async (rows) => {
    const program = await loadProgram(ctx, rows);
    const before = await rows.codes.connector(id);
    if (!before && !connectorIds(program.document).has(id)) throw unused(id);
    refuseUrl(write, program.row.test);
    const secrets = before ?? {
      secret: createWebhookSecret(),
      previousSecret: null,
      previousUntil: null,
    };
    const row: CodeConnectorRow = { ...secrets, id, url: write.url };
    await rows.codes.saveConnector(row);
    await rows.codes.askAgain(id, ctx.realNow());
    return { ...(await present(rows, id, row)), ...(before ? {} : { secret: row.secret }) };
  });
}

/** A new secret. The one before signs too until the overlap is over, so that no request is refused. */
export async function rotateCodeConnectorSecret(
  ctx: ServiceContext,
  id: string,
  { overlapHours }: { readonly overlapHours: number },
): Promise<CodeConnectorWithSecret> {
  return ctx.store.write(ctx.programId, async (rows) => {
    const before = await rows.codes.connector(id);
    if (!before) throw unused(id);
    const until = ctx.realNow() + overlapHours * hourMs;
    const row = { ...before, ...rotatedSecrets(before, until) };
    await rows.codes.saveConnector(row);
    return { ...(await present(rows, id, row)), secret: row.secret };
  });
}

function connectorIds({ rewards }: ProgramDocument): Set<string> {
  return new Set(
    rewards.flatMap(({ maker }) => (maker.kind === 'connector' ? maker.connectorId : [])),
  );
}

function unused(id: string): ProblemError {
  return new ProblemError('not_found', {
    detail: `No reward takes its codes from the connector "${id}"; publish one that does.`,
  });
}

async function present(
  rows: Reads,
  id: string,
  row: CodeConnectorRow | undefined,
): Promise<CodeConnector> {
  const waiting = (await rows.codes.waiting()).find(({ connectorId }) => connectorId === id);
  const lastError = waiting && (await rows.codes.lastError(id));
  return {
    id,
    ...(row ? { url: row.url } : {}),
    ...(row && row.previousUntil !== null
      ? { previousSecretUntil: toInstant(row.previousUntil) }
      : {}),
    waiting: waiting?.waiting ?? 0,
    ...(waiting ? { waitingSince: toInstant(waiting.since) } : {}),
    ...(lastError === undefined ? {} : { lastError }),
  };
}
