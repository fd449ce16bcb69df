/** Joining the programme. */
import type { EnrollmentRequest, LoyaltyError } from '@spaarkit/sdk';
import { MemberResource } from '@spaarkit/sdk/resources';
import { atom, type ReadableAtom } from 'nanostores';

import { perStore } from './per-store.ts';
import { isRefusal, refusedBy } from './refusals.ts';
import type { EnrollmentState } from './types.ts';

/** Joining on a page. */
export interface Enrollment {
  readonly $state: ReadableAtom<EnrollmentState>;
  /** Joins the programme. `termsVersion` is the programme's own when left out. */
  readonly enroll: (request?: Partial<EnrollmentRequest>) => Promise<EnrollmentState>;
}

/** Joining the programme of a store. */
export const enrollmentOf = perStore((store): Enrollment => {
  const $state = atom<EnrollmentState>({ phase: 'idle' });
  const visitor = () => store.$session.get().data?.visitor;
  let underWay: Promise<EnrollmentState> | undefined;

  const run = async (request: Partial<EnrollmentRequest>): Promise<EnrollmentState> => {
    const isWanted = store.followMember();
    const before = visitor();
    $state.set({ phase: 'submitting' });
    let state: EnrollmentState = { phase: 'failed' };
    try {
      // What a customer agrees to, and the orders they claim, are not those of a member who has logged in meanwhile. As
      // `isStillThere` does it, whose file a page fetches with what follows a press.
      if (store.isInDoubt()) await store.refresh();
      if (isWanted() && !store.isInDoubt() && visitor() === before) {
        const termsVersion = store.$program.get().data?.termsVersion ?? '';
        await new MemberResource(store.client.send).enroll({ termsVersion, ...request });
        state = { phase: 'enrolled' };
      }
    } catch (caught) {
      const error = caught as LoyaltyError;
      state = isRefusal(error) ? refusedBy(error) : { phase: 'failed', error };
    }
    // Joining twice does no harm, so the session says how a lost answer ended.
    await store.cartChanged();
    if (!isWanted()) return { phase: 'idle' };
    $state.set(state);
    return state;
  };

  store.attach({
    onForget() {
      underWay = undefined;
      $state.set({ phase: 'idle' });
    },
  });

  return {
    $state,
    enroll: (request = {}) => (underWay ??= run(request).finally(() => (underWay = undefined))),
  };
});
