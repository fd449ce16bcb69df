import { MagicString } from 'magic-string';
import { parseSync, Visitor, type Rolldown } from 'vite';

/**
 * Takes out of the contract's schemas what describes their fields. `pnpm generate` makes the API's document and the wire
 * types of it, from source; whoever runs a schema reads none of it, and a page that carries the API, for tests, would pay
 * for it.
 */
export function dropDescriptions(): Rolldown.Plugin {
  return {
    name: 'spaarkit-drop-descriptions',
    transform: {
      filter: { id: /\/contract\/src\/.*\.ts$/, code: '.describe(' },
      handler(code, id) {
        const bare = new MagicString(code);
        new Visitor({
          CallExpression({ callee, end }) {
            if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return;
            if (callee.property.name === 'describe') bare.remove(callee.object.end, end);
          },
        }).visit(parseSync(id, code, { astType: 'js' }).program);
        return { code: bare.toString(), map: bare.generateMap({ hires: 'boundary' }) };
      },
    },
  };
}
