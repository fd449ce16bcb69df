/** The script of every page: what visitors do becomes a request, and its answer redraws the page. */
import '@fontsource-variable/figtree';
import '@fontsource-variable/fraunces';
import '@spaarkit/elements/reserve.css';
import '../styles.css';
import { drawAgain, onStateChange, page } from './page.ts';
import { runAction } from './actions.ts';
import { connectLoyalty } from './loyalty.ts';

document.addEventListener('click', (event) => {
  const button =
    event.target instanceof Element ? event.target.closest('button[data-action]') : null;
  if (button instanceof HTMLButtonElement) void runAction(button, button.dataset);
});

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.dataset['action'] === undefined) return;
  event.preventDefault();
  const { action, product, total } = form.dataset;
  void runAction(form, { action, product, total, ...fieldsOf(form, event.submitter) });
});

// Another tab, or the way back to this one, may have changed the cart.
window.addEventListener('pageshow', (event) => {
  if (event.persisted) void page.refresh();
});

onStateChange(drawAgain);
connectLoyalty();

function fieldsOf(form: HTMLFormElement, submitter: HTMLElement | null): Record<string, string> {
  const entries = [...new FormData(form, submitter)];
  return Object.fromEntries(
    entries.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
}
