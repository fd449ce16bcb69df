/** The script of every page: what visitors do becomes a request, and its answer redraws the page. */
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
  const fields = Object.fromEntries(new FormData(form, event.submitter));
  void runAction(form, { ...form.dataset, ...stringsOf(fields) });
});

// Another tab, or the way back to this one, may have changed the cart.
window.addEventListener('pageshow', (event) => {
  if (event.persisted) void page.refresh();
});

onStateChange(drawAgain);
connectLoyalty();

function stringsOf(fields: Readonly<Record<string, FormDataEntryValue>>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String(value)]));
}
