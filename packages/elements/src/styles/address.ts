/**
 * An address that a press may follow, or nothing where it is of another kind, such as `javascript:`. The API refuses
 * those; a page does not rely on it, as it may be served by another.
 */
export function followable(address: string | undefined): string | undefined {
  return address && /^(?:https?:|\/)/i.test(address) ? address : undefined;
}
