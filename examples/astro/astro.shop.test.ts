import { buildAndServe } from '@spaarkit/example-kit/build-and-serve';
import { testJourney } from '@spaarkit/example-kit/journey';

testJourney('Astro', {
  start: (apiBase) =>
    buildAndServe({
      root: import.meta.dirname,
      build: ['astro', 'build'],
      serve: () => ['node', 'dist/server/entry.mjs'],
      environment: { LOYALTY_API: apiBase, HOST: '127.0.0.1', ASTRO_TELEMETRY_DISABLED: '1' },
    }),
  drawnOnServer: 'Hier staan je punten',
  besides: 1_900,
  files: 6,
});
