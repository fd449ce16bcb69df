import type { Session } from '@spaarkit/sdk';
import type { ReadableAtom } from 'nanostores';

import { derive } from './derive.ts';
import { share } from './share.ts';
import type { Remote } from './types.ts';

/** A part of the session as remote data, with the identity of what has not changed. No `data` when the part is not there. */
export function view<P>(
  $session: ReadableAtom<Remote<Session>>,
  cut: (session: Session) => P | undefined,
): ReadableAtom<Remote<P>> {
  let last: P | undefined;
  return derive($session, ({ data, ...state }): Remote<P> => {
    last = data && share(last, cut(data));
    return last === undefined ? state : { ...state, data: last };
  });
}
