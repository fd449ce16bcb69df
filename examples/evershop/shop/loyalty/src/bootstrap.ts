import { registerCodes } from './coupons.ts';
import { followOrders } from './orders.ts';
import { keepSending } from './worker.ts';

interface Context {
  readonly command?: string;
  readonly process?: string;
}

/**
 * Joins an EverShop shop to a loyalty programme: codes of the programme lower EverShop's own total,
 * and the programme hears of orders. EverShop calls it in each of its processes.
 */
export default ({ command, process }: Context): void => {
  registerCodes();
  followOrders();
  if (command === 'start' && process === 'main') keepSending();
};
