/** What is done to an element to bring a scene to its state, as a shopper or the server would. */
import type { FakeServer } from '../testing/fake-store.ts';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Looks every 50 ms, for ten seconds. */
export async function until(isSo: () => boolean): Promise<void> {
  for (let turn = 0; turn < 200 && !isSo(); turn++) await pause(50);
}

/** Presses what a selector finds, and waits until that has been drawn. */
export async function press(element: HTMLElement, selector: string): Promise<void> {
  const find = () => element.shadowRoot?.querySelector<HTMLElement>(selector);
  // What only comes with the cart is not there at once.
  await until(() => Boolean(find()));
  find()?.click();
  await pause(450);
}

/** Copies to nowhere: whether a browser lets a page copy depends on which window has the focus. */
export async function copy(element: HTMLElement): Promise<void> {
  const value = { writeText: () => Promise.resolve() };
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value });
  await press(element, '[part=copy]');
  Reflect.deleteProperty(navigator, 'clipboard');
}

export async function open(element: HTMLElement): Promise<void> {
  await press(element, '[part=button]');
  // The card comes in a chunk of its own.
  await new Promise((resolve) => setTimeout(resolve, 500));
}

export function review(element: HTMLElement): Promise<void> {
  return press(element, '[part=button]');
}

export async function confirm(element: HTMLElement): Promise<void> {
  await review(element);
  await press(element, '[part=confirm]');
}

export async function undo(element: HTMLElement): Promise<void> {
  await press(element, '[part=revert]');
  await press(element, '.revert-review .outlined');
}

export async function makeStale(element: HTMLElement, server: FakeServer): Promise<void> {
  server.reads = 'fail';
  const provider = element.closest('loyalty-provider');
  await provider?.store?.refresh();
}
