/** Turns the knobs of the studio: on the elements, in the figures and in the CSS to copy. */
import { contrastsOf, pairs } from './contrast.ts';
import { knobs } from './knobs.ts';

const studio = document.querySelector<HTMLElement>('.studio');
const form = studio?.querySelector('form');
const output = studio?.querySelector('output');
if (studio && form && output) {
  const touched = new Map<string, string>();

  const draw = () => {
    for (const { name } of knobs) {
      studio.style.setProperty(`--loyalty-${name}`, touched.get(name) ?? null);
    }
    output.textContent = cssOf(touched);
    drawContrasts(studio);
  };

  form.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    const unit = knobs.find(({ name }) => name === target.name)?.unit ?? '';
    if (target.value === '') touched.delete(target.name);
    else touched.set(target.name, `${target.value}${unit}`);
    draw();
  });
  form.addEventListener('reset', () => {
    touched.clear();
    draw();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void copy(cssOf(touched), form);
  });
  draw();
  void customElements.whenDefined('loyalty-rewards-list').then(() => requestAnimationFrame(draw));
}

async function copy(css: string, form: HTMLFormElement): Promise<void> {
  await navigator.clipboard.writeText(css);
  const button = form.querySelector('[type=submit]');
  if (button) button.textContent = 'Copied';
}

/** The CSS for a shop's page: what was touched, and nothing else. */
function cssOf(touched: ReadonlyMap<string, string>): string {
  const lines = [...touched].map(([name, value]) => `  --loyalty-${name}: ${value};`);
  return lines.length === 0
    ? '/* As shipped: nothing to set. */'
    : `loyalty-provider {\n${lines.join('\n')}\n}`;
}

function drawContrasts(within: HTMLElement): void {
  for (const scheme of ['light', 'dark']) {
    const element = within.querySelector(`[data-scheme=${scheme}] loyalty-rewards-list`);
    if (!element?.shadowRoot) return;
    contrastsOf(element).forEach((figure, index) => {
      const cell = within.querySelector(`[data-pair="${index}"] [data-figure=${scheme}]`);
      if (!(cell instanceof HTMLElement)) return;
      const passes = figure >= (pairs[index]?.least ?? 0);
      cell.textContent = `${figure.toFixed(1)} ${passes ? '✓' : '✗ too low'}`;
    });
  }
}
