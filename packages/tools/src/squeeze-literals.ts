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
        for (const { start, end, squeeze } of literalsOf(id, code)) {
          const literal = code.slice(start, end);
          const shorter = squeeze(literal);
          if (shorter !== literal) squeezed.update(start, end, shorter);
        }
        return { code: squeezed.toString(), map: squeezed.generateMap({ hires: 'boundary' }) };
      },
    },
  };
}

/** A stretch of text between two expressions of a template, and how it gets shorter. */
interface Literal {
  readonly start: number;
  readonly end: number;
  readonly squeeze: (text: string) => string;
}

const squeezers: Readonly<Record<string, Literal['squeeze']>> = {
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
      for (const { start, end } of quasi.quasis) literals.push({ start, end, squeeze });
    },
  });
  // As JavaScript has it: in the tree of TypeScript the quotes belong to the text.
  visitor.visit(parseSync(id, code, { astType: 'js' }).program);
  return literals;
}

/**
 * White space that a browser ignores anyway, between two tags all but one; and the quotes of a value
 * that ends without them, which no value with an expression is.
 */
function squeezeMarkup(markup: string): string {
  return markup
    .replaceAll(/\s+/g, ' ')
    .replaceAll(' >', '>')
    .replaceAll(/="([^\s"'`=<>/]+)"(?=[ >])/g, '=$1');
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
    .replaceAll(/\b0\./g, '.')
    .replaceAll(';}', '}');
}
