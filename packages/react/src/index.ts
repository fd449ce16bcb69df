/** The loyalty elements as React components. Each registers its tag, and is a client component. */
export * from './generated/components.ts';
export type * from '@spaarkit/elements';
