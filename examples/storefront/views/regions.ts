/** Which views fill which places of a page: the server fills them first, the page refills them. */
import type { OrderView } from '../shared/state.ts';
import { renderHome, renderProduct } from './catalog.ts';
import { renderCart, renderSummary } from './cart.ts';
import type { Html } from './html.ts';
import { renderAccountHead, renderCheckout, renderOrder, renderOrderList } from './orders.ts';
import {
  renderDemo,
  renderFooter,
  renderLanguages,
  renderLogin,
  renderMenu,
  renderVisitor,
  type View,
} from './page.ts';

/** A view of any page; only the order page has an order. */
export interface PageView extends View {
  readonly order?: OrderView | undefined;
}

export const regions = {
  menu: renderMenu,
  visitor: renderVisitor,
  languages: renderLanguages,
  demo: renderDemo,
  login: renderLogin,
  footer: renderFooter,
  home: renderHome,
  product: renderProduct,
  cart: renderCart,
  summary: renderSummary,
  checkout: renderCheckout,
  order: (view: PageView) => renderOrder({ ...view, order: view.order }),
  account: renderAccountHead,
  orders: renderOrderList,
} as const satisfies Record<string, (view: PageView) => Html>;

export type RegionName = keyof typeof regions;
