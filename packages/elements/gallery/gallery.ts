import '../src/all.ts';

import { html, nothing, render } from 'lit';

import { renderScene, scenes } from './scenes.ts';

/** What can be turned, and from what to what: kept in the address, so that a view can be linked to. */
const controls = {
  element: ['', ...Object.keys(scenes)],
  state: [''],
  locale: ['', 'nl', 'en', 'nl-BE', 'ar'],
  dir: ['ltr', 'rtl'],
  scheme: ['light', 'dark'],
  width: ['26.25rem', '18rem', '20rem', '45rem', 'auto'],
  accent: ['', '#1f6f4a', '#f5c518', '#ff4fa3', '#000000', '#ffffff'],
  radius: ['1', '0', '2'],
  root: ['100%', '62.5%'],
  size: ['16px', '32px'],
} satisfies Record<string, readonly string[]>;

type Control = keyof typeof controls;

const chosen = new URLSearchParams(location.search);
const choice = (name: Control): string => chosen.get(name) ?? controls[name][0] ?? '';

function choose(name: string, value: string): void {
  chosen.set(name, value);
  history.replaceState(null, '', `?${chosen}`);
  draw();
}

function draw(): void {
  const page = document.documentElement;
  page.dir = choice('dir');
  page.lang = choice('locale') || 'nl';
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
  page.style.setProperty('--gallery-width', choice('width').replace('rem', 'em'));
  render(renderControls(), document.querySelector<HTMLElement>('#controls') ?? document.body);
  // Drawn anew, so that every state is reached the way a page reaches it.
  const main = document.querySelector<HTMLElement>('#scenes') ?? document.body;
  render(nothing, main);
  render(renderScenes(), main);
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
                  ${value || 'all'}
                </option>`,
            )}
          </select>
        </label>`,
    )}
`;

const renderScenes = () =>
  Object.entries(scenes)
    .filter(([element]) => !choice('element') || element === choice('element'))
    .map(
      ([element, states]) =>
        html`<section>
          <h2>${element}</h2>
          <div class="states">
            ${states
              .filter(({ name }) => !choice('state') || choice('state').split(',').includes(name))
              .map(
                (scene) =>
                  html`<div
                    class="state"
                    data-state=${scene.name}
                    .style=${scene.width ? `inline-size: ${scene.width}` : ''}
                  >
                    <h3>${scene.name}</h3>
                    ${renderScene(scene, choice('locale') || undefined)}
                  </div>`,
              )}
          </div>
        </section>`,
    );

draw();
