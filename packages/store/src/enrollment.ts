/** Joining the programme. */
import type { Connection, EnrollmentRequest, LoyaltyError } from '@spaarkit/sdk';
import { MemberResource } from '@spaarkit/sdk/resources';
import type { WritableAtom } from 'nanostores';

import type { SessionPart } from './session-part.ts';
import { isRefusal, refusedBy } from './settle.ts';
import type { EnrollmentState } from './types.ts';

/** What joining is made from. */
export interface EnrollmentParts {
  readonly client: Connection;
  readonly session: SessionPart;
  readonly $enrollment: WritableAtom<EnrollmentState>;
}

/** Joining on this page. */
export interface Enrollment {
  readonly enroll: (request: Partial<EnrollmentRequest>) => Promise<EnrollmentState>;
  readonly reset: () => void;
}

/** Makes joining possible. Nothing is asked before `enroll`. */
export function createEnrollment({ client, session, $enrollment }: EnrollmentParts): Enrollment {
  let underWay: Promise<EnrollmentState> | undefined;

  const run = async (request: Partial<EnrollmentRequest>): Promise<EnrollmentState> => {
    const isWanted = session.followMember();
    $enrollment.set({ phase: 'submitting' });
    let state: EnrollmentState;
    try {
      const termsVersion = session.$program.get().data?.termsVersion ?? '';
      await new MemberResource(client.send).enroll({ termsVersion, ...request });
      state = { phase: 'enrolled' };
    } catch (caught) {
      const error = caught as LoyaltyError;
      state = isRefusal(error) ? refusedBy(error) : { phase: 'failed', error };
    }
    if (!isWanted()) return { phase: 'idle' };
    // Joining twice does no harm, so the session says how a lost answer ended.
    if (state.phase !== 'failed') await session.refreshAnew();
    if (isWanted()) $enrollment.set(state);
    return state;
  };

  return {
    enroll: (request) => (underWay ??= run(request).finally(() => (underWay = undefined))),
    reset() {
      underWay = undefined;
      $enrollment.set({ phase: 'idle' });
    },
  };
}
