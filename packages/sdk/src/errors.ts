/** The errors of the SDK and the guards that tell them apart, without a client. */
export * from './errors/index.ts';
