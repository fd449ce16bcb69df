/** What the parts of the HTTP edge tell each other about a request. */
import type { Context, Handler, MiddlewareHandler } from 'hono';

/** Facts that the server around the app knows and a `Request` does not carry. */
export interface RequestFacts {
  /** Where the connection comes from; limits requests that carry no member. */
  readonly clientAddress?: string;
}

/** Hono's environment of this app. */
export interface Edge {
  Bindings: RequestFacts;
  Variables: {
    requestId: string;
    /** For the log: which route answered, for which programme, and how it refused. */
    routeId?: string;
    programId?: string;
    problem?: string;
  };
}

export type EdgeContext = Context<Edge>;
export type EdgeMiddleware = MiddlewareHandler<Edge>;
export type EdgeHandler = Handler<Edge>;
