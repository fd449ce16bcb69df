/**
 * Prints JSON Schema as TypeScript. It knows the part of JSON Schema that the contract's schemas
 * become, and stops with the place when it meets anything else: a type that is quietly `unknown`
 * would be worse than none.
 */

/** The part of JSON Schema that is read. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string;
  readonly const?: string | number | boolean;
  readonly enum?: readonly (string | number | boolean)[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly description?: string;
}

/** Names the type that a `$ref` leads to. */
export type NameOf = (id: string) => string;

/** Prints one exported declaration: an interface for an object, a type alias for the rest. */
export function printDeclaration(name: string, schema: JsonSchema, nameOf: NameOf): string {
  const doc = docComment(schema.description, '');
  return schema.properties
    ? `${doc}export interface ${name} ${printObject(schema, nameOf, '')}\n`
    : `${doc}export type ${name} = ${printType(schema, nameOf, '')};\n`;
}

function printType(schema: JsonSchema, nameOf: NameOf, indent: string): string {
  if (schema.$ref !== undefined) return nameOf(schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1));
  if (schema.const !== undefined) return printLiteral(schema.const);
  if (schema.enum) return schema.enum.map(printLiteral).join(' | ');

  const union = schema.anyOf ?? schema.oneOf;
  if (union) return union.map((member) => printMember(member, nameOf, indent)).join(' | ');
  if (schema.allOf)
    return schema.allOf.map((part) => printMember(part, nameOf, indent)).join(' & ');

  switch (schema.type) {
    case 'string':
    case 'boolean':
    case 'null':
      return schema.type;
    case 'integer':
    case 'number':
      return 'number';
    case 'array':
      return printArray(schema.items ?? {}, nameOf, indent);
    case 'object':
      return schema.properties
        ? printObject(schema, nameOf, indent)
        : printRecord(schema, nameOf, indent);
    case undefined:
      if (Object.keys(schema).every((key) => key === 'description')) return 'unknown';
  }
  throw new Error(`No TypeScript is known for ${JSON.stringify(schema)}. Teach type-printer.ts.`);
}

function printMember(schema: JsonSchema, nameOf: NameOf, indent: string): string {
  return printType(schema, nameOf, indent);
}

function printArray(items: JsonSchema, nameOf: NameOf, indent: string): string {
  const item = printType(items, nameOf, indent);
  return / [|&] /.test(item) && !item.startsWith('{') ? `(${item})[]` : `${item}[]`;
}

function printRecord(schema: JsonSchema, nameOf: NameOf, indent: string): string {
  const { additionalProperties } = schema;
  const value =
    typeof additionalProperties === 'object'
      ? printType(additionalProperties, nameOf, indent)
      : 'unknown';
  return `Record<string, ${value}>`;
}

function printObject(schema: JsonSchema, nameOf: NameOf, indent: string): string {
  const inner = `${indent}  `;
  const fields = Object.entries(schema.properties ?? {}).map(([key, field]) => {
    const mark = schema.required?.includes(key) ? '' : '?';
    const type = printType(field, nameOf, inner);
    // A field may be given as undefined as well as left out; JSON knows no difference.
    const absent = mark === '' || type === 'unknown' ? '' : ' | undefined';
    return `${docComment(field.description, inner)}${inner}${printKey(key)}${mark}: ${type}${absent};\n`;
  });
  return fields.length === 0 ? '{}' : `{\n${fields.join('')}${indent}}`;
}

function printKey(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : printLiteral(key);
}

function printLiteral(value: string | number | boolean): string {
  return typeof value === 'string'
    ? `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
    : String(value);
}

function docComment(description: string | undefined, indent: string): string {
  return description === undefined
    ? ''
    : `${indent}/** ${description.replaceAll('*/', '*\\/')} */\n`;
}
