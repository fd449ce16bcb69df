/** The discount codes of a cart. The loyalty API judges them; the shop keeps its last answer. */
import type { OrderLine } from '@spaarkit/contract/wire';
import { netOf } from '../shared/money.ts';
import { toOrderLine } from '../shared/order-lines.ts';
import type { CodeView, ShopProblem } from '../shared/state.ts';
import { dropCode, readCodes, readItems, writeCode } from './carts.ts';
import type { Database } from './database.ts';
import type { CodeAnswer, CodeCart, LoyaltyPort } from './loyalty-port.ts';
import type { Item } from '../shared/pricing.ts';
import type { Session } from './sessions.ts';

/** Codes look alike to a shopper with or without hyphens, in either case. */
function normalizeCode(code: string): string {
  return code.toUpperCase().replaceAll(/[^0-9A-Z]/g, '');
}

/**
 * Applies a code: it joins the cart when it fits and is held for it. One that only misses its minimum
 * joins too, without effect, so that it starts to count when the cart has grown.
 */
export async function applyCode(
  database: Database,
  loyalty: LoyaltyPort,
  session: Session,
  entered: string,
): Promise<ShopProblem | undefined> {
  const code = normalizeCode(entered);
  if (code === '') return { problem: 'unknown' };

  const answer = await loyalty.holdCode(code, codeCart(database, session, code));
  if (answer.kind === 'unreachable') return { problem: 'cannot_check' };
  if (answer.kind === 'fits') {
    writeCode(database, session.cartId, { ...answer.code, code });
    return undefined;
  }
  if (answer.refusal === 'below_minimum') {
    writeCode(
      database,
      session.cartId,
      standing({ code, shown: answer.shown ?? code, name: answer.name ?? {} }, answer),
    );
  }
  return { problem: answer.refusal, ...missing(answer) };
}

/** Takes a code out of the cart and lets go of it. */
export async function removeCode(
  database: Database,
  loyalty: LoyaltyPort,
  session: Session,
  entered: string,
): Promise<void> {
  const code = normalizeCode(entered);
  dropCode(database, session.cartId, code);
  await loyalty.releaseCode(code, session.cartId);
  await recheckCodes(database, loyalty, session);
}

/**
 * Checks every code again, after the cart changed and before it is paid. A code that cannot be
 * checked stays in the cart but takes nothing off.
 */
export async function recheckCodes(
  database: Database,
  loyalty: LoyaltyPort,
  session: Session,
): Promise<void> {
  for (const known of readCodes(database, session.cartId)) {
    const answer = await loyalty.holdCode(known.code, codeCart(database, session, known.code));
    writeCode(database, session.cartId, standing(known, answer));
  }
}

/** A cart as the loyalty API judges it: what would be paid for each line without codes. */
function lineBeforeCodes({ product, quantity }: Item): OrderLine {
  const grossMinor = product.priceMinor * quantity;
  const netMinor = netOf(grossMinor, product.vatRate);
  return toOrderLine({ productId: product.id, quantity, grossMinor, netMinor });
}

function codeCart(database: Database, session: Session, code: string): CodeCart {
  return {
    cartRef: session.cartId,
    customerId: session.customerId,
    lines: readItems(database, session.cartId).map(lineBeforeCodes),
    otherCodes: readCodes(database, session.cartId)
      .map((other) => other.code)
      .filter((other) => other !== code),
  };
}

function standing(known: Pick<CodeView, 'code' | 'shown' | 'name'>, answer: CodeAnswer): CodeView {
  if (answer.kind === 'fits') return { ...answer.code, code: known.code };
  const { code, shown, name } = known;
  return {
    code,
    shown,
    name,
    discountMinor: 0,
    freeShipping: false,
    ...(answer.kind === 'unreachable'
      ? { state: 'unchecked', refusal: 'cannot_check' }
      : { state: 'not_applicable', refusal: answer.refusal, ...missing(answer) }),
  };
}

function missing({ missingMinor }: { readonly missingMinor?: number }) {
  return missingMinor === undefined ? {} : { missingMinor };
}
