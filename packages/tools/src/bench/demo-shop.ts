import { demoKeys, type App } from '../../../server/src/app.ts';

/** Writes to an app as the shop of the demo programme. Rejects when it is refused. */
export async function writeAsDemoShop(
  app: App,
  method: 'POST' | 'PUT',
  path: string,
  body: object,
): Promise<void> {
  const request = new Request(`http://api.test/v1${path}`, {
    method,
    headers: {
      Authorization: `Bearer ${demoKeys.secret}`,
      'Content-Type': 'application/json',
      'Idempotency-Key': crypto.randomUUID(),
    },
    body: JSON.stringify(body),
  });
  const response = await app.fetch(request);
  if (!response.ok) throw new Error(`${method} ${path}: ${await response.text()}`);
}
