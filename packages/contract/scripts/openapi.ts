/** The OpenAPI 3.1 document, made from the route table. */
import { z } from 'zod';
import { problem, problemTypes, type ProblemCode } from '../src/problems.ts';
import { codeOutcome, codeRequest } from '../src/shop/code-connectors.ts';
import { webhookMessage } from '../src/shop/webhooks.ts';
import { commonProblems, type Route } from '../src/api/route.ts';
import { servedRoutes } from '../src/api/routes.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type JsonObject = { [key: string]: Json };

/** An OpenAPI document as plain JSON. */
export type OpenApiDocument = JsonObject;

/**
 * Makes the OpenAPI 3.1 document of the served routes. Requests are described as they are read
 * (unknown fields refused), answers as open objects, because within `/v1` the API only grows.
 */
export function createOpenApi(version: string): OpenApiDocument {
  const components: JsonObject = {};
  const schemaOf = (schema: z.ZodType): Json => collect(schema, components);

  const paths: { [path: string]: JsonObject } = {};
  for (const route of servedRoutes) {
    (paths[route.path] ??= {})[route.method.toLowerCase()] = operation(route, schemaOf);
  }
  schemaOf(problem);

  return {
    openapi: '3.1.0',
    info: {
      title: 'Spaarkit loyalty API',
      version,
      license: { name: 'MIT', identifier: 'MIT' },
      description:
        'Members earn points, see them, redeem rewards and use vouchers. Amounts are whole numbers; money is in minor units; instants are UTC.',
    },
    servers: [{ url: '/' }],
    tags: [
      { name: 'programme', description: 'What the shop offers.' },
      { name: 'shopper', description: 'For pages: publishable key and member token.' },
      { name: 'shop', description: 'For the shop’s server: secret key.' },
      {
        name: 'rewards',
        description: 'For the shop’s server: what members hold, and what has to be done for it.',
      },
      { name: 'webhooks', description: 'Telling other systems what happened: secret key.' },
      { name: 'identities', description: 'Who a member is: ids, merging, export and erasure.' },
      { name: 'cards', description: 'Member cards, and redeeming at the till.' },
      { name: 'levels', description: 'For the shop’s server: tiers, segments and benefits.' },
      { name: 'referrals', description: 'Friends that members brought, and what is doubtful.' },
      { name: 'purchases', description: 'What a member bought, with its papers.' },
      { name: 'receipts', description: 'Till receipts that members registered.' },
      { name: 'audit', description: 'For the shop’s server: what its side changed.' },
      { name: 'reports', description: 'For the shop’s server: figures of the programme.' },
      { name: 'exports', description: 'For the shop’s server: all that the programme holds.' },
      { name: 'service', description: 'Health and the test clock.' },
    ],
    paths,
    webhooks: {
      message: { post: messageSent(schemaOf) },
      codeRequest: { post: codeAsked(schemaOf) },
    },
    components: {
      schemas: components,
      securitySchemes: {
        publishableKey: { type: 'apiKey', in: 'header', name: 'Spaarkit-Key' },
        memberToken: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
        secretKey: { type: 'http', scheme: 'bearer' },
      },
    },
  };
}

/** What the server itself sends, to the addresses that a shop names. */
function messageSent(schemaOf: (schema: z.ZodType) => Json): JsonObject {
  return {
    operationId: 'receiveWebhook',
    summary: 'What happened to a member, signed as Standard Webhooks says.',
    requestBody: { content: { 'application/json': { schema: schemaOf(webhookMessage) } } },
    responses: {
      '2XX': { description: 'It is kept; nothing more is sent of it.' },
      '410': { description: 'Nobody listens here any more: the endpoint is disabled.' },
      default: { description: 'It is sent again later, ten times in about three days.' },
    },
  };
}

/** What a shop is asked that makes its own codes. */
function codeAsked(schemaOf: (schema: z.ZodType) => Json): JsonObject {
  const answer = { content: { 'application/json': { schema: schemaOf(codeOutcome) } } };
  return {
    operationId: 'receiveCodeRequest',
    summary: 'A code is wanted for a reward; asked again, the shop gives the same one.',
    requestBody: { content: { 'application/json': { schema: schemaOf(codeRequest) } } },
    responses: {
      '2XX': { description: 'The code, or why there is none.', ...answer },
      '409': { description: 'There is no code and never will be: the points go back.', ...answer },
      '422': { description: 'As 409.', ...answer },
      default: { description: 'Not known whether there is a code: it is asked for again.' },
    },
  };
}

function operation(route: Route, schemaOf: (schema: z.ZodType) => Json): JsonObject {
  const parameters: Json[] = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name: name ?? '',
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  for (const [name, field] of Object.entries(route.query?.shape ?? {})) {
    parameters.push({ name, in: 'query', required: false, schema: schemaOf(field as z.ZodType) });
  }
  if (route.idempotent) {
    parameters.push({
      name: 'Idempotency-Key',
      in: 'header',
      required: true,
      description: 'One key per intent; the same key is answered with the same answer.',
      schema: { type: 'string', minLength: 16, maxLength: 255 },
    });
  }

  const { success } = route;
  return {
    operationId: route.id,
    tags: [route.tag],
    summary: route.summary,
    security: security(route),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...requestBody(route, schemaOf),
    responses: {
      [success.status]: {
        description: 'Done.',
        ...(success.localized && { headers: { 'Content-Language': contentLanguage } }),
        ...contentOf(success, schemaOf),
      },
      ...problemResponses([...commonProblems(route), ...(route.problems ?? [])]),
    },
  };
}

function requestBody({ body, lines }: Route, schemaOf: (schema: z.ZodType) => Json): JsonObject {
  if (body)
    return {
      requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body) } } },
    };
  if (!lines) return {};
  const content = { 'application/jsonl': linesOf(schemaOf(lines)) };
  return { requestBody: { required: true, content } };
}

/** OpenAPI has a word for what each part of a sequence holds from 3.2 on: `itemSchema`. */
function linesOf(item: Json): JsonObject {
  return { schema: { type: 'string' }, 'x-item-schema': item };
}

const contentLanguage: JsonObject = {
  description: 'The language that the answer is in, as in its `locale`.',
  required: true,
  schema: { type: 'string' },
};

const anyText: JsonObject = { schema: { type: 'string' } };

function contentOf(
  { body, events, text }: Route['success'],
  schemaOf: (schema: z.ZodType) => Json,
): JsonObject {
  if (body)
    return {
      content: {
        'application/json': { schema: schemaOf(body) },
        ...(text && { 'application/jsonl': anyText, 'text/csv': anyText }),
      },
    };
  if (!events) return {};
  return { content: { 'text/event-stream': linesOf(schemaOf(events)) } };
}

function security(route: Route): Json {
  switch (route.auth) {
    case 'open':
      return [];
    case 'publishable':
      return [{ publishableKey: [] }, { publishableKey: [], memberToken: [] }];
    case 'member':
      return [{ publishableKey: [], memberToken: [] }];
    case 'secret':
      return [{ secretKey: [] }];
  }
}

function problemResponses(codes: readonly ProblemCode[]): JsonObject {
  const byStatus = new Map<number, Set<ProblemCode>>();
  for (const code of codes) {
    const { status } = problemTypes[code];
    byStatus.set(status, (byStatus.get(status) ?? new Set()).add(code));
  }
  return Object.fromEntries(
    [...byStatus]
      .toSorted(([a], [b]) => a - b)
      .map(([status, found]) => [
        String(status),
        {
          description: [...found]
            .map((code) => `\`${code}\`: ${problemTypes[code].title}`)
            .join(' '),
          content: {
            'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
          },
        },
      ]),
  );
}

/** Converts a schema, and moves every named schema in it to the shared components. */
function collect(schema: z.ZodType, components: JsonObject): Json {
  const {
    $schema: _,
    $defs,
    ...converted
  } = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    target: 'draft-2020-12',
  }) as JsonObject;
  for (const [name, definition] of Object.entries(($defs ?? {}) as JsonObject)) {
    components[name] = withoutId(relocate(definition));
  }
  const own = relocate(converted) as JsonObject;
  if (typeof own['id'] !== 'string') return own;
  components[own['id']] = withoutId(own);
  return { $ref: `#/components/schemas/${own['id']}` };
}

/** Points references at the shared components instead of the schema's own definitions. */
function relocate(value: Json): Json {
  if (Array.isArray(value)) return value.map(relocate);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      key === '$ref' && typeof item === 'string'
        ? item.replace('#/$defs/', '#/components/schemas/')
        : relocate(item),
    ]),
  );
}

function withoutId(value: Json): Json {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  const { id: _, ...rest } = value;
  return rest;
}
