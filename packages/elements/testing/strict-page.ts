/**
 * Runs in `strict.html`, whose policy (in web-test-runner.config.ts) allows neither inline styles nor
 * HTML from strings: draws every element for every visitor and tells the page around it what the
 * policy had to report.
 */
import { html, render } from 'lit';

import '../src/i18n/dutch.ts';
import { allElements } from './every-element.ts';
import { createFakeCart } from './fake-cart.ts';
import { hostileTexts, storesInWordsOf } from './hostile-texts.ts';

const reports: string[] = [];
document.addEventListener('securitypolicyviolation', (event) => {
  reports.push(
    `${event.effectiveDirective}: ${event.sourceFile}:${event.lineNumber} ${event.sample}`,
  );
});

const cart = createFakeCart({
  lines: [{ id: 'a', quantity: 1, grossMinor: 2995, netMinor: 2748 }],
});
let drawn = 0;
for (const text of ['Woorden', ...Object.values(hostileTexts)]) {
  for (const store of Object.values(storesInWordsOf(text))) {
    const place = document.body.appendChild(document.createElement('div'));
    render(
      html`<loyalty-provider locale="nl" .store=${store} .cart=${cart.adapter}
        >${allElements}</loyalty-provider
      >`,
      place,
    );
    await settled();
    drawn += [...place.querySelectorAll('*')].filter((one) =>
      one.shadowRoot?.querySelector('.base'),
    ).length;
    place.remove();
  }
}
const found = [...reports];

// What the policy forbids is reported here, so silence above says something.
document.body.setAttribute('style', 'color: red');
await settled();
parent.postMessage({ drawn, reports: found, isStrict: reports.length > found.length }, origin);

function settled(): Promise<unknown> {
  return new Promise((resolve) => setTimeout(resolve, 40));
}
