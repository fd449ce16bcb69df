/** Requests to every route, as tests of the HTTP edge send them, and what each refusal has to be. */
import {
  commonProblems,
  problem,
  problemTypes,
  type ProblemCode,
  type Route,
} from '@spaarkit/contract';
import { expect } from 'vitest';
import { codeOf } from './test-app.ts';

const values: Readonly<Record<string, string>> = {
  id: 'nothing',
  externalId: 'nobody',
  code: 'none',
  version: '999',
};

/** An address of the route, at which there is nothing. */
export const addressOf = ({ path }: Route) =>
  path.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? name);

export const isPage = ({ auth }: Route) => auth === 'publishable' || auth === 'member';

const declared = (route: Route): readonly ProblemCode[] => [
  ...commonProblems(route),
  ...(route.problems ?? []),
];

/** Every refusal is a problem document that the catalogue knows and the route declares. */
export async function expectDeclared(response: Response, route: Route): Promise<void> {
  const text = await response.text();
  if (response.status < 400) return;
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const document = problem.parse(JSON.parse(text));
  expect(document.status).toBe(response.status);
  expect(problemTypes[document.code].status).toBe(response.status);
  expect(declared(route), `${route.id} answered ${document.code}: ${document.detail}`).toContain(
    document.code,
  );
  expect(document.instance).toBe(response.headers.get('request-id'));
  expect(response.status, text).toBeLessThan(500);
  expect(text).not.toMatch(/\bat .*\.(ts|js):\d+/);
}

export async function expectProblem(
  response: Response,
  route: Route,
  code: ProblemCode,
): Promise<void> {
  const copy = response.clone();
  await expectDeclared(response, route);
  expect(await codeOf(copy), route.id).toBe(code);
}
