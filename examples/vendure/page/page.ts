import { createVendureCart } from '@spaarkit/elements/carts/vendure';
import '@spaarkit/elements/tags/loyalty-cart-rewards';
import '@spaarkit/elements/tags/loyalty-points-badge';
import '@spaarkit/elements/tags/loyalty-provider';
import '@spaarkit/elements/tags/loyalty-rewards';
import { addToCart, listVariants, logIn, placeOrder, readCart } from './shop-api.ts';

// All that the page does for loyalty: it hands over its cart, and says when that or the customer
// changed.
const provider = document.querySelector('loyalty-provider');
const cart = createVendureCart({ onCodeChange: () => void drawCart() });
if (provider) provider.cart = cart;

const price = new Intl.NumberFormat('en', { style: 'currency', currency: 'EUR' });
const money = (minor: number) => price.format(minor / 100);

async function drawCart(): Promise<void> {
  const order = await readCart();
  const rows = [
    ...(order?.lines ?? []).map(
      ({ quantity, productVariant, linePriceWithTax }) =>
        [`${quantity} × ${productVariant.name}`, linePriceWithTax] as const,
    ),
    ...(order?.discounts ?? []).map(
      ({ description, amountWithTax }) => [description, amountWithTax] as const,
    ),
  ];
  element('lines').replaceChildren(...rows.map(([name, minor]) => row(name, money(minor))));
  element('total').textContent = money(order?.totalWithTax ?? 0);
}

function row(name: string, amount: string): HTMLTableRowElement {
  const line = document.createElement('tr');
  const head = document.createElement('th');
  head.scope = 'row';
  head.textContent = name;
  line.append(head);
  line.insertCell().textContent = amount;
  return line;
}

async function drawProducts(): Promise<void> {
  const items = (await listVariants()).map(({ id, name, priceWithTax }) => {
    const item = document.createElement('li');
    const button = document.createElement('button');
    button.textContent = `Add ${name}`;
    button.addEventListener('click', () => void add(id));
    item.append(`${name}, ${money(priceWithTax)}`, button);
    return item;
  });
  element('products').replaceChildren(...items);
}

async function add(id: string): Promise<void> {
  await addToCart(id);
  await drawCart();
  cart.changed();
}

/** A real shop asks for the password. */
async function enter(): Promise<void> {
  await logIn('noor@example.com', 'noor');
  await drawCart();
  await provider?.memberChanged();
  cart.changed();
}

async function pay(): Promise<void> {
  const { code, totalWithTax } = await placeOrder();
  element('paid').textContent = `Order ${code} is paid: ${money(totalWithTax)}.`;
  await drawCart();
  cart.changed();
  await provider?.refresh();
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}.`);
  return found;
}

element('log-in').addEventListener('click', () => void enter());
element('pay').addEventListener('click', () => void pay());
provider?.addEventListener('loyalty-login', (event) => {
  event.preventDefault();
  void enter();
});
await Promise.all([drawProducts(), drawCart()]);
