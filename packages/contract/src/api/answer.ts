import type { z } from 'zod';
import type { RouteId, routes } from './routes.ts';

/** The row of a route in the table. */
export type RouteOf<Id extends RouteId> = Extract<(typeof routes)[number], { readonly id: Id }>;

/** What a route answers with when it succeeds. */
export type Answer<Id extends RouteId> = RouteOf<Id>['success'] extends {
  readonly body: infer Body extends z.ZodType;
}
  ? z.output<Body>
  : undefined;
