/** The contract as an interface: any loyalty system that has these functions serves the elements. */
export * from './backend/backend.ts';
export * from './backend/refusal.ts';
export * from './backend/serve.ts';
