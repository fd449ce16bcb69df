import { adoptStyles, render, type TemplateResult } from 'lit';

import { aloneStyles, printedStyles } from './printed.styles.ts';

/** Takes away what was laid ready for the printer; nothing lies ready when undefined. */
let clear: (() => void) | undefined;

/**
 * Prints something by itself: it is laid beside the page's content, which stays off the paper until the browser
 * says that it has printed. A frame of its own would need the page's leave to have one (`frame-src`, `sandbox`).
 *
 * @param like Whose language and direction it has.
 */
export function printAlone(content: TemplateResult, like: HTMLElement): void {
  // A browser that never said so leaves its last one.
  clear?.();
  const sheet = document.createElement('div');
  sheet.dataset['loyaltyPrint'] = '';
  sheet.lang = like.lang;
  sheet.dir = like.matches(':dir(rtl)') ? 'rtl' : 'ltr';
  const root = sheet.attachShadow({ mode: 'open' });
  adoptStyles(root, [printedStyles]);
  render(content, root);
  document.body.append(sheet);
  const alone = aloneStyles.styleSheet;
  const before = document.adoptedStyleSheets;
  if (alone) document.adoptedStyleSheets = [...before, alone];
  clear = () => {
    removeEventListener('afterprint', handleAfterPrint);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== alone);
    sheet.remove();
    clear = undefined;
  };
  addEventListener('afterprint', handleAfterPrint);
  print();
}

function handleAfterPrint(): void {
  clear?.();
}
