/** Whether the server would send anything to an address, told before it is stored. */

export interface ReachOptions {
  /**
   * Also `http:` and this machine itself, for trying things out. Only for test programmes and demo
   * mode; nothing else inside becomes reachable by it.
   */
  readonly allowLoopback?: boolean;
}

/**
 * Why nothing would be sent to an address, in a sentence; undefined when there is no reason yet. Where
 * a name leads is looked at with each sending.
 */
export function refusalOfUrl(
  url: string,
  { allowLoopback = false }: ReachOptions,
): string | undefined {
  if (!URL.canParse(url)) return 'Give an absolute address.';
  const { hash, hostname, password, protocol, username } = new URL(url);
  const isOurs = allowLoopback && isThisMachine(hostname);
  if (protocol !== 'https:' && !(protocol === 'http:' && isOurs)) return 'Use an https address.';
  if (username !== '' || password !== '') return 'Leave user and password out of the address.';
  if (hash !== '') return 'Leave out what follows "#": it is never sent.';
  if (isOurs) return undefined;
  if (hostname === 'localhost')
    return 'Name a host on the public internet: only a test programme tells this machine itself.';
  return isNumeric(hostname)
    ? 'Name a host on the public internet instead of an IP address.'
    : undefined;
}

/** Whether a host is an IP address. `URL` has written every spelling of one in the same way. */
function isNumeric(hostname: string): boolean {
  return hostname.startsWith('[') || /^[\d.]+$/.test(hostname);
}

function isThisMachine(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname);
}
