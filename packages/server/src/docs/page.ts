/** The API reference as one page without script, drawn from the OpenAPI document. */
import { escapeHtml as text } from './escape-html.ts';
import { renderFields, renderType, type Schema } from './schema.ts';
import { docsStyle } from './style.ts';

export { docsStyle } from './style.ts';

/** What the page reads of an OpenAPI document that we made ourselves. */
interface Reference {
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly tags: readonly string[];
  readonly security: readonly Readonly<Record<string, unknown>>[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<
    Record<string, { readonly description: string; readonly content?: Content }>
  >;
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  readonly description?: string;
  readonly schema: Schema;
}

type Content = Readonly<Record<string, { readonly schema: Schema }>>;

interface Endpoint extends Operation {
  readonly method: string;
  readonly path: string;
}

/** Draws the whole page of the API's document. */
export function renderDocs(openApi: object): string {
  const reference = openApi as Reference;
  const endpoints = endpointsOf(reference);
  const { title, version, description } = reference.info;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${text(title)}</title>
<style>${docsStyle}</style>
</head>
<body>
<div class="frame">
${renderNavigation(reference, endpoints)}
<main>
<h1>${text(title)}</h1>
<p class="lead">${text(description)} Version ${text(version)}. As data: <a href="openapi.json">openapi.json</a>.</p>
${reference.tags.map((tag) => renderTag(tag, endpoints)).join('')}
<h2 id="schemas">Schemas</h2>
${Object.entries(reference.components.schemas).map(renderSchema).join('')}
</main>
</div>
</body>
</html>
`;
}

function endpointsOf({ paths }: Reference): Endpoint[] {
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({
      ...operation,
      method: method.toUpperCase(),
      path,
    })),
  );
}

function renderNavigation({ tags }: Reference, endpoints: readonly Endpoint[]): string {
  const groups = tags.map(({ name }) => {
    const links = endpoints
      .filter((endpoint) => endpoint.tags.includes(name))
      .map(
        ({ operationId }) => `<li><a href="#${text(operationId)}">${text(operationId)}</a></li>`,
      );
    return `<h2>${text(name)}</h2><ul>${links.join('')}</ul>`;
  });
  return `<nav aria-label="Endpoints">${groups.join('')}<h2>data</h2><ul><li><a href="#schemas">Schemas</a></li></ul></nav>`;
}

function renderTag(tag: Reference['tags'][number], endpoints: readonly Endpoint[]): string {
  const own = endpoints.filter((endpoint) => endpoint.tags.includes(tag.name));
  return `<h2>${text(tag.name)}</h2><p class="lead">${text(tag.description)}</p>${own.map(renderEndpoint).join('')}`;
}

function renderEndpoint(endpoint: Endpoint): string {
  const { method, path, summary, operationId, parameters = [], requestBody, responses } = endpoint;
  return `<article id="${text(operationId)}">
<h3><span class="method">${method}</span> <code>${text(path)}</code></h3>
<p>${text(summary)} <span class="note">${text(describeSecurity(endpoint))}</span></p>
${parameters.length > 0 ? `<h4>Parameters</h4><table>${parameters.map(renderParameter).join('')}</table>` : ''}
${requestBody ? `<h4>Body</h4>${renderContent(requestBody.content)}` : ''}
<h4>Answers</h4>
<table>${Object.entries(responses).map(renderResponse).join('')}</table>
</article>`;
}

function describeSecurity({ security }: Endpoint): string {
  const words: Readonly<Record<string, string>> = {
    publishableKey: 'publishable key',
    memberToken: 'member token',
    secretKey: 'secret key',
  };
  const ways = security.map((way) =>
    Object.keys(way)
      .map((name) => words[name] ?? name)
      .join(' and '),
  );
  return ways.length > 0 ? `Needs ${ways.join(', or ')}.` : 'Needs no key.';
}

function renderParameter({
  name,
  in: place,
  required,
  description = '',
  schema,
}: Parameter): string {
  return `<tr><th scope="row"><code>${text(name)}</code><br><span class="note">${text(place)}${required ? ', required' : ''}</span></th>
<td>${renderType(schema)} <span class="note">${text(description)}</span></td></tr>`;
}

function renderContent(content: Content): string {
  return Object.values(content)
    .map(({ schema }) =>
      schema.properties ? renderFields(schema) : `<p>${renderType(schema)}</p>`,
    )
    .join('');
}

function renderResponse([status, { description, content }]: [
  string,
  Operation['responses'][string],
]): string {
  const types = Object.values(content ?? {}).map(({ schema }) => renderType(schema));
  return `<tr><th scope="row"><code>${text(status)}</code> ${types.join(' ')}</th><td>${renderInlineCode(description)}</td></tr>`;
}

/** Backticks of our own descriptions as code. */
function renderInlineCode(description: string): string {
  return text(description).replaceAll(/`([^`]+)`/g, '<code>$1</code>');
}

function renderSchema([name, schema]: [string, Schema]): string {
  const shape = schema.properties ? renderFields(schema) : `<p>${renderType(schema)}</p>`;
  const about = schema.description ? `<p>${renderInlineCode(schema.description)}</p>` : '';
  return `<article id="schema-${text(name)}"><h3>${text(name)}</h3>${about}${shape}</article>`;
}
