/** The Spaarkit loyalty API: the app, a Node server around it, and the services beneath. */
export * from './app.ts';
export * from './serve.ts';
export { startWorker, type Worker, type WorkerOptions } from './worker.ts';
export { ProblemError, type ProblemFacts } from './problem-error.ts';
export {
  createKey,
  createProgram,
  createSigningKey,
  listKeys,
  putProgram,
  revokeKey,
  sweep,
} from './services/index.ts';
export type { ServiceContext } from './services/context.ts';
export type { Store } from './storage/store.ts';
