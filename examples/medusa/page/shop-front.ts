/** A plain page of a shop whose software has none: products, a cart and a checkout. Nothing of loyalty is in here. */

export interface Product {
  readonly id: string;
  readonly name: string;
  readonly priceMinor: number;
}

/** A row of the cart: of something that is bought, or of what is taken off. */
export interface CartRow {
  readonly name: string;
  readonly amountMinor: number;
}

export interface Cart {
  readonly rows: readonly CartRow[];
  readonly totalMinor: number;
}

/** The shop's own API, as its pages call it. */
export interface ShopSoftware {
  listProducts(): Promise<readonly Product[]>;
  readCart(): Promise<Cart>;
  addToCart(productId: string): Promise<unknown>;
  /** A real shop asks for the password. */
  logIn(): Promise<unknown>;
  /** Orders what is in the cart, to where the customer lives. */
  placeOrder(): Promise<{ readonly code: string; readonly totalMinor: number }>;
}

/** What others on the page want to know. */
export interface ShopFrontEvents {
  onCartChange(): unknown;
  onLogIn(): unknown;
  onOrder(): unknown;
}

export interface ShopFront {
  drawCart(): Promise<void>;
  logIn(): Promise<void>;
}

const price = new Intl.NumberFormat('en', { style: 'currency', currency: 'EUR' });
const money = (minor: number) => price.format(minor / 100);

/** Brings a page to life that has `#products`, `#lines`, `#total`, `#log-in`, `#order` and `#ordered`. */
export function openShopFront(shop: ShopSoftware, events: ShopFrontEvents): ShopFront {
  const drawCart = async () => {
    const { rows, totalMinor } = await shop.readCart();
    element('lines').replaceChildren(...rows.map(toRow));
    element('total').textContent = money(totalMinor);
  };
  const drawProducts = async () => {
    const items = (await shop.listProducts()).map((product) =>
      toItem(product, () => void add(product.id)),
    );
    element('products').replaceChildren(...items);
  };
  const add = async (id: string) => {
    await shop.addToCart(id);
    await drawCart();
    events.onCartChange();
  };
  const logIn = async () => {
    await shop.logIn();
    await drawCart();
    await events.onLogIn();
    events.onCartChange();
  };
  const order = async () => {
    const { code, totalMinor } = await shop.placeOrder();
    element('ordered').textContent = `Thank you for your order ${code}: ${money(totalMinor)}.`;
    await drawCart();
    events.onCartChange();
    await events.onOrder();
  };

  element('log-in').addEventListener('click', () => void logIn());
  element('order').addEventListener('click', () => void order());
  void drawProducts();
  void drawCart();
  return { drawCart, logIn };
}

function toRow({ name, amountMinor }: CartRow): HTMLTableRowElement {
  const row = document.createElement('tr');
  const head = document.createElement('th');
  head.scope = 'row';
  head.textContent = name;
  row.append(head);
  row.insertCell().textContent = money(amountMinor);
  return row;
}

function toItem({ name, priceMinor }: Product, add: () => void): HTMLLIElement {
  const item = document.createElement('li');
  const button = document.createElement('button');
  button.textContent = `Add ${name}`;
  button.addEventListener('click', add);
  item.append(`${name}, ${money(priceMinor)}`, button);
  return item;
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}.`);
  return found;
}
