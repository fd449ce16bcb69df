import type { z } from 'zod';
import type { Answer, RouteOf } from '../api/answer.ts';
import type { RouteId } from '../api/routes.ts';

type Parsed<Id extends RouteId, Part extends 'body' | 'query'> =
  RouteOf<Id> extends Readonly<Record<Part, infer Schema extends z.ZodType>>
    ? z.output<Schema>
    : undefined;

/** One call, checked against the contract. */
export interface BackendCall<Id extends RouteId> {
  /** Values of the `{parameters}` in the path. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: Parsed<Id, 'query'>;
  readonly body: Parsed<Id, 'body'>;
  /** The customer who asks, by the shop's own id; an empty text for a guest or the shop's server. */
  readonly memberId: string;
}

/**
 * A loyalty system, as the functions that the contract names: one for each of its routes. What it has
 * not, it leaves out; whoever asks for that is told `not_supported`. A function that says no throws a
 * {@link Refusal}.
 */
export type Backend = {
  readonly [Id in RouteId]?: (call: BackendCall<Id>) => Promise<Answer<Id>>;
};
