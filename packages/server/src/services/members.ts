import type { EnrollmentRequest, Member, MemberDetail, MemberUpdate, MemberWrite } from '@spaarkit/contract';
import type { MemberContext, OnceKey, Reply, ServiceContext } from './context.ts';
import type { MemberExport } from './wire.ts';
/** Joins the programme. Who has joined already gets the same answer. */
export async function enroll(ctx: MemberContext, request: EnrollmentRequest, once: OnceKey): Promise<Reply> { throw new Error(`not yet ${ctx.programId} ${request} ${once}`); }
/** The member's own profile. */
export async function getMe(ctx: MemberContext): Promise<Member> { throw new Error(`not yet ${ctx.programId}`); }
/** Changes the member's own profile and consents. */
export async function updateMe(ctx: MemberContext, update: MemberUpdate): Promise<Member> { throw new Error(`not yet ${ctx.programId} ${update}`); }
/** Everything held about the member. */
export async function exportMe(ctx: MemberContext): Promise<MemberExport> { throw new Error(`not yet ${ctx.programId}`); }
/** Registers a customer, or changes what the shop knows of one. */
export async function putMember(ctx: ServiceContext, externalId: string, write: MemberWrite): Promise<MemberDetail> { throw new Error(`not yet ${ctx.programId} ${externalId} ${write}`); }
/** A member as the shop sees one. */
export async function getMember(ctx: ServiceContext, externalId: string): Promise<MemberDetail> { throw new Error(`not yet ${ctx.programId} ${externalId}`); }
