/** Which addresses the server may connect to on behalf of a shop. */
import ipaddr from 'ipaddr.js';

/** All of IPv6 that is handed out for use on the internet (RFC 4291, 2.4). */
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Whether an address belongs to the public internet: neither this machine nor a private network, a
 * link-local one (where clouds keep their metadata), a multicast group or anything reserved. IPv4
 * that is mapped into IPv6 is judged as the IPv4 address that it is.
 */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast') return false;
  return !(parsed instanceof ipaddr.IPv6) || parsed.match(globalUnicast);
}

export function isLoopback(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'loopback';
}
