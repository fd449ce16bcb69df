import type { Addition } from '../plan.ts';

interface Place {
  readonly path: string;
  readonly code: string;
  /** What is drawn there, and has to be found once: more often, it is not known which is meant. */
  readonly drawn: RegExp;
  /** The same in words, for who has to do it by hand. */
  readonly words: string;
  readonly module: string;
}

/** Puts `<Loyalty>` around what a file draws, and imports it there. */
export function wrapInLoyalty({ path, code, drawn, words, module }: Place): Addition {
  if (code.includes('<Loyalty>')) return { path, content: code, added: true };
  const [found, ...more] = [...code.matchAll(drawn)];
  const imports = code.search(/^import /m);
  if (!found || more.length > 0 || imports === -1) {
    return { byHand: `Wrap ${words} in <Loyalty> of ${module}, in ${path}.` };
  }
  const firstImport = code.slice(imports).split('\n', 1)[0] ?? '';
  const quote = firstImport.includes('"') ? '"' : "'";
  const end = firstImport.endsWith(';') ? ';' : '';
  const before = code.slice(imports, found.index);
  const after = code.slice(found.index + found[0].length);
  return {
    path,
    added: true,
    content:
      code.slice(0, imports) +
      `import { Loyalty } from ${quote}${module}${quote}${end}\n` +
      before +
      wrapped(found[0], before, after) +
      after,
  };
}

/** On lines of its own where it stood on one. */
function wrapped(text: string, before: string, after: string): string {
  const indent = before.slice(before.lastIndexOf('\n') + 1);
  return indent.trim() === '' && /^,?\s*\n/.test(after)
    ? `<Loyalty>\n${indent}  ${text}\n${indent}</Loyalty>`
    : `<Loyalty>${text}</Loyalty>`;
}
