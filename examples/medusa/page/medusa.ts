/** Medusa's Store API, as a shop's pages call it. */
import { MedusaShopper, type Reported, type ShoppingSession } from '../medusa-client.ts';
import type { ShopSoftware } from './shop-front.ts';

/** Where the page keeps who is logged in, and the cart: Medusa leaves that to it. */
const kept = 'shopping';

export const publishableKey = String(import.meta.env['VITE_SHOP_KEY']);
export const shopper = new MedusaShopper({ origin: '', publishableKey });
shopper.session = JSON.parse(localStorage.getItem(kept) ?? '{}') as ShoppingSession;

export const medusa: ShopSoftware = {
  async listProducts() {
    const products = await shopper.products();
    return products.map(({ sku, title, price }) => ({ id: sku, name: title, priceMinor: price }));
  },

  async readCart() {
    return shopper.session.cart === undefined ? empty : toCart(await shopper.cart());
  },

  async addToCart(sku) {
    await shopper.add(sku);
    keep();
  },

  async logIn() {
    await shopper.logIn('noor@example.com');
    keep();
  },

  async placeOrder() {
    const { number, total } = await shopper.order();
    keep();
    return { code: String(number), totalMinor: total };
  },
};

const empty = { rows: [], totalMinor: 0 };

function toCart({ items, codes, discount, total }: Reported) {
  const rows = items.map(({ quantity, title, total: amount }) => ({
    name: `${quantity} × ${title}`,
    amountMinor: amount,
  }));
  const off = { name: codes.join(', '), amountMinor: -discount };
  return { rows: discount > 0 ? [...rows, off] : rows, totalMinor: total };
}

function keep(): void {
  localStorage.setItem(kept, JSON.stringify(shopper.session));
}
