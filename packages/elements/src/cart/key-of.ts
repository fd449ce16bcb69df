/** A code by which it is found again: shops differ in case and in hyphens. */
export function keyOf(code: string): string {
  return code.replaceAll('-', '').toUpperCase();
}
