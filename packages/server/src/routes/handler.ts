/** The type of a route's handler, made from the contract's route table. */
import type { routes } from '@spaarkit/contract';
import type { OpenContext } from '../http/authenticate.ts';
import type { AnswerHeaders, Incoming } from '../http/exchange.ts';
import type { PathParameters } from '../http/validate.ts';
import type { Shelves } from '../dry-run/shelves.ts';
import type { Line } from '../lines.ts';
import type { TextBody } from '../exports/text.ts';
import type { StreamBody, Streams } from '../streams/streams.ts';
import type { MemberContext, OnceKey, Reply, ServiceContext } from '../services/context.ts';

type SchemaOutput<S> = S extends { readonly _zod: { readonly output: infer Output } }
  ? Output
  : never;

export type ServedRoute = (typeof routes)[number];
export type ServedRouteId = ServedRoute['id'];
/** The served routes of one subject, by the tag they have in the contract. */
export type TaggedRouteId<Tag extends ServedRoute['tag']> = Extract<
  ServedRoute,
  { readonly tag: Tag }
>['id'];
type RouteOf<Id extends ServedRouteId> = Extract<ServedRoute, { readonly id: Id }>;

type ContextOf<R extends ServedRoute> = R['auth'] extends 'member'
  ? MemberContext
  : R['auth'] extends 'open'
    ? OpenContext
    : ServiceContext;

/** A request that was authenticated and validated: all that a handler knows of it. */
export interface Call<R extends ServedRoute> {
  readonly context: ContextOf<R>;
  /** On routes that take a member token but do without: whom it speaks for. */
  readonly member: R['auth'] extends 'publishable' ? MemberContext | undefined : undefined;
  readonly params: PathParameters<R['path']>;
  readonly query: R extends { readonly query: infer S } ? SchemaOutput<S> : undefined;
  readonly body: R extends { readonly body: infer S } ? SchemaOutput<S> : undefined;
  /** The lines of a body that is read as it comes; nobody has looked at them yet. */
  readonly lines: R extends { readonly lines: unknown } ? AsyncGenerator<Line> : undefined;
  readonly once: R extends { readonly idempotent: true } ? OnceKey : undefined;
  /** For preconditions; everything else of it has been read. */
  readonly request: Incoming;
  /** Headers of the answer, to be added to. */
  readonly headers: AnswerHeaders;
  /** Room for past events; only for a dry run. */
  readonly shelves: Shelves;
  /** The streams of this process; only for who opens one. */
  readonly streams: Streams;
}

/** What a handler gives: the body or the stream of success, or the stored reply of a write that happens once. */
type Result<R extends ServedRoute> = R extends { readonly idempotent: true }
  ? Reply
  : R['success'] extends { readonly body: infer S }
    ? Answer<SchemaOutput<S>> | (R['success'] extends { readonly text: true } ? TextBody : never)
    : R['success'] extends { readonly events: unknown }
      ? StreamBody
      : void;

/** A shape of the contract as a service gives it: nobody changes it any more. */
type Answer<T> = T extends readonly (infer Item)[]
  ? readonly Answer<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Answer<T[Key]> }
    : T;

type Awaitable<T> = T | Promise<T>;

/** Calls one service and hands back its result; parses nothing. */
export type RouteHandler<Id extends ServedRouteId> = (
  call: Call<RouteOf<Id>>,
) => Awaitable<Result<RouteOf<Id>>>;

/** Handlers of some routes, each by its route's id. */
export type Handlers<Id extends ServedRouteId> = { readonly [Key in Id]: RouteHandler<Key> };
