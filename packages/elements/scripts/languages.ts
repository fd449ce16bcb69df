import { globSync } from 'node:fs';
import { basename, join } from 'node:path';

/** The table of what can be fetched, made from the files in `i18n/languages`. */
export function createLanguages(root: string): string {
  const files = globSync('*/*.ts', { cwd: join(root, 'src/i18n/languages') }).toSorted();
  const locales = [...new Set(files.map(localeOf))].map((locale) => {
    const catalogues = files.filter((file) => localeOf(file) === locale).map(rowOf);
    return `'${locale}': { ${catalogues.join('\n')} },`;
  });
  return `// Made from the files in src/i18n/languages by scripts/generate.ts.
import type { Messages } from '../i18n/message.ts';

/** Sentences by locale and catalogue; the formal register of a language is a locale of its own. */
export const languages: Readonly<
  Record<string, Readonly<Record<string, () => Promise<Messages>>>>
> = { ${locales.join('\n')} };
`;
}

function rowOf(file: string): string {
  const [name = ''] = basename(file).split('.');
  const exported = name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return `'${name}': async () => (await import('../i18n/languages/${file}')).${exported},`;
}

/** `de` of `card.de.ts`, `de+formal` of `card.de-formal.ts`. */
function localeOf(file: string): string {
  return (basename(file, '.ts').split('.')[1] ?? '').replace('-formal', '+formal');
}
