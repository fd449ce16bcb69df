/**
 * Codes of the programme in EverShop's cart. EverShop takes only coupons of its own; a code that is
 * none of these is the programme's to judge, whenever the cart is computed. So none has to be
 * written down in the shop, and what it takes off never differs from what the programme says.
 */
import { pool } from '@evershop/evershop/lib/postgres';
import { addProcessor } from '@evershop/evershop/lib/util/registry';
import type { VoucherStanding } from '@spaarkit/sdk/server';
import type { Cart } from './cart.ts';
import { minor, pricesIncludeTax } from './money.ts';
import { hold, release } from './vouchers.ts';

interface Coupon {
  readonly coupon: string;
  readonly discount_type: string;
}

interface Field {
  readonly key: string;
  readonly resolvers: readonly ((this: Cart, value: unknown) => Promise<unknown>)[];
  readonly dependencies: readonly string[];
}

interface ShippingMethodData {
  readonly snapshot?: { readonly cost: number | string };
}

type Loader = (code: string) => Promise<Coupon | null>;
type Judge = (cart: Cart, coupon: Coupon) => Promise<boolean>;

const ours = 'loyalty';

export function registerCodes(): void {
  addProcessor<Loader>('couponLoaderFunction', (load) => async (code) => {
    return (await load(code)) ?? standIn(code);
  });
  addProcessor<Judge[]>('couponValidatorFunctions', (judges) => [...judges, counts]);
  addProcessor<Judge[]>('discountCalculatorFunctions', (calculators) => [...calculators, takeOff]);
  addProcessor<Field[]>('cartFields', (fields) => [
    ...fields,
    // After the way to send the cart: a code for free shipping is judged by it.
    { key: 'coupon', resolvers: [letGo], dependencies: ['shipping_method_data'] },
    { key: 'shipping_fee_draft', resolvers: [shipFree], dependencies: ['coupon'] },
  ]);
}

/** Whether a code is a coupon of the shop's own. */
export async function isShopCoupon(code: string): Promise<boolean> {
  const { rowCount } = await pool.query('SELECT 1 FROM coupon WHERE coupon = $1', [code]);
  return rowCount !== 0;
}

/** All that EverShop's own rules look at, so that none of them refuses. */
function standIn(coupon: string) {
  return {
    coupon,
    status: true,
    discount_type: ours,
    discount_amount: '1',
    condition: {},
    user_condition: {},
    free_shipping: false,
    used_time: 0,
  };
}

/** What the programme says of a cart's code, so that it need not be asked again for the discount. */
const standings = new WeakMap<Cart, VoucherStanding>();

async function counts(cart: Cart, { discount_type, coupon }: Coupon): Promise<boolean> {
  if (discount_type !== ours) return true;
  const standing = await hold(cart, coupon);
  if (!standing) return false;
  if (standing.freeShipping && isSentFree(cart)) {
    // It would be used up for nothing.
    await release(coupon, String(cart.getData('uuid')));
    return false;
  }
  standings.set(cart, standing);
  return true;
}

/** Whether a cart costs nothing to send without any code, so far as that is known. */
function isSentFree(cart: Cart): boolean {
  const chosen = cart.getData('shipping_method_data') as ShippingMethodData | null;
  return cart.getData('no_shipping_required') === true || Number(chosen?.snapshot?.cost) === 0;
}

/** Lays the discount on the lines by their worth; the parts add up to it. */
async function takeOff(cart: Cart, { discount_type }: Coupon): Promise<boolean> {
  const standing = standings.get(cart);
  if (discount_type !== ours || !standing) return false;
  const gross = minor(cart.getData('sub_total_incl_tax'));
  // A code is worth its amount with tax. EverShop takes discounts off the prices as they are kept.
  const withTax = pricesIncludeTax();
  const worth = withTax ? gross : minor(cart.getData('sub_total'));
  const column = withTax ? 'line_total_incl_tax' : 'line_total';
  const discount =
    gross === 0 ? 0 : Math.round((Math.min(standing.discountMinor, gross) * worth) / gross);
  let before = 0;
  let given = 0;
  const parts = cart.getItems().map((item) => {
    before += minor(item.getData(column));
    const part = worth === 0 ? 0 : Math.round((discount * before) / worth) - given;
    given += part;
    return { item, part };
  });
  for (const { item, part } of parts) await item.setData('discount_amount', part / 100);
  return true;
}

/** A code that leaves the cart, in whatever way, is free for another one. */
async function letGo(this: Cart, code: unknown): Promise<unknown> {
  const before = this.getData('coupon');
  if (typeof before === 'string' && before !== code && !(await isShopCoupon(before)))
    await release(before, String(this.getData('uuid')));
  return code;
}

async function shipFree(this: Cart, fee: unknown): Promise<unknown> {
  const isFree = this.getData('coupon') && standings.get(this)?.freeShipping;
  return isFree ? 0 : fee;
}
