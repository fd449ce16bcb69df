import { unsafeCSS, type CSSResult } from 'lit';

/**
 * Lit's `css` for sheets that are plain text, as all of them here are: without what every page would
 * carry to check at run time what else goes in.
 */
export function css(text: TemplateStringsArray): CSSResult {
  return unsafeCSS(text.join(''));
}
