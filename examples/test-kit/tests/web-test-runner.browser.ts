/** In web-test-runner, without a bundler. */
import '@spaarkit/elements/all';
import { startTestKit } from '@spaarkit/msw/browser';
import { betweenPressesMs, countTokens, everySituation } from './situations.ts';

const memberTokenUrl = '/loyalty-token';
const longestMs = 15_000;

let close: () => Promise<void>;

afterEach(() => {
  document.body.replaceChildren();
  return close();
});

for (const [scenario, { says, presses = [], takesMs = 0, tokens = 1 }] of everySituation) {
  it(scenario, async function situation() {
    this.timeout(2 * longestMs);
    ({ close } = await startTestKit({ scenario, memberTokenUrl }));
    performance.clearResourceTimings();
    const since = performance.now();
    document.body.innerHTML = `
      <loyalty-provider api-base="https://loyalty.test" publishable-key="pk_demo"
        member-token-url="${memberTokenUrl}" locale="nl">
        <loyalty-rewards></loyalty-rewards>
      </loyalty-provider>`;
    for (const name of presses) {
      const button = await until(() => all().find((one) => nameOf(one)?.startsWith(name)));
      button.click();
      await delay(betweenPressesMs);
    }
    await until(() =>
      all().find((one) => one.checkVisibility() && spaced(one.textContent).includes(says)),
    );
    if (performance.now() - since < takesMs) throw new Error('It came too soon.');
    if (countTokens() !== tokens) throw new Error(`The shop was asked ${countTokens()} times.`);
  });
}

/** Everything on the page, whatever shadow root it stands in. */
function all(root: ParentNode = document): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('*')].flatMap((one) =>
    one.shadowRoot ? [one, ...all(one.shadowRoot)] : [one],
  );
}

/** The label of a button may have another behind it, for a moment that is to come. */
function nameOf(one: HTMLElement): string | undefined {
  return one.localName === 'button' ? spaced(one.ariaLabel ?? one.textContent) : undefined;
}

/** As it is read: amounts have a space that does not break. */
function spaced(words: string): string {
  return words.replaceAll(/\s+/g, ' ').trim();
}

async function until<T>(look: () => T | undefined): Promise<T> {
  for (const since = performance.now(); performance.now() - since < longestMs; await delay(50)) {
    const found = look();
    if (found !== undefined) return found;
  }
  throw new Error(`The page does not come to it: ${document.body.innerHTML}`);
}

function delay(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
