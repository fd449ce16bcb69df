/** Data that tests, examples and the test kit share. */
export * from './fixtures/demo-program.ts';
export * from './fixtures/starter-program.ts';
