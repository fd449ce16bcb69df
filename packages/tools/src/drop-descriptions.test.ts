import { build } from 'vite';
import { expect, test } from 'vitest';

import { dropDescriptions } from './drop-descriptions.ts';

test('a schema loses what describes its fields, however that is written, and nothing else', async () => {
  const id = '/contract/src/order.ts';
  const source = `
    const say = (text) => text;
    export const order = schema({
      id: text.describe('As the shop names it.'),
      paid: minor
        .optional()
        .describe(\`In \${'cents'}.\`),
      lines: list(line).describe('At least ' + 'one.').min(1),
      note: say('describe(this)'),
    });`;
  const [built] = [
    await build({
      logLevel: 'silent',
      configFile: false,
      plugins: [
        dropDescriptions(),
        {
          name: 'source',
          resolveId: (path) => path,
          load: (path) => (path === id ? source : null),
        },
      ],
      build: {
        write: false,
        minify: false,
        target: 'esnext',
        lib: { entry: id, formats: ['es'] },
      },
    }),
  ].flat();
  if (built === undefined || !('output' in built)) throw new Error('Nothing was built.');
  const code = built.output[0].code.replaceAll(/\s+/g, '');
  expect(code).toContain('id:text,paid:minor.optional(),lines:list(line).min(1)');
  expect(code).toContain('describe(this)');
});
