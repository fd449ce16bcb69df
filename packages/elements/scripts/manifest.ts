/** `custom-elements.json`: what each element takes, tells and shows, as its docblock says it. */
import { readFileSync, globSync } from 'node:fs';
import { join } from 'node:path';

import type {
  ClassField,
  ClassMember,
  CustomElementDeclaration,
  Declaration,
  JavaScriptModule,
  Package,
  Type,
} from 'custom-elements-manifest/schema';

import { analyze } from './analyzer.ts';

/** An element with its tag. */
export type Element = CustomElementDeclaration & { tagName: string };

/** Reads the elements below `src` of a package; addresses in it are those of what is published. */
export function createManifest(root: string): Package {
  const sources = readSources(root);
  const unions = unionsIn(sources);
  const { modules, ...rest } = analyze(sources);
  const tags = tagsIn(sources);

  const published = modules.flatMap((module): JavaScriptModule[] => {
    const elements = (module.declarations ?? []).flatMap((declaration) => {
      const tag = tags.get(declaration.name);
      return tag === undefined ? [] : [toElement(declaration, tag, unions)];
    });
    if (elements.length === 0) return [];
    const path = publishedPath(module.path);
    return [
      {
        kind: 'javascript-module',
        path,
        declarations: elements,
        exports: elements.map(({ name }) => ({
          kind: 'js',
          name,
          declaration: { name, module: path },
        })),
      },
      ...elements.map(({ name, tagName }) => definitionOf(name, tagName, path)),
    ];
  });
  return { ...rest, modules: published };
}

/** The elements of a manifest, in the order of their tags. */
export function elementsOf(modules: readonly JavaScriptModule[]): Element[] {
  return modules
    .flatMap(({ declarations }) => declarations ?? [])
    .filter((declaration): declaration is Element => 'tagName' in declaration)
    .toSorted((a, b) => (a.tagName < b.tagName ? -1 : 1));
}

/** A manifest in which each CSS property stands once, whichever elements know it. */
export function withPropertiesOnce(elements: readonly Element[]): Package {
  const seen = new Set<string>();
  const declarations = elements.map((element) => ({
    ...element,
    cssProperties: (element.cssProperties ?? []).filter(
      ({ name }) => !seen.has(name) && seen.add(name),
    ),
  }));
  const modules: JavaScriptModule[] = [{ kind: 'javascript-module', path: '', declarations }];
  return { schemaVersion: '1.0.0', modules };
}

/** The properties that a page may set. */
export function settingsOf({ members = [] }: Element): (ClassField & { attribute?: string })[] {
  return members.filter(
    (member): member is ClassField => member.kind === 'field' && member.readonly !== true,
  );
}

function readSources(root: string): Map<string, string> {
  const paths = globSync('src/**/*.ts', { cwd: root })
    .filter((path) => !path.endsWith('.test.ts') && !path.startsWith('src/generated/'))
    .map((path) => path.replaceAll('\\', '/'))
    .toSorted();
  return new Map(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

function toElement(
  declaration: Declaration,
  tag: string,
  unions: ReadonlyMap<string, string>,
): Element {
  const {
    members = [],
    attributes = [],
    events,
    ...rest
  } = declaration as CustomElementDeclaration;
  return {
    ...rest,
    // The analyzer also lists what is dispatched, by its first argument: the docblock has them all.
    ...(events && { events: events.filter(({ name }) => name?.startsWith('loyalty-')) }),
    members: members.filter(isPublic).map((member) => spellType<ClassMember>(member, unions)),
    // The analyzer takes each property for an attribute, also those of an element's own state.
    attributes: attributes
      .filter(({ fieldName }) => members.filter(isPublic).some(({ name }) => name === fieldName))
      .map((attribute) => spellType(attribute, unions)),
    tagName: tag,
    customElement: true,
  };
}

function isPublic({ name, privacy, ...member }: ClassMember): boolean {
  const isOwn = privacy === undefined || privacy === 'public';
  return isOwn && !name.startsWith('#') && member.static !== true;
}

/** Spells out the choices behind a type's name as `parsedType`, which editors offer. */
function spellType<T extends object>(
  thing: T & { type?: Type },
  unions: ReadonlyMap<string, string>,
): T & { parsedType?: Type } {
  const text = unions.get(thing.type?.text ?? '');
  return text === undefined ? thing : { ...thing, parsedType: { text } };
}

/** The tag of each class, from the files that register one. */
function tagsIn(sources: ReadonlyMap<string, string>): Map<string, string> {
  const registered = /^define\w*\('(loyalty-[\w-]+)', (\w+)\)/gm;
  return new Map(
    [...sources.values()].flatMap((text) =>
      [...text.matchAll(registered)].map(([, tag = '', name = '']) => [name, tag] as const),
    ),
  );
}

/** Types that are a choice of words, such as `type Variant = 'filled' | 'outlined'`. */
function unionsIn(sources: ReadonlyMap<string, string>): Map<string, string> {
  const declared = /export type (\w+) =\s*((?:\|?\s*'[^']+'\s*)+);/g;
  return new Map(
    [...sources.values()].flatMap((text) =>
      [...text.matchAll(declared)].map(
        ([, name = '', union = '']) =>
          [name, union.replaceAll(/\s+/g, ' ').replace(/^\| /, '').trim()] as const,
      ),
    ),
  );
}

function definitionOf(name: string, tag: string, module: string): JavaScriptModule {
  const declaration = { name, module };
  return {
    kind: 'javascript-module',
    path: `dist/tags/${tag}.js`,
    declarations: [],
    exports: [{ kind: 'custom-element-definition', name: tag, declaration }],
  };
}

function publishedPath(source: string): string {
  return source.replace(/^src\//, 'dist/').replace(/\.ts$/, '.js');
}
