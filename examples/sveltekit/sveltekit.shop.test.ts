import { buildAndServe } from '@spaarkit/example-kit/build-and-serve';
import { testJourney } from '@spaarkit/example-kit/journey';

testJourney('SvelteKit', {
  start: (apiBase) =>
    buildAndServe({
      root: import.meta.dirname,
      build: ['vite', 'build'],
      serve: () => ['node', 'dist'],
      environment: { LOYALTY_API: apiBase, HOST: '127.0.0.1' },
    }),
  drawnOnServer: 'Hier staan je punten',
  besides: 33_000,
  files: 12,
});
