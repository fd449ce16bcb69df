import '../src/all.ts';
// The same letters on every machine, so that pictures of two runs can be compared.
import '@fontsource-variable/inter';
import '@fontsource-variable/noto-sans-arabic';
import '@fontsource-variable/noto-sans-hebrew';

import { html, nothing, render } from 'lit';

import { directionOf } from '../src/i18n/resolve-locale.ts';
import { showAsIn } from './older-browser.ts';
import { addPseudoLocale, pseudoLocale } from './pseudo-locale.ts';
import { renderScene } from './render-scene.ts';
import { scenes } from './scenes.ts';
import { spaceText } from './text-spacing.ts';
import { within } from './within.ts';

/** What can be turned, and from what to what: kept in the address, so that a view can be linked to. */
const controls = {
  element: ['', ...Object.keys(scenes)],
  state: [''],
  locale: [
    '',
    'nl',
    'nl-BE',
    'en',
    'en-GB',
    'de',
    'fr',
    'es',
    'it',
    'pl',
    'sv',
    'da',
    'pt-PT',
    'ar',
    'he',
    pseudoLocale,
  ],
  formality: ['', 'formal'],
  dir: ['', 'ltr', 'rtl'],
  scheme: ['light', 'dark'],
  width: ['26.25rem', '18rem', '20rem', '45rem', '320px', '640px', 'auto'],
  accent: ['', '#1f6f4a', '#f5c518', '#ff4fa3', '#000000', '#ffffff'],
  radius: ['1', '0', '2'],
  root: ['100%', '62.5%'],
  size: ['16px', '32px'],
  spacing: ['', 'wide'],
  colours: ['', 'grey'],
  browser: ['this', 'older'],
  shop: ['', 'shopify-dawn', 'woocommerce-blocks', 'medusa-starter', 'plain'],
} satisfies Record<string, readonly string[]>;

/** The sheet that takes over what a theme says; shops.css has what it says. */
const bridges: Readonly<Record<string, URL>> = {
  'shopify-dawn': new URL('../src/bridges/shopify-dawn.css', import.meta.url),
  'woocommerce-blocks': new URL('../src/bridges/woocommerce-blocks.css', import.meta.url),
  'medusa-starter': new URL('../src/bridges/medusa-starter.css', import.meta.url),
  plain: new URL('../src/bridges/plain.css', import.meta.url),
};

type Control = keyof typeof controls;

/** What an empty choice means, where that is not everything. */
const whenLeft: Partial<Record<Control, string>> = {
  locale: 'of the page',
  formality: 'informal',
  dir: 'of the language',
  accent: 'as shipped',
  spacing: 'as shipped',
  colours: 'all',
  shop: 'none',
};

const chosen = new URLSearchParams(location.search);
const choice = (name: Control): string => chosen.get(name) ?? controls[name][0] ?? '';

function choose(name: string, value: string): void {
  chosen.set(name, value);
  history.replaceState(null, '', `?${chosen}`);
  draw();
}

function draw(): void {
  const page = document.documentElement;
  page.lang = choice('locale') || 'nl';
  page.dir = choice('dir') || directionOf(page.lang);
  page.classList.toggle('bare', chosen.has('bare'));
  page.style.colorScheme = choice('scheme');
  page.style.fontSize = choice('root');
  document.body.style.fontSize = choice('size');
  for (const [knob, name] of [
    ['accent', 'accent'],
    ['radius', 'radius'],
  ] as const) {
    page.style.setProperty(`--loyalty-${knob}`, choice(name) || null);
  }
  page.classList.toggle('grey', choice('colours') === 'grey');
  showAsIn(choice('browser') === 'older' ? 'older' : 'this');
  page.dataset['shop'] = choice('shop');
  const bridge = document.querySelector<HTMLLinkElement>('#bridge');
  const sheet = bridges[choice('shop')];
  if (bridge && sheet) bridge.href = sheet.href;
  else bridge?.removeAttribute('href');
  page.style.setProperty('--gallery-width', choice('width').replace('rem', 'em'));
  render(renderControls(), document.querySelector<HTMLElement>('#controls') ?? document.body);
  // Drawn anew, so that every state is reached the way a page reaches it.
  const main = document.querySelector<HTMLElement>('#scenes') ?? document.body;
  render(nothing, main);
  render(renderScenes(), main);
  if (choice('spacing')) spaceText(main);
}

const renderControls = () => html`
  ${(Object.keys(controls) as Control[])
    .filter((name) => name !== 'state')
    .map(
      (name) =>
        html`<label
          >${name}
          <select
            @change=${(event: Event) => choose(name, (event.target as HTMLSelectElement).value)}
          >
            ${controls[name].map(
              (value) =>
                html`<option value=${value} ?selected=${value === choice(name)}>
                  ${value || whenLeft[name] || 'all'}
                </option>`,
            )}
          </select>
        </label>`,
    )}
  <a href="?live">on the real API</a>
`;

const renderScenes = () =>
  Object.entries(scenes)
    .filter(([element]) => !choice('element') || element === choice('element'))
    .map(
      ([element, states]) =>
        html`<section data-element=${element}>
          <h2>${element}</h2>
          ${states
            .filter(({ modal }) => modal)
            .map(
              ({ name }) =>
                html`<p class="modal">
                  <a href="?${new URLSearchParams({ element, state: name })}">${name}</a>
                </p>`,
            )}
          <div class="states">
            ${states
              .filter(({ name, modal }) =>
                // A name may have a comma: several states are several parameters.
                chosen.has('state') ? chosen.getAll('state').includes(name) : !modal,
              )
              .map(
                (scene) =>
                  html`<div
                    class="state"
                    role="group"
                    aria-label=${scene.name}
                    data-state=${scene.name}
                    .style=${scene.width ? `inline-size: ${scene.width}` : ''}
                  >
                    <h3>${scene.name}</h3>
                    ${renderScene(scene, { locale: choice('locale'), formality: choice('formality') })}
                  </div>`,
              )}
          </div>
        </section>`,
    );

/** `?live` adds the card on the real app, in the test kit: for trying a whole way by hand. */
async function drawLive(): Promise<void> {
  const { createTestKit } = await import('@spaarkit/msw');
  const kit = createTestKit({ scenario: 'memberWithHistory' });
  const { createClient } = await import('@spaarkit/sdk/fetch');
  const client = createClient({
    apiBase: kit.apiBase,
    publishableKey: kit.publishableKey,
    getMemberToken: kit.getMemberToken,
    transport: async ({ method, url, headers, body }) => {
      const answer = await kit.fetch(url, { method, headers, body: body ?? null });
      return { status: answer.status, headers: answer.headers, body: await answer.text() };
    },
  });
  const place = document.createElement('section');
  document.body.prepend(place);
  render(
    html`<loyalty-provider locale=${choice('locale')} .client=${client}>
      <loyalty-points-badge></loyalty-points-badge>
      <div class="state"><loyalty-rewards></loyalty-rewards></div>
    </loyalty-provider>`,
    place,
  );
}

addPseudoLocale();
// For the tests that look at it, which run outside the page.
Object.assign(globalThis, { within });

draw();
if (chosen.has('live')) void drawLive();
