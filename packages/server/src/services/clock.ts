/** The ledger's clock. */
import { dayMs, toInstant } from '@spaarkit/engine';
import { ProblemError } from '../problem-error.ts';
import type { ProgramRow } from '../storage/store.ts';
import type { ServiceContext } from './context.ts';
import { latestInstant } from './internal/instants.ts';
import { ledgerNow, loadProgramRow } from './internal/program.ts';
import type { Clock, ClockMove } from './wire.ts';

/** The ledger's clock: real time and the offset of the programme. */
export async function getClock(ctx: ServiceContext): Promise<Clock> {
  return ctx.store.read(ctx.programId, async (rows) =>
    present(ctx, await loadProgramRow(ctx, rows)),
  );
}

/** Moves the clock of a test programme forward; other programmes answer `key_not_allowed`. */
export async function moveClock(ctx: ServiceContext, move: ClockMove): Promise<Clock> {
  return ctx.store.write(ctx.programId, async (rows) => {
    const row = await loadProgramRow(ctx, rows);
    if (!row.test) {
      throw new ProblemError('key_not_allowed', {
        detail: 'Only a programme made for testing has a clock that can be moved.',
      });
    }
    const clockOffsetMs = movedOffset(ctx, row, move);
    if (!(await rows.programs.moveClock(clockOffsetMs))) throw backwards();
    return present(ctx, { ...row, clockOffsetMs });
  });
}

function movedOffset(
  ctx: ServiceContext,
  row: ProgramRow,
  { to, byDays = 0, bySeconds = 0 }: ClockMove,
): number {
  const from = to === undefined ? ledgerNow(ctx, row) : Date.parse(to);
  const offset = from + byDays * dayMs + bySeconds * 1000 - ctx.realNow();
  if (offset < row.clockOffsetMs) throw backwards();
  if (ctx.realNow() + offset > latestInstant) throw tooFar();
  return offset;
}

function backwards(): ProblemError {
  return new ProblemError('invalid_request', {
    detail: 'The clock never goes back.',
    errors: [{ pointer: '/to', message: 'name an instant later than the clock shows now' }],
  });
}

function tooFar(): ProblemError {
  return new ProblemError('invalid_request', {
    detail: 'The clock stops at the year 9000.',
    errors: [{ pointer: '', message: 'move the clock less far' }],
  });
}

function present(ctx: ServiceContext, row: ProgramRow): Clock {
  return {
    now: toInstant(ledgerNow(ctx, row)),
    offsetSeconds: Math.floor(row.clockOffsetMs / 1000),
  };
}
