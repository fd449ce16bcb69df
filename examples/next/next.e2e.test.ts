import { buildAndServe } from '@spaarkit/example-kit/build-and-serve';
import { testJourney } from '@spaarkit/example-kit/journey';

testJourney('Next.js', {
  start: (apiBase) =>
    buildAndServe({
      root: import.meta.dirname,
      build: ['next', 'build'],
      serve: (port) => ['next', 'start', '--hostname', '127.0.0.1', '--port', `${port}`],
      environment: { LOYALTY_API: apiBase, NEXT_TELEMETRY_DISABLED: '1' },
    }),
  drawnOnServer: 'Hier staan je punten',
  besides: 136_600,
  files: 14,
});
