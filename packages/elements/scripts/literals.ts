/** Words in templates that do not come from a catalogue, so that no translation can reach them. */
import { parseSync } from 'vite';

interface Node {
  readonly type: string;
  readonly [field: string]: unknown;
}

/** Attributes whose values are read by a shopper, or to them. */
const spokenAttributes =
  /^(?:title|alt|placeholder|label|aria-(?:label|description|valuetext|roledescription))$/;

/** What draws or says the words that it is handed, and which of its arguments they are. */
const drawn: Readonly<Record<string, readonly number[]>> = {
  alertLine: [0],
  announce: [1],
  button: [0],
  emptyState: [0, 1],
  failedState: [0, 1],
  heading: [1],
  line: [1],
};

/** The literal words that the code of one file would show to a shopper. */
export function literalsIn(file: string, source: string): string[] {
  const found: string[] = [];
  for (const node of nodesOf(parseSync(file, source).program as unknown as Node)) {
    if (node.type === 'TaggedTemplateExpression' && isNamed(node['tag'], 'html', 'svg'))
      found.push(...inTemplate(node['quasi'] as Node));
    if (node.type === 'CallExpression') {
      const { name } = node['callee'] as { name?: string };
      const words = drawn[name ?? ''] ?? [];
      found.push(...words.flatMap((at) => wordsOf((node['arguments'] as readonly Node[])[at])));
    }
  }
  return found;
}

/** The texts of a template, its spoken attributes, and what its slots are filled with. */
function inTemplate(template: Node): string[] {
  const texts = (template['quasis'] as readonly Node[]).map(
    (one) => (one['value'] as { readonly raw: string }).raw,
  );
  const whole = texts.join('\0');
  const between = whole
    .replace(/<!--.*?-->/gs, '')
    .replace(/<[^<>]*>/g, '\n')
    .split(/[\0\n]/);
  const spoken = [...whole.matchAll(/([\w-]+)="([^"]*)"/g)].flatMap(([, name = '', value = '']) =>
    spokenAttributes.test(name) ? value.split('\0') : [],
  );
  const filled = (template['expressions'] as readonly Node[]).flatMap((expression, at) => {
    const before = texts.slice(0, at + 1).join('\0');
    const attribute = /([\w-]+)=["']?[^"'<>]*$/.exec(before)?.[1];
    const isInTag = before.lastIndexOf('<') > before.lastIndexOf('>');
    return isInTag && !spokenAttributes.test(attribute ?? '') ? [] : wordsOf(expression);
  });
  return [...between, ...spoken]
    .filter(isWords)
    .map((one) => one.trim())
    .concat(filled);
}

/** The literal words that an expression may come to. */
function wordsOf(expression: Node | undefined): string[] {
  switch (expression?.type) {
    case 'Literal':
      return typeof expression['value'] === 'string' && isWords(expression['value'])
        ? [expression['value']]
        : [];
    case 'TemplateLiteral':
      return (expression['quasis'] as readonly Node[])
        .map((one) => (one['value'] as { readonly raw: string }).raw)
        .filter(isWords);
    case 'ConditionalExpression':
      return [expression['consequent'], expression['alternate']].flatMap((one) =>
        wordsOf(one as Node),
      );
    case 'LogicalExpression':
    case 'BinaryExpression':
      return [expression['left'], expression['right']].flatMap((one) => wordsOf(one as Node));
    default:
      return [];
  }
}

const isWords = (text: string) => /\p{L}/u.test(text.replaceAll(/&\w+;/g, ''));

const isNamed = (node: unknown, ...names: readonly string[]) =>
  names.includes((node as { readonly name?: string }).name ?? '');

function* nodesOf(node: Node): Generator<Node> {
  yield node;
  for (const value of Object.values(node).flat()) {
    if (typeof value === 'object' && value !== null && 'type' in value)
      yield* nodesOf(value as Node);
  }
}
