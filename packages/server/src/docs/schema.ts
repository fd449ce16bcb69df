/** JSON schemas as words and tables. */
import { escapeHtml as text } from './escape-html.ts';

/** The part of JSON Schema that our contract is made of. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly required?: readonly string[];
  readonly description?: string;
  readonly default?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly format?: string;
}

/** A schema in a few words, with links to the named ones in it. */
export function renderType(schema: Schema): string {
  if (schema.$ref) return renderReference(schema.$ref);
  if (schema.const !== undefined) return `<code>${text(JSON.stringify(schema.const))}</code>`;
  if (schema.enum)
    return schema.enum.map((value) => `<code>${text(JSON.stringify(value))}</code>`).join(' | ');
  const parts = schema.oneOf ?? schema.anyOf ?? schema.allOf;
  if (parts)
    return parts
      .map((part) => (part.properties ? renderFields(part) : renderType(part)))
      .join(schema.allOf ? ' and ' : ' or ');
  if (schema.items) return `list of ${renderType(schema.items)}`;
  if (schema.properties) return renderFields(schema);
  if (typeof schema.additionalProperties === 'object')
    return `map of ${renderType(schema.additionalProperties)}`;
  return text(describePrimitive(schema));
}

/** A table of an object's fields. */
export function renderFields({ properties = {}, required = [] }: Schema): string {
  const rows = Object.entries(properties).map(([name, field]) => {
    const optional = required.includes(name) ? '' : '<br><span class="note">optional</span>';
    const standard =
      field.default === undefined
        ? ''
        : ` <span class="note">Default <code>${text(JSON.stringify(field.default))}</code>.</span>`;
    return `<tr><th scope="row"><code>${text(name)}</code>${optional}</th><td>${renderType(field)}${standard} <span class="note">${text(field.description ?? '')}</span></td></tr>`;
  });
  return `<table>${rows.join('')}</table>`;
}

function renderReference(reference: string): string {
  const name = reference.slice(reference.lastIndexOf('/') + 1);
  return `<a href="#schema-${text(name)}">${text(name)}</a>`;
}

function describePrimitive({
  type,
  format,
  minimum,
  maximum,
  minLength,
  maxLength,
}: Schema): string {
  const base = typeof type === 'string' ? type : (type?.join(' or ') ?? 'anything');
  const least = minimum ?? minLength;
  const most = maximum ?? maxLength;
  const unit = type === 'string' ? ' characters' : '';
  // 2^53 − 1 is how far whole numbers go in JSON; it tells nobody anything.
  const bounded = most !== undefined && most < Number.MAX_SAFE_INTEGER;
  const bounds = bounded
    ? `, ${least ?? 0} to ${most}${unit}`
    : least !== undefined && least > -Number.MAX_SAFE_INTEGER
      ? `, at least ${least}${unit}`
      : '';
  return `${base}${format ? ` (${format})` : ''}${bounds}`;
}
