/** What the fake server does with a member's own account. */
import type { Member, MemberUpdate, Session } from '@spaarkit/sdk';

import { now, sessions } from './fixtures.ts';

/** What a call about the account answers, and who is looking after it; undefined for other calls. */
export function accountCall(
  call: string,
  session: Session,
  body: string | undefined,
): { readonly answer: unknown; readonly session: Session } | undefined {
  const place = { place: 3, since: now };
  switch (call) {
    case 'PATCH /me': {
      const changed = memberAfter(session.member, JSON.parse(body ?? '{}') as MemberUpdate);
      return { answer: changed, session: { ...session, ...(changed && { member: changed }) } };
    }
    case 'GET /me/export':
      return { answer: { member: session.member }, session };
    case 'DELETE /me':
    case 'DELETE /me/enrollment':
      return { answer: {}, session: sessions.notEnrolled };
    case 'POST /me/waiting':
      return { answer: place, session: sessions.waiting };
    case 'DELETE /me/waiting':
      return { answer: {}, session: sessions.full };
    default:
      return undefined;
  }
}

function memberAfter(
  member: Member | undefined,
  { consents = [], birthday, preferredChannels }: MemberUpdate,
): Member | undefined {
  if (member === undefined) return undefined;
  const answered = new Set(consents.map(({ id }) => id));
  return {
    ...member,
    ...(birthday !== undefined && { birthday: birthday ?? undefined }),
    ...(preferredChannels && { preferredChannels }),
    consents: [
      ...member.consents.filter(({ id }) => !answered.has(id)),
      ...consents.map((answer) => ({ ...answer, at: now })),
    ],
  };
}
