/** What the requests of this process came to, in the text format of Prometheus (0.0.4). */
import type { AddressTable } from './addresses.ts';
import { preflight } from './cors.ts';
import type { EdgeHandler, Exchange } from './exchange.ts';

/** Upper bounds of the durations that are told apart, in seconds. */
const bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] as const;

interface Durations {
  /** How many lasted no longer than each bound. */
  readonly within: number[];
  count: number;
  sum: number;
}

/**
 * Counts requests by route and status, and how long they took by route. A label is never taken from a
 * request, so callers can neither put text into the figures nor make them grow.
 */
export class RequestMetrics {
  readonly #answers = new Map<string, number>();
  readonly #durations = new Map<string, Durations>();

  observe({ routeId = 'none', request }: Exchange, status: number, ms: number): void {
    const method = knownMethods.has(request.method) ? request.method : 'other';
    const labels = `route="${routeId}",method="${method}",status="${status}"`;
    this.#answers.set(labels, (this.#answers.get(labels) ?? 0) + 1);
    const durations = this.#durations.get(routeId) ?? {
      within: bounds.map(() => 0),
      count: 0,
      sum: 0,
    };
    this.#durations.set(routeId, durations);
    const seconds = ms / 1000;
    durations.count += 1;
    durations.sum += seconds;
    for (const [index, bound] of bounds.entries())
      if (seconds <= bound) durations.within[index] = (durations.within[index] ?? 0) + 1;
  }

  text(): string {
    return [
      '# HELP spaarkit_requests_total Requests that were answered.',
      '# TYPE spaarkit_requests_total counter',
      ...[...this.#answers].map(([labels, count]) => `spaarkit_requests_total{${labels}} ${count}`),
      '# HELP spaarkit_request_duration_seconds How long answering took.',
      '# TYPE spaarkit_request_duration_seconds histogram',
      ...[...this.#durations].flatMap(([route, durations]) => histogram(route, durations)),
      '',
    ].join('\n');
  }
}

const knownMethods: ReadonlySet<string> = new Set(
  'GET HEAD POST PUT PATCH DELETE OPTIONS'.split(' '),
);
const reads = ['GET', 'HEAD'];

/** Adds `GET /metrics`. It tells nothing of any shop or shopper, and is for the operator all the same. */
export function serveMetrics(addresses: AddressTable, metrics: RequestMetrics): void {
  const get: EdgeHandler = (exchange) => {
    exchange.routeId = '/metrics';
    const headers = new Map([['Content-Type', 'text/plain; version=0.0.4; charset=utf-8']]);
    return { status: 200, headers, body: metrics.text() };
  };
  const handlers = new Map([
    ...reads.map((method) => [method, get] as const),
    ['OPTIONS', preflight(reads, [])] as const,
  ]);
  addresses.add({ path: '/metrics', handlers, isForPages: false }, reads);
}

function histogram(route: string, { within, count, sum }: Durations): string[] {
  const name = 'spaarkit_request_duration_seconds';
  return [
    ...bounds.map(
      (bound, index) => `${name}_bucket{route="${route}",le="${bound}"} ${within[index] ?? 0}`,
    ),
    `${name}_bucket{route="${route}",le="+Inf"} ${count}`,
    `${name}_sum{route="${route}"} ${sum}`,
    `${name}_count{route="${route}"} ${count}`,
  ];
}
