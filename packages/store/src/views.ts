/** The stores that are cut from the session. */
import type { Balance, IssuedReward, Session } from '@spaarkit/sdk';
import type { ReadableAtom } from 'nanostores';

import { derive } from './derive.ts';
import { part } from './remote.ts';
import type { SessionPart } from './session-part.ts';
import { share } from './share.ts';
import type { Remote, ShownBalance, Visitor } from './types.ts';

/** What elements draw, beside what they do. */
export interface Views {
  readonly $visitor: ReadableAtom<Visitor>;
  readonly $balance: ReadableAtom<Remote<ShownBalance>>;
  readonly $issuedRewards: ReadableAtom<Remote<readonly IssuedReward[]>>;
}

/** Cuts the views from a session. */
export function createViews({ $session }: SessionPart): Views {
  return {
    $visitor: derive($session, ({ data }) => data?.visitor ?? 'unknown'),
    $balance: view($session, ({ balance }) => balance && toShown(balance)),
    $issuedRewards: view($session, ({ issuedRewards }) => issuedRewards),
  };
}

/** A part of the session as remote data, with the identity of what has not changed. */
export function view<P>(
  $session: SessionPart['$session'],
  cut: (session: Session) => P | undefined,
): ReadableAtom<Remote<P>> {
  let last: P | undefined;
  return derive($session, (session): Remote<P> =>
    part(session, (data) => {
      last = share(last, cut(data));
      return last;
    }),
  );
}

function toShown(balance: Balance): ShownBalance {
  return { ...balance, shown: balance.available - balance.owed };
}
