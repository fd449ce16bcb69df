/** The directives of `@spaarkit/elements/angular`, without which Angular refuses a tag or checks nothing of it. */
import { settingsOf, type Element } from './manifest.ts';

/**
 * The text of `src/generated/angular.ts`. It is written as Angular's compiler leaves a library (partial declarations,
 * of which every later Angular makes its own code), so that nobody who builds the elements needs that compiler. Its
 * types leave out the versions, which the linker asks for: hence `as never`.
 */
export function createAngularDirectives(elements: readonly Element[]): string {
  return `// Made from the docblocks of the elements by scripts/generate.ts.
import * as angular from '@angular/core';

import { TagDirective } from '../frameworks/angular-directive.ts';
import type { Attributes } from '../frameworks/tag-settings.ts';
import type { ${elements.map(({ name }) => name).join(', ')} } from '../index.ts';
${elements.map(directive).join('')}`;
}

function directive(element: Element): string {
  const { tagName, name, description = '' } = element;
  const inputs = inputsOf(element);
  const type = name.replace(/Element$/, '');
  const declared = inputs.map(
    (input) => `'${input.name}': { alias: '${input.name}'; required: false };`,
  );
  const taken = inputs.map((input) => `'${input.name}': '${input.name}',`);
  const setters = inputs.map(
    (input) => `
  /** ${input.description} */
  set '${input.name}'(value: ${input.type}) {
    ${input.body}
  }`,
  );
  return `
/**
 * ${description.replaceAll('\n', '\n * ')}
 */
export class ${type} extends TagDirective<${name}> {
  /** @internal */
  static ɵfac = angular.ɵɵngDeclareFactory({
    minVersion: '12.0.0',
    version: '${declaredFor}',
    ngImport: angular,
    type: ${type},
    deps: [],
    target: angular.ɵɵFactoryTarget.Directive,
  } as never) as angular.ɵɵFactoryDeclaration<${type}, never>;
  /** @internal */
  static ɵdir: angular.ɵɵDirectiveDeclaration<${type}, '${tagName}', never, {${declared.join('\n')}}, {}, never, never, true> = angular.ɵɵngDeclareDirective({
    minVersion: '14.0.0',
    version: '${declaredFor}',
    ngImport: angular,
    type: ${type},
    isStandalone: true,
    selector: '${tagName}',
    inputs: {${taken.join('\n')}},
    usesInheritance: true,
  } as never);
${setters.join('\n')}
}
`;
}

/** The oldest Angular that is still kept up: what it can read, later ones can. */
const declaredFor = '20.0.0';

interface Input {
  readonly name: string;
  readonly description: string;
  readonly type: string;
  readonly body: string;
}

/** Attributes by their own names, and what is no attribute, or has another name as one, as a property. */
function inputsOf(element: Element): Input[] {
  return settingsOf(element).flatMap(({ name, attribute, description = '' }) => {
    const text = description.replaceAll(/\s+/g, ' ');
    const asAttribute: Input[] =
      attribute === undefined
        ? []
        : [
            {
              name: attribute,
              description: text,
              type: `Attributes<'${element.tagName}'>['${attribute}']`,
              body: `this.write('${attribute}', value);`,
            },
          ];
    const asProperty: Input[] =
      attribute === name
        ? []
        : [
            {
              name,
              description: text,
              type: `Required<${element.name}>['${name}']`,
              body: `this.element.${name} = value;`,
            },
          ];
    return [...asAttribute, ...asProperty];
  });
}
