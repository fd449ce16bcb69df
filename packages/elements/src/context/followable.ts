/**
 * An address that a press may follow: of the web, or of the page's own site; nothing where it is of another kind, such
 * as `javascript:`. The API refuses those; a page does not rely on it, as it may be served by another.
 */
export function followable(address: string | undefined): string | undefined {
  return address && /^(?:https?:|[^:]*(?:$|[/?#]))/i.test(address) ? address : undefined;
}
