/** Who takes part: finding members, letting them in, leaving them out. */
import { refusalToJoin } from '@spaarkit/engine';
import type { MemberRow, MemberRef, ProfileRow, Reads, Writes } from '../../storage/store.ts';
import { ProblemError } from '../../problem-error.ts';
import type { Customer, ServiceContext } from '../context.ts';
import { refuseFormer, refuseMoved, findFormer } from './former-ids.ts';
import { createId } from './ids.ts';
import type { Program } from './program.ts';

/** A member who has joined. */
export type EnrolledMember = MemberRow & { readonly joinedAt: number };

/** How a customer stands to the programme. `may_join`: would be a member at the first sign of life. */
export type Visitor =
  | { readonly state: 'not_enrolled' | 'excluded' | 'may_join' }
  | { readonly state: 'enrolled'; readonly member: EnrolledMember };

export const emptyProfile: ProfileRow = {
  locale: null,
  birthday: null,
  birthdaySince: null,
  preferredChannels: [],
  consents: [],
  termsVersion: null,
  tags: [],
  invited: false,
  cardNumber: null,
};

/** How a customer stands to the programme, from the member's row if there is one. */
export async function visitorOf(
  rows: Reads,
  program: Program,
  member: MemberRow | undefined,
  { externalId, tags }: Customer,
): Promise<Visitor> {
  if (await isExcluded(rows, program, member, tags)) return { state: 'excluded' };
  if (member && isEnrolled(member)) return { state: 'enrolled', member };
  if (!member) await refuseMoved(rows, externalId);
  const mayJoin =
    !member && joinsByItself(program, externalId) && !(await findFormer(rows, externalId));
  return { state: mayJoin ? 'may_join' : 'not_enrolled' };
}

/** What a new member starts with. */
export interface NewMember {
  readonly externalId: string;
  /** Null for a customer who has not joined. */
  readonly joinedAt: number | null;
  readonly profile?: ProfileRow;
}

/** Makes a member and holds it; when somebody else just made the same one, that one is held. */
export async function createMember(
  ctx: ServiceContext,
  rows: Writes,
  seed: NewMember,
): Promise<MemberRow> {
  const createdAt = ctx.realNow();
  const member: MemberRow = {
    id: createId('mbr', createdAt),
    externalId: seed.externalId,
    version: 1,
    joinedAt: seed.joinedAt,
    excluded: false,
    balance: { available: 0, pending: 0, reserved: 0, owed: 0 },
    chainLength: 0,
    chainHash: '',
    lastBookedAt: 0,
    activeAt: null,
    nextDueAt: null,
    nextReturnAt: null,
    createdAt,
  };
  if (await rows.members.create(member, seed.profile ?? emptyProfile)) return member;
  const twin = await rows.members.hold({ externalId: seed.externalId });
  if (!twin) throw new Error(`The member ${seed.externalId} could neither be made nor found.`);
  return twin;
}

/** The member of a reference for the shop's side, joined or not; throws `not_found`. */
export async function findMember(rows: Reads, ref: MemberRef): Promise<MemberRow> {
  const member = await rows.members.find(ref);
  if (!member && 'externalId' in ref) await refuseFormer(rows, ref.externalId);
  if (!member)
    throw new ProblemError('not_found', { detail: 'The programme knows no such customer.' });
  return member;
}

export function isEnrolled(member: MemberRow): member is EnrolledMember {
  return member.joinedAt !== null;
}

/** Whether a customer is left out: by hand, by a tag the shop gave, or by one of the token's `tags`. */
export async function isExcluded(
  rows: Reads,
  { document }: Program,
  member: MemberRow | undefined,
  tags: readonly string[] = [],
): Promise<boolean> {
  if (member?.excluded) return true;
  const excluding = document.exclusion.tags;
  if (excluding.length === 0) return false;
  const own = member ? (await loadProfile(rows, member)).tags : [];
  return excluding.some((tag) => tags.includes(tag) || own.includes(tag));
}

/** What is known of the person behind a member. */
export async function loadProfile(rows: Reads, member: MemberRow): Promise<ProfileRow> {
  return (await rows.members.profile(member.id)) ?? emptyProfile;
}

/** Whether this customer takes part by itself, now. */
export function joinsByItself({ document, now }: Program, externalId: string): boolean {
  const candidate = { externalId, invited: false, knowsCode: false };
  return (
    document.enrollment.mode === 'automatic' &&
    refusalToJoin(document, candidate, now) === undefined
  );
}

/** The member behind a visitor; throws for whoever is none. */
export function requireEnrolled(visitor: Visitor): EnrolledMember {
  if (visitor.state === 'enrolled') return visitor.member;
  throw new ProblemError(visitor.state === 'excluded' ? 'member_excluded' : 'not_enrolled');
}
