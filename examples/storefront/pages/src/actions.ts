/** What each button and form of the shop does. */
import { findProduct } from '../../shared/catalog.ts';
import { describeProblem } from '../../views/cart.ts';
import { page, speech, type ShopAnswer } from './page.ts';

type Fields = Readonly<Record<string, string | undefined>>;

const actions: Readonly<
  Record<string, (fields: Fields, source: HTMLElement) => Promise<void> | void>
> = {
  'open-login': () => loginDialog()?.showModal(),
  'log-in': logIn,
  'log-out': logOut,
  add,
  'set-quantity': setQuantity,
  'apply-code': applyCode,
  'remove-code': removeCode,
  'check-out': checkOut,
  'demo-forward': forward,
  'demo-return': takeBack,
};

/** Does what the button or form says, once at a time. */
export async function runAction(source: HTMLElement, fields: Fields): Promise<void> {
  if (source.ariaBusy === 'true') return;
  source.ariaBusy = 'true';
  try {
    await actions[fields['action'] ?? '']?.(fields, source);
  } finally {
    source.ariaBusy = null;
  }
}

/** Says something short at the foot of the page, where screen readers hear it too. */
function say(message: string): void {
  const place = document.getElementById('status');
  if (place === null) return;
  place.textContent = message;
  place.classList.add('status--shown');
  setTimeout(() => {
    if (place.textContent === message) place.classList.remove('status--shown');
  }, 5000);
}

export function loginDialog(): HTMLDialogElement | null {
  return document.querySelector<HTMLDialogElement>('#login-dialog');
}

async function logIn({ customer }: Fields): Promise<void> {
  const answer = await page.ask('/api/login', { customer });
  loginDialog()?.close();
  const name = page.state.customer?.name ?? '';
  tell(answer, speech.say('login.welcome', { name }));
}

async function logOut(): Promise<void> {
  tell(await page.ask('/api/logout', {}), speech.say('login.bye'));
}

async function add({ product, quantity = '1' }: Fields): Promise<void> {
  const answer = await page.ask('/api/cart/add', { product, quantity: Number(quantity) });
  tell(answer, speech.say('product.added', { name: productName(product) }));
}

async function setQuantity({ product, quantity }: Fields): Promise<void> {
  tell(await page.ask('/api/cart/quantity', { product, quantity: Number(quantity) }));
}

async function applyCode({ code }: Fields): Promise<void> {
  showProblem('code-problem', '');
  const answer = await page.ask('/api/codes/apply', { code });
  if (answer.problem !== undefined) {
    showProblem(
      'code-problem',
      describeProblem(speech, { problem: answer.problem, ...missing(answer) }),
    );
    return;
  }
  clear('code');
  const applied = page.state.cart.codes.at(-1);
  say(speech.say('code.applied', { name: applied ? speech.pick(applied.name) : '' }));
}

async function removeCode({ code }: Fields): Promise<void> {
  tell(await page.ask('/api/codes/remove', { code }), speech.say('code.removed'));
}

async function checkOut({ total }: Fields): Promise<void> {
  const answer = await page.ask('/api/checkout', { totalMinor: Number(total) });
  if (answer.order !== undefined) location.assign(`/bestelling/${answer.order.id}`);
  else if (answer.problem !== undefined) {
    showProblem(
      'checkout-problem',
      describeProblem(speech, { problem: answer.problem, ...missing(answer) }),
    );
  }
}

async function forward(): Promise<void> {
  const answer = await page.ask('/api/demo/clock', { days: 15 });
  tell(answer, speech.say('demo.forwarded', { date: speech.date(page.state.now) }));
}

/** The returns desk: the whole order, or one product of it. */
async function takeBack({ order: choice = '', what }: Fields): Promise<void> {
  const [order = '', product] = choice.split(' ');
  const number = page.state.orders.find(({ id }) => id === order)?.number ?? '';
  if (what === 'cancel') {
    tell(await page.ask('/api/demo/cancel', { order }), speech.say('demo.cancelled', { number }));
  } else {
    tell(
      await page.ask('/api/demo/refund', { order, product }),
      speech.say('demo.refunded', { number }),
    );
  }
}

function tell(answer: ShopAnswer, message?: string): void {
  if (answer.problem !== undefined)
    say(describeProblem(speech, { problem: answer.problem, ...missing(answer) }));
  else if (message !== undefined) say(message);
}

function missing({ missingMinor }: ShopAnswer) {
  return missingMinor === undefined ? {} : { missingMinor };
}

function showProblem(id: string, message: string): void {
  const place = document.getElementById(id);
  if (place !== null) place.textContent = message;
}

function clear(id: string): void {
  const input = document.getElementById(id);
  if (input instanceof HTMLInputElement) input.value = '';
}

function productName(id: string | undefined): string {
  const product = findProduct(id ?? '');
  return product ? speech.pick(product.name) : '';
}
