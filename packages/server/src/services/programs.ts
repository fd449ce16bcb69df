import type { PublicProgram } from '@spaarkit/contract';
import type { ProgramRow, Store } from '../storage/store.ts';
import type { ServiceContext } from './context.ts';
import type { ProgramCheck, ProgramVersion, ProgramVersions } from './wire.ts';
/** The programme as anybody may read it. */
export async function getProgram(ctx: ServiceContext): Promise<PublicProgram> { throw new Error(`not yet ${ctx.programId}`); }
/** The published document. */
export async function getProgramDocument(ctx: ServiceContext): Promise<ProgramVersion> { throw new Error(`not yet ${ctx.programId}`); }
/** Publishes a document as the next version. `ifMatch` is the version it replaces. */
export async function putProgram(ctx: ServiceContext, document: unknown, ifMatch?: number): Promise<ProgramVersion> { throw new Error(`not yet ${ctx.programId} ${document} ${ifMatch}`); }
/** Says what is wrong with a document, without publishing it. */
export function checkProgram(document: unknown): ProgramCheck { throw new Error(`not yet ${document}`); }
/** Published versions, newest first. */
export async function listProgramVersions(ctx: ServiceContext): Promise<ProgramVersions> { throw new Error(`not yet ${ctx.programId}`); }
/** One published version. */
export async function getProgramVersion(ctx: ServiceContext, version: number): Promise<ProgramVersion> { throw new Error(`not yet ${ctx.programId} ${version}`); }
/** Makes a programme without a document. False when the id is taken. */
export async function createProgram(store: Store, program: Pick<ProgramRow, 'id' | 'test'>, realNow: number): Promise<boolean> { throw new Error(`not yet ${store.engine} ${program} ${realNow}`); }
