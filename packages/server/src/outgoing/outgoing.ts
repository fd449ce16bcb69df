/** Requests to addresses that a shop named: checked, so that nobody reaches inside through us. */
import { lookup } from 'node:dns/promises';
import { request as requestHttp, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import { isLoopback, isPublic } from './addresses.ts';
import { refusalOfUrl, type ReachOptions } from './refusal.ts';

export interface OutgoingOptions extends ReachOptions {
  /** All addresses of a name. Default: the system's resolver. */
  readonly resolve?: (name: string) => Promise<readonly string[]>;
  /** How long the whole exchange may take. Default: 15 seconds. */
  readonly timeoutMs?: number;
}

export interface OutgoingRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface OutgoingResponse {
  readonly status: number;
  /** At most the first 64 kB. */
  readonly body: string;
}

/** Why nothing was sent: the address leads where the server does not go. Trying again does not help. */
export class AddressRefused extends Error {
  override readonly name = 'AddressRefused';
}

/** Sends a POST; throws `AddressRefused` without connecting, or what went wrong on the way. */
export type SendOutgoing = (request: OutgoingRequest) => Promise<OutgoingResponse>;

const maxBodyBytes = 64_000;

/**
 * Makes a sender. A name is resolved once and the connection goes to an address that was checked, so
 * that DNS cannot answer differently the second time. Redirects are not followed: a 3xx is the answer.
 */
export function createOutgoing(options: OutgoingOptions = {}): SendOutgoing {
  const { resolve = resolveAll, timeoutMs = 15_000 } = options;
  return async ({ url, headers, body }) => {
    const target = readTarget(url, options);
    const address = await checkedAddress(target, options, resolve);
    const response = await post(target, address, { headers, body, timeoutMs });
    return { status: response.statusCode ?? 0, body: await readSome(response) };
  };
}

function readTarget(url: string, options: OutgoingOptions): URL {
  const refusal = refusalOfUrl(url, options);
  if (refusal !== undefined) throw new AddressRefused(refusal);
  return new URL(url);
}

async function checkedAddress(
  { hostname, protocol }: URL,
  options: OutgoingOptions,
  resolve: (name: string) => Promise<readonly string[]>,
): Promise<string> {
  const literal = bare(hostname);
  const addresses = isIP(literal) > 0 ? [literal] : await resolve(literal);
  const [first] = addresses;
  // One address inside is enough to refuse: which of them is used is not for the name's owner to say.
  if (first === undefined || !addresses.every((address) => isAllowed(address, options)))
    throw new AddressRefused(`${hostname} does not lead to the public internet.`);
  if (protocol === 'http:' && !isLoopback(first)) throw new AddressRefused('Use an https address.');
  return first;
}

function isAllowed(address: string, { allowLoopback = false }: ReachOptions): boolean {
  return isPublic(address) || (allowLoopback && isLoopback(address));
}

/** Without the brackets of IPv6. */
function bare(hostname: string): string {
  return hostname.replace(/^\[(.*)\]$/, '$1');
}

async function resolveAll(name: string): Promise<string[]> {
  return (await lookup(name, { all: true })).map(({ address }) => address);
}

interface Post {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly timeoutMs: number;
}

function post(
  target: URL,
  address: string,
  { body, headers, timeoutMs }: Post,
): Promise<IncomingMessage> {
  const family = isIP(address);
  const options: RequestOptions = {
    method: 'POST',
    headers: { ...headers, 'Content-Length': String(new TextEncoder().encode(body).length) },
    // A connection of its own, to the very address that was checked.
    agent: false,
    lookup: (_name, { all }, done) =>
      all ? done(null, [{ address, family }]) : done(null, address, family),
    signal: AbortSignal.timeout(timeoutMs),
  };
  return new Promise((resolve, reject) => {
    const send = target.protocol === 'https:' ? requestHttps : requestHttp;
    send(target, options, resolve).on('error', reject).end(body);
  });
}

async function readSome(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= maxBodyBytes) break;
  }
  return Buffer.concat(chunks).subarray(0, maxBodyBytes).toString('utf8');
}

/** The same for every programme; a test programme may be tried out on one machine. */
export function senderFor({ test }: { readonly test: boolean }): SendOutgoing {
  return test ? sendNearby : send;
}

const send = createOutgoing();
const sendNearby = createOutgoing({ allowLoopback: true });

/** What the shop may read of what went wrong on the way: nothing about our own network. */
export function failureOf(error: unknown): string {
  if (error instanceof AddressRefused) return error.message;
  if (!(error instanceof Error)) return 'It could not be sent.';
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return 'No answer in time.';
  const { code } = error as { readonly code?: unknown };
  return typeof code === 'string' ? `No connection (${code}).` : 'No connection.';
}
