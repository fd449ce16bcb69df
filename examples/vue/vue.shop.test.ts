import { buildAndServe } from '@spaarkit/example-kit/build-and-serve';
import { testJourney } from '@spaarkit/example-kit/journey';

testJourney('Vue', {
  start: (apiBase) =>
    buildAndServe({
      root: import.meta.dirname,
      build: ['vite', 'build'],
      serve: (port) => ['vite', 'preview', '--host', '127.0.0.1', '--port', `${port}`],
      environment: { VITE_LOYALTY_API: apiBase },
    }),
  besides: 26_900,
  files: 6,
});
