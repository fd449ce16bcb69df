/** What the page does in the browser: the elements, and logging in and out without a reload. */
import '@spaarkit/elements/tags/loyalty-points-badge';
import '@spaarkit/elements/tags/loyalty-provider';
import '@spaarkit/elements/tags/loyalty-rewards';
import type { Customer } from '@spaarkit/example-kit/shop';

const provider = find('loyalty-provider', HTMLElement) as HTMLElementTagNameMap['loyalty-provider'];
const name = find('#customer', HTMLElement);
const door = find('#door', HTMLButtonElement);
const code = find('#code', HTMLElement);

door.addEventListener('click', () => void change(name.textContent === '' ? 'log-in' : 'log-out'));
provider.addEventListener('loyalty-login', () => void change('log-in'));
provider.addEventListener('loyalty-redeemed', ({ redemption }) =>
  show(redemption.issuedReward?.voucher?.code),
);

async function change(what: 'log-in' | 'log-out'): Promise<void> {
  await fetch(`/shop/${what}`, { method: 'POST' });
  const customer = (await (await fetch('/shop/customer')).json()) as Customer | null;
  name.textContent = customer?.name ?? '';
  door.textContent = customer ? 'Uitloggen' : 'Inloggen';
  show(undefined);
  // Somebody else looks at the page now: the elements ask again who it is.
  await provider.memberChanged();
}

function show(text: string | undefined): void {
  code.hidden = text === undefined;
  find('#code output', HTMLElement).textContent = text ?? '';
}

function find<T extends Element>(selector: string, type: abstract new () => T): T {
  const element = document.querySelector(selector);
  if (!(element instanceof type)) throw new Error(`The page has no ${selector}.`);
  return element;
}
