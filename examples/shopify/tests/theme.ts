/** The block as a shop shows it: rendered by LiquidJS, with what the platform alone knows filled in. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Liquid, Tag, TagToken, type Template, type TopLevelToken } from 'liquidjs';

interface Setting {
  readonly id: string;
  readonly default?: unknown;
}

/** What somebody filled in beside the block in the theme editor. */
export type Settings = Readonly<Record<string, string | boolean>>;

const source = join(import.meta.dirname, '../extension');

const readJson = (path: string): unknown => JSON.parse(readFileSync(join(source, path), 'utf8'));

export function readSchema(): { readonly name: string; readonly settings: readonly Setting[] } {
  const block = readFileSync(join(source, 'blocks/rewards.liquid'), 'utf8');
  const [, schema = ''] = /\{% schema %\}([^]*)\{% endschema %\}/.exec(block) ?? [];
  return JSON.parse(schema) as ReturnType<typeof readSchema>;
}

/** Read by the theme editor; a page has nothing of it. */
class SchemaTag extends Tag {
  constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid) {
    super(token, rest, liquid);
    while (rest.length > 0) {
      const next = rest.shift();
      if (next instanceof TagToken && next.name === 'endschema') return;
    }
    throw new Error('{% schema %} has no end.');
  }
  override *render(): Generator<Template, void> {}
}

export async function renderBlock(settings: Settings, language = 'en'): Promise<string> {
  const liquid = new Liquid({ strictVariables: true, strictFilters: true });
  liquid.registerTag('schema', SchemaTag);
  liquid.registerFilter('asset_url', (name: string) => `/assets/${name}`);
  const words = readJson(`locales/${language}${language === 'en' ? '.default' : ''}.json`);
  liquid.registerFilter('t', (key: string) => wordsAt(words, key));
  const defaults = Object.fromEntries(
    readSchema().settings.map(({ id, default: value }) => [id, value ?? '']),
  );
  const block = readFileSync(join(source, 'blocks/rewards.liquid'), 'utf8');
  return liquid.parseAndRender(block, {
    block: { id: 'b1', shopify_attributes: '', settings: { ...defaults, ...settings } },
    request: { locale: { iso_code: language } },
    routes: { root_url: '/', account_login_url: '/account/login' },
  }) as Promise<string>;
}

function wordsAt(words: unknown, key: string): string {
  const found = key
    .split('.')
    .reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], words);
  if (typeof found !== 'string') throw new Error(`There are no words for ${key}.`);
  return found;
}
