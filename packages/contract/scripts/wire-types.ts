/** Makes the wire types: a TypeScript declaration for every named schema of the contract. */
import { z } from 'zod';

import type { Route } from '../src/api/route.ts';
import { servedRoutes } from '../src/api/routes.ts';
import { problem } from '../src/problems.ts';
import { codeRequest } from '../src/shop/code-connectors.ts';
import { webhookMessage } from '../src/shop/webhooks.ts';
import { printDeclaration, type JsonSchema, type NameOf } from './type-printer.ts';

/** Schemas by their id, as they are written (`input`) or as they are read (`output`). */
type Named = Map<string, JsonSchema>;

const header = `/**
 * The wire types of the Spaarkit loyalty API. Points are whole numbers, money is in minor units of
 * the programme's currency, instants are RFC 3339 in UTC.
 *
 * Made from the contract's schemas by \`pnpm generate\`; edits here are overwritten.
 */
`;

/**
 * The source text of the wire types. A schema that is both sent and answered, and differs (a field
 * with a default may be left out when sent, and is always there when answered), has two types: `X` as
 * answered and `XInput` as sent.
 */
export function createWireTypes(): string {
  const sent = collectNamed(requestSchemas(servedRoutes), 'input');
  const answered = collectNamed(answerSchemas(servedRoutes), 'output');
  const twofold = findTwofold(sent, answered);

  const answeredName: NameOf = (id) => id;
  const sentName: NameOf = (id) => (twofold.has(id) ? `${id}Input` : id);

  const declarations = new Map<string, string>();
  for (const [id, schema] of answered) {
    declarations.set(id, printDeclaration(id, schema, answeredName));
  }
  for (const [id, schema] of sent) {
    const name = sentName(id);
    if (!declarations.has(name)) declarations.set(name, printDeclaration(name, schema, sentName));
  }
  const sorted = [...declarations].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `${header}\n${sorted.map(([, text]) => text).join('\n')}`;
}

function requestSchemas(routes: readonly Route[]): z.ZodType[] {
  return routes.flatMap(({ body, lines }) => body ?? lines ?? []);
}

function answerSchemas(routes: readonly Route[]): z.ZodType[] {
  return [
    problem,
    webhookMessage,
    codeRequest,
    ...routes.flatMap(({ success: { body, events } }) => body ?? events ?? []),
  ];
}

function collectNamed(schemas: readonly z.ZodType[], io: 'input' | 'output'): Named {
  const named: Named = new Map();
  for (const schema of schemas) {
    const { $defs, ...own } = z.toJSONSchema(schema, {
      io,
      unrepresentable: 'any',
    }) as JsonSchema & {
      readonly $defs?: Record<string, JsonSchema>;
      readonly id?: string;
    };
    if (own.id !== undefined) named.set(own.id, own);
    for (const [id, definition] of Object.entries($defs ?? {})) named.set(id, definition);
  }
  return named;
}

/** The ids whose two forms differ, themselves or in what they refer to. */
function findTwofold(sent: Named, answered: Named): ReadonlySet<string> {
  const twofold = new Set<string>();
  const asIs: NameOf = (id) => id;
  const marked: NameOf = (id) => (twofold.has(id) ? `${id}Input` : id);
  for (let before = -1; before !== twofold.size;) {
    before = twofold.size;
    for (const [id, schema] of sent) {
      const other = answered.get(id);
      if (other && printDeclaration(id, schema, marked) !== printDeclaration(id, other, asIs)) {
        twofold.add(id);
      }
    }
  }
  return twofold;
}
