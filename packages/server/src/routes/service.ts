/** Whether the service runs, and the clock of a test programme. */
import { ProblemError } from '../problem-error.ts';
import { checkHealth, getClock, moveClock } from '../services/index.ts';
import type { Handlers, TaggedRouteId } from './handler.ts';

export const serviceHandlers: Handlers<TaggedRouteId<'service'>> = {
  getClock: ({ context }) => getClock(context),
  moveClock: ({ context, body }) => moveClock(context, body),
  healthz: () => ({ status: 'ok' }),
  readyz: async ({ context }) => {
    const health = await checkHealth(context.store);
    if (health.status === 'ok') return health;
    throw new ProblemError('unavailable', {
      detail: 'The database does not answer, or is not migrated yet.',
    });
  },
};
