/** The conformance suite: what any back end of the loyalty API can prove about itself. */
export * from './conformance/caller.ts';
export * from './conformance/documents.ts';
export * from './conformance/event-reader.ts';
export * from './conformance/event-rules.ts';
export * from './conformance/expect.ts';
export * from './conformance/member-token.ts';
export * from './conformance/runners.ts';
export * from './conformance/stage.ts';
export * from './conformance/suite.ts';
export * from './conformance/target.ts';
