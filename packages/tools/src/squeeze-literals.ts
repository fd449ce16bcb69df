import { MagicString } from 'magic-string';
import { parseSync, Visitor, type Rolldown } from 'vite';

/**
 * Takes out of the templates and styles of elements what no browser needs, which a minifier of code
 * leaves alone: to that they are strings.
 */
export function squeezeLiterals(): Rolldown.Plugin {
  return {
    name: 'spaarkit-squeeze-literals',
    transform: {
      filter: { id: /\/src\/.*\.ts$/, code: /html`|svg`|css`/ },
      handler(code, id) {
        const squeezed = new MagicString(code);
        for (const { start, end, shorter } of literalsOf(id, code)) {
          const literal = code.slice(start, end);
          if (shorter !== literal) squeezed.update(start, end, shorter);
        }
        return { code: squeezed.toString(), map: squeezed.generateMap({ hires: 'boundary' }) };
      },
    },
  };
}

/** A stretch of text between two expressions of a template, and the same in fewer letters. */
interface Literal {
  readonly start: number;
  readonly end: number;
  readonly shorter: string;
}

/** Stands for an expression while a template is looked at as a whole. */
const hole = '\0';

const squeezers: Readonly<Record<string, (text: string) => string>> = {
  html: squeezeMarkup,
  svg: squeezeMarkup,
  css: squeezeStyles,
};

function literalsOf(id: string, code: string): Literal[] {
  const literals: Literal[] = [];
  const visitor = new Visitor({
    TaggedTemplateExpression({ tag, quasi }) {
      const squeeze = tag.type === 'Identifier' ? squeezers[tag.name] : undefined;
      if (squeeze === undefined) return;
      const texts = quasi.quasis.map(({ start, end }) => code.slice(start, end));
      const shorter = squeeze(texts.join(hole)).split(hole);
      for (const [index, { start, end }] of quasi.quasis.entries())
        literals.push({ start, end, shorter: shorter[index] ?? '' });
    },
  });
  // As JavaScript has it: in the tree of TypeScript the quotes belong to the text.
  visitor.visit(parseSync(id, code, { astType: 'js' }).program);
  return literals;
}

/** What stands on lines of its own: a space at either end, inside or outside, is never seen. */
const blocks = 'details|dialog|div|fieldset|footer|form|h\\d|header|li|ol|p|section|summary|ul';
const opens = new RegExp(` ?(<(?:${blocks})(?: [^<>]*)?>) ?`, 'g');
const closes = new RegExp(` ?(</(?:${blocks})>) ?`, 'g');

/** What shows no space after its start or before its end, whatever it stands in. */
const startsOf = /(<button(?: [^<>]*)?>) /g;
const endsOf = / (<\/(?:button|label|option|svg)>)/g;

/**
 * White space that a browser ignores anyway, between two tags all but one; and the quotes of a value
 * that ends without them, which no value with an expression is.
 */
function squeezeMarkup(markup: string): string {
  return markup
    .replaceAll(/\s+/g, ' ')
    .replaceAll(' >', '>')
    .replaceAll(opens, '$1')
    .replaceAll(closes, '$1')
    .replaceAll(startsOf, '$1')
    .replaceAll(endsOf, '$1')
    .replaceAll(/="([^\s"'`=<>/\0]+)"(?=[ >])/g, '=$1');
}

/** Comments, white space that separates nothing, and the zero before a decimal point. */
function squeezeStyles(styles: string): string {
  return styles
    .replaceAll(/\/\*.*?\*\//gs, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^ | ?([{};,]) ?/g, '$1')
    .replaceAll('( ', '(')
    .replaceAll(' )', ')')
    .replaceAll(': ', ':')
    .replaceAll(' / ', '/')
    .replaceAll(/ \* (?=[.\d]|\w+\()/g, '*')
    .replaceAll(/ ([<>]=?) /g, '$1')
    .replaceAll(/\b0\./g, '.')
    .replaceAll(';}', '}');
}
