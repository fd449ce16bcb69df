/** The session: asked once for all, shown only in the order it was asked. */
import type { Connection, LoyaltyError, Program, Session } from '@spaarkit/sdk';
import { ProgramResource, SessionResource } from '@spaarkit/sdk/resources';
import { atom, type ReadableAtom } from 'nanostores';

import { asked, failed, received } from './remote.ts';
import { share } from './share.ts';
import type { Remote } from './types.ts';

/** What the rest of the store needs of the session. */
export interface SessionPart {
  readonly $session: ReadableAtom<Remote<Session>>;
  readonly $program: ReadableAtom<Remote<Program>>;
  /** The ledger's present moment, in epoch milliseconds. */
  readonly now: () => number;
  /** Asks the server; joins a question that is under way. */
  readonly refresh: () => Promise<void>;
  /**
   * Asks the server again after something was changed: what was asked before the change is no longer
   * shown, however late it comes.
   */
  readonly refreshAnew: () => Promise<void>;
  /** Shows what the answer to a write has said already. */
  readonly confirm: (change: Partial<Session>) => void;
  /** Forgets whose session it was; what is under way is dropped. */
  readonly forget: () => void;
}

/** What the session part is made from. */
export interface SessionOptions {
  /** Epoch milliseconds of this device. */
  readonly now: () => number;
  /** Called after an answer is shown; `moved` when the member's balance or issued rewards changed with it. */
  readonly onAnswer: (session: Session, moved: boolean) => void;
}

/** Makes the session part. Nothing is asked before `refresh`. */
export function createSessionPart(
  { send }: Connection,
  { now: deviceNow, onAnswer }: SessionOptions,
): SessionPart {
  const $session = atom<Remote<Session>>({ status: 'idle' });
  const $program = atom<Remote<Program>>({ status: 'idle' });
  let latest = 0;
  let clockOffsetMs = 0;
  let underWay: Promise<void> | undefined;

  const show = (answer: Session, program: Program) => {
    const at = deviceNow();
    clockOffsetMs = Date.parse(answer.now) - at;
    const before = $session.get().data;
    const session = share(before, { ...answer, program: share($program.get().data, program) });
    $program.set(received(session.program, at));
    $session.set(received(session, at));
    onAnswer(session, before !== undefined && hasMoved(before, session));
  };

  // The programme first: whoever hears of a session finds it in place.
  const mark = (next: <T>(before: Remote<T>) => Remote<T>) => {
    $program.set(next($program.get()));
    $session.set(next($session.get()));
  };

  const ask = async () => {
    const number = ++latest;
    mark(asked);
    try {
      const held = $program.get().data;
      const answer = await new SessionResource(send).retrieve(
        held ? { programVersion: held.version } : {},
      );
      // Something else may answer at this address, with JSON of its own: it must not be shown as points.
      if (!answer.now) throw new Error();
      const program =
        answer.program ??
        (held?.version === answer.programVersion
          ? held
          : await new ProgramResource(send).retrieve());
      if (number === latest) show(answer, program);
    } catch (error) {
      if (number === latest) mark((before) => failed(before, error as LoyaltyError));
    }
  };

  const refreshAnew = () => {
    const run: Promise<void> = ask().then(() => {
      // Who waits for a question that was overtaken, waits for the one that overtook it.
      if (underWay === run) underWay = undefined;
      return underWay;
    });
    underWay = run;
    return run;
  };

  return {
    $session,
    $program,
    now: () => deviceNow() + clockOffsetMs,
    refresh: () => underWay ?? refreshAnew(),
    refreshAnew,
    confirm(change) {
      latest++;
      const { data, ...state } = $session.get();
      if (data) $session.set({ ...state, data: share(data, { ...data, ...change }) });
    },
    forget() {
      latest++;
      underWay = undefined;
      $session.set({ status: 'loading' });
    },
  };
}

/** By identity, which `share` keeps for what is the same. */
function hasMoved(before: Session, after: Session): boolean {
  return before.balance !== after.balance || before.issuedRewards !== after.issuedRewards;
}
