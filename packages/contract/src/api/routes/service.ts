/** Whether the service runs, and the clock of a test programme. */
import { clock, clockMove } from '../../shop/program.ts';
import { health } from '../../service/health.ts';
import type { Route } from '../route.ts';

export const serviceRoutes = [
  {
    id: 'getClock',
    method: 'GET',
    path: '/v1/clock',
    auth: 'secret',
    tag: 'service',
    summary: 'The ledger’s clock.',
    success: { status: 200, body: clock },
  },
  {
    id: 'moveClock',
    method: 'POST',
    path: '/v1/clock',
    auth: 'secret',
    tag: 'service',
    summary: 'Move the clock of a test programme forward.',
    body: clockMove,
    success: { status: 200, body: clock },
    problems: ['key_not_allowed'],
  },
  {
    id: 'healthz',
    method: 'GET',
    path: '/healthz',
    auth: 'open',
    tag: 'service',
    summary: 'The process runs.',
    success: { status: 200, body: health },
  },
  {
    id: 'readyz',
    method: 'GET',
    path: '/readyz',
    auth: 'open',
    tag: 'service',
    summary: 'The database answers and is migrated.',
    success: { status: 200, body: health },
  },
] as const satisfies readonly Route[];
