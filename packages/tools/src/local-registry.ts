/** A registry on this machine: it has the packages that were packed here, and leads to the real one for any other. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { basename } from 'node:path';

import { packInto, publishedPackages } from './published.ts';
import { root } from './run.ts';

/** A registry that runs. */
export interface LocalRegistry {
  readonly url: string;
  close(): void;
}

/** Packs what is published, as it was built, into a folder, and serves it. */
export async function serveRegistry(folder: string, upstream: string): Promise<LocalRegistry> {
  const packages = new Map(
    publishedPackages(root).map((each) => [each.name, { ...each, file: packInto(folder, each) }]),
  );
  let url = '';
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://registry').pathname);
    const tarball = [...packages.values()].find(({ file }) => path === `/-/${basename(file)}`);
    const known = packages.get(path.slice(1));
    if (tarball) response.end(readFileSync(tarball.file));
    else if (known) response.end(JSON.stringify(describe(known.file, url)));
    else response.writeHead(307, { Location: new URL(`.${request.url}`, upstream).href }).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The registry has no port.');
  url = `http://127.0.0.1:${address.port}/`;
  return { url, close: () => void server.close() };
}

/** What a registry says of a package. */
function describe(file: string, url: string) {
  const words = ['-xzOf', file, 'package/package.json'];
  const manifest = JSON.parse(execFileSync('tar', words, { encoding: 'utf8' })) as {
    readonly name: string;
    readonly version: string;
  };
  const digest = createHash('sha512').update(readFileSync(file)).digest('base64');
  const dist = { tarball: `${url}-/${basename(file)}`, integrity: `sha512-${digest}` };
  const { name, version } = manifest;
  return {
    name,
    'dist-tags': { latest: version },
    versions: { [version]: { ...manifest, dist } },
  };
}
