import { contentTokens } from '../src/styles/content.styles.ts';
import { tokens } from '../src/styles/tokens.styles.ts';

/**
 * Shows the palette of a browser that computes no colours: without `light-dark()`, relative colours and
 * `contrast-color()`, which stand in `@supports`. No browser can be told to forget them.
 */
export function showAsIn(browser: 'this' | 'older'): void {
  for (const { cssText, styleSheet } of [tokens, contentTokens]) {
    if (styleSheet === undefined) continue;
    styleSheet.replaceSync(cssText);
    if (browser === 'this') continue;
    for (let at = styleSheet.cssRules.length - 1; at >= 0; at--) {
      if (styleSheet.cssRules[at] instanceof CSSSupportsRule) styleSheet.deleteRule(at);
    }
  }
}
