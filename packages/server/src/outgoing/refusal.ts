/** Whether the server would send anything to an address, told before it is stored. */
import ipaddr from 'ipaddr.js';
import { isLoopback, isPublic } from './addresses.ts';

export interface ReachOptions {
  /**
   * Also `http:` and this machine itself, for trying things out. Only for test programmes and demo
   * mode; nothing else inside becomes reachable by it.
   */
  readonly allowLoopback?: boolean;
}

/** Why nothing would be sent to an address, in a sentence; undefined when there is no reason. */
export function refusalOfUrl(
  url: string,
  { allowLoopback = false }: ReachOptions,
): string | undefined {
  if (!URL.canParse(url)) return 'Give an absolute address.';
  const { hash, hostname, password, protocol, username } = new URL(url);
  if (protocol !== 'https:' && !(protocol === 'http:' && allowLoopback && isNearby(hostname)))
    return 'Use an https address.';
  if (username !== '' || password !== '') return 'Leave user and password out of the address.';
  if (hash !== '') return 'Leave out what follows "#": it is never sent.';
  const literal = bare(hostname);
  return ipaddr.isValid(literal) && !isAllowed(literal, { allowLoopback })
    ? 'This address is not on the public internet.'
    : undefined;
}

/** Whether a host is this machine by its very name. */
function isNearby(hostname: string): boolean {
  return hostname === 'localhost' || isLoopback(bare(hostname));
}

/** Whether the server may connect to an address of a network. */
export function isAllowed(address: string, { allowLoopback = false }: ReachOptions): boolean {
  return isPublic(address) || (allowLoopback && isLoopback(address));
}

/** A host name without the brackets of IPv6. */
export function bare(hostname: string): string {
  return hostname.replace(/^\[(.*)\]$/, '$1');
}
