/** The wire types alone: what requests and answers look like, without any schema code. */
export type * from './generated/wire.ts';
