/** The streams that pages hold open to be told when what they show is out of date. */
import { ProblemError } from '../problem-error.ts';
import { readRevisions, type MemberContext } from '../services/index.ts';
import { openEventStream, type EventStream } from './event-stream.ts';
import { RevisionWatch } from './watch.ts';

export interface StreamOptions {
  /** How many streams one member may hold open in this process. Default: 6. */
  readonly perMember?: number;
  /** How many streams this process holds open. Default: 2000. */
  readonly perProcess?: number;
  /** The time from one look at the database to the next, which all streams share. Default: 1 second. */
  readonly lookEveryMs?: number;
  /** Default: 15 seconds, under what proxies wait. */
  readonly heartbeatMs?: number;
}

/** What a stream is read from. */
export type StreamBody = EventStream['body'];

export interface Streams {
  /**
   * Opens a stream, which ends with the member's token.
   * @param known the revision that the page shows; when it is not the present one, that is told at once
   * @throws ProblemError `rate_limited`, `unavailable`
   */
  open(context: MemberContext, known: string | undefined): Promise<StreamBody>;
  /** Ends every stream, so that the server can stop; pages come back and find another process. */
  end(): void;
}

/** What a stream of a member whose token's end is not known lasts. */
const briefMs = 5 * 60_000;

export function createStreams({
  perMember = 6,
  perProcess = 2000,
  lookEveryMs = 1000,
  heartbeatMs = 15_000,
}: StreamOptions = {}): Streams {
  const watch = new RevisionWatch(lookEveryMs);
  const all = new Set<EventStream>();
  const ofMember = new Map<string, number>();

  const count = (member: string, change: 1 | -1) => {
    const total = (ofMember.get(member) ?? 0) + change;
    if (total > 0) ofMember.set(member, total);
    else ofMember.delete(member);
  };

  const refuseTooMany = (member: string) => {
    if (all.size >= perProcess)
      throw new ProblemError('unavailable', {
        detail: 'This server holds as many streams as it can; ask for the session instead.',
        retryAfterSeconds: 60,
      });
    if ((ofMember.get(member) ?? 0) >= perMember)
      throw new ProblemError('rate_limited', {
        detail: `A member may hold ${perMember} streams open at once; end one of them first.`,
        retryAfterSeconds: 60,
      });
  };

  return {
    async open(context, known) {
      const { programId, externalId, realNow, tokenEndsAt } = context;
      const member = JSON.stringify([programId, externalId]);
      const revisions = await readRevisions(context, [externalId]);
      const revision = revisions.get(externalId) ?? '';
      refuseTooMany(member);

      const stream: EventStream = openEventStream({
        heartbeatMs,
        lifetimeMs: Math.max(0, (tokenEndsAt ?? realNow() + briefMs) - realNow()),
        onEnd() {
          all.delete(stream);
          count(member, -1);
          stopWatching();
        },
      });
      const onChange = (now: string) => stream.send('changed', now, { revision: now });
      const stopWatching = watch.add({ context, externalId, revision, onChange });
      all.add(stream);
      count(member, 1);
      if (known !== revision) onChange(revision);
      return stream.body;
    },
    end() {
      for (const stream of all) stream.end();
    },
  };
}
