/** The script of the plugin: its elements, and WooCommerce's cart for them. */
import { createWooCommerceCart } from '@spaarkit/elements/carts/woocommerce';
import '@spaarkit/elements/tags/loyalty-cart-rewards';
import '@spaarkit/elements/tags/loyalty-points-badge';
import '@spaarkit/elements/tags/loyalty-provider';
import '@spaarkit/elements/tags/loyalty-rewards';

/** What is read of the scripts that WordPress and WooCommerce put on a page. */
interface ShopWindow {
  /** There where a cart or checkout block is. */
  readonly wc?: {
    readonly blocksCheckout?: {
      readonly extensionCartUpdate: (change: {
        readonly namespace: string;
        readonly data: object;
      }) => Promise<unknown>;
    };
  };
  /** There on the pages that WooCommerce draws without blocks. */
  readonly jQuery?: (element: Element) => { readonly trigger: (event: string) => void };
}

const shop = window as unknown as ShopWindow;

for (const provider of document.querySelectorAll('loyalty-provider')) {
  const { token = '', nonce = '', newNonce = '', store = '', login = '' } = provider.dataset;
  const cart = createWooCommerceCart({
    url: store,
    update: (action, code) =>
      shop.wc?.blocksCheckout?.extensionCartUpdate({
        namespace: 'spaarkit',
        data: { action, code },
      }),
    onCodeChange: () => shop.jQuery?.(document.body).trigger('wc_update_cart'),
  });
  provider.cart = cart;
  provider.getMemberToken = tokenFrom(token, nonce, newNonce);
  provider.addEventListener('loyalty-login', (event) => {
    event.preventDefault();
    location.assign(login);
  });
  // What WooCommerce's own scripts say after they changed the cart: those of blocks, and the others.
  for (const name of ['wc-blocks_added_to_cart', 'wc-blocks_removed_from_cart'])
    document.body.addEventListener(name, () => cart.changed());
}

/** Asks who is logged in. The nonce of a page that was open for long has ended; WordPress gives another. */
function tokenFrom(url: string, firstNonce: string, newNonceUrl: string) {
  let nonce = firstNonce;
  const ask = () => fetch(url, { credentials: 'same-origin', headers: { 'x-wp-nonce': nonce } });
  return async (): Promise<string | undefined> => {
    let response = await ask();
    if (response.status === 403) {
      const renewed = await fetch(newNonceUrl, { credentials: 'same-origin' });
      // Who is not logged in any more gets none.
      if (!renewed.ok) return undefined;
      nonce = await renewed.text();
      response = await ask();
    }
    if (response.status >= 500) throw new Error(`The shop answered ${response.status}.`);
    if (response.status !== 200) return undefined;
    return ((await response.json()) as { token: string }).token;
  };
}
