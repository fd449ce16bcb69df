/** Reads about one visitor, with as few ways to the database as can be. */
import type { MemberRow, Reads } from '../../storage/store.ts';
import { PerStore } from '../../per-store.ts';
import { Recent } from '../../recent.ts';
import type { Customer, ServiceContext } from '../context.ts';
import { ledgerNow, loadProgram, type Program } from './program.ts';

/** Reads what is wanted about a visitor; `member` is undefined for who is not known. */
export type Looking<T> = (
  rows: Reads,
  program: Program,
  member: MemberRow | undefined,
) => Promise<T>;

/** What the last look at a visitor found. */
interface Sighting {
  readonly program: Program;
  readonly member: MemberRow | undefined;
  /** All that the two hold, to be compared. */
  readonly state: string;
  /** Something had to be read before it was known what else to read. */
  readonly tookTwoReads?: boolean;
}

const sightings = new PerStore(() => new Recent<Sighting>({ trustMs: 15 * 60_000 }));

/**
 * Reads in one consistent view. What is to be read of a visitor follows from the programme and the member. So it
 * is asked for together with these two, by what they were at the last look; when they are no longer so, what came
 * of it is dropped and it is asked for once more.
 */
export async function lookAt<T>(
  ctx: ServiceContext,
  customer: Customer | undefined,
  work: Looking<T>,
): Promise<T> {
  const kept = sightings.of(ctx.store);
  const name = `${ctx.programId} ${customer?.externalId ?? ''}`;
  let known = kept.get(name);
  const look = async (rows: Reads): Promise<{ readonly result: T }> => {
    const [program, member, early] = await Promise.all([
      loadProgram(ctx, rows),
      customer && rows.members.find({ externalId: customer.externalId }),
      known && lookEarly(ctx, rows, known, work),
    ]);
    const state = stateOf(program, member);
    const isAsKnown = known?.state === state;
    if (isAsKnown && early) return early;
    known = { program, member, state, ...(isAsKnown && { tookTwoReads: true }) };
    kept.set(name, known);
    return { result: await work(rows, program, member) };
  };
  const seen =
    known?.tookTwoReads === undefined ? await ctx.store.glance(ctx.programId, look) : undefined;
  return (seen ?? (await ctx.store.read(ctx.programId, look))).result;
}

/** Undefined when it fails: what it was about may be gone, or a glance was not enough. */
function lookEarly<T>(
  ctx: ServiceContext,
  rows: Reads,
  { program, member }: Sighting,
  work: Looking<T>,
): Promise<{ readonly result: T } | undefined> {
  const programNow = { ...program, now: ledgerNow(ctx, program.row) };
  return work(rows, programNow, member).then(
    (result) => ({ result }),
    () => undefined,
  );
}

/** By all that is known of the member, not only by how often it was held: nothing rests on everybody holding it. */
function stateOf({ row }: Program, member: MemberRow | undefined): string {
  return JSON.stringify([row.version, row.clockOffsetMs, member]);
}
