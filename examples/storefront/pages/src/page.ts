/** What this page shows: the state the server gave, redrawn place by place when it changes. */
import type { Language } from '../../shared/catalog.ts';
import type { OrderView, ShopProblem, ShopState } from '../../shared/state.ts';
import { Speech } from '../../shared/texts.ts';
import { regions, type RegionName } from '../../views/regions.ts';

interface PageData {
  readonly language: Language;
  readonly state: ShopState;
  readonly path: string;
  readonly order?: OrderView;
}

/** What the shop's server answers to anything a page asks. */
export interface ShopAnswer extends Partial<ShopProblem> {
  readonly state?: ShopState;
  readonly order?: OrderView;
}

const data = JSON.parse(document.getElementById('page')?.textContent ?? '{}') as PageData;
const listeners = new Set<(before: ShopState) => void>();
const drawn = new Map<Element, string>();
let state = data.state;

export const speech = new Speech(data.language);

export const page = {
  get state(): ShopState {
    return state;
  },

  /** Asks the shop's server for something to be done, and shows how things then are. */
  async ask(path: string, body: Readonly<Record<string, unknown>>): Promise<ShopAnswer> {
    const answer = await request(path, { method: 'POST', body: JSON.stringify(body) });
    if (answer.state !== undefined) accept(answer.state);
    return answer;
  },

  /** Asks how things are now. */
  async refresh(): Promise<ShopState> {
    const answer = await request('/api/state', {});
    if (answer.state !== undefined) accept(answer.state);
    return state;
  },
};

/** Calls back after each change, with how things were before it. Gives the way to stop. */
export function onStateChange(listener: (before: ShopState) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Draws the places whose content has changed, and keeps the focus where it was. */
export function drawAgain(): void {
  const view = { speech, state, path: data.path, order: presentOrder() };
  for (const place of document.querySelectorAll<HTMLElement>('[data-region]')) {
    const { markup } = regions[place.dataset['region'] as RegionName](view);
    if (drawn.get(place) === markup) continue;
    drawn.set(place, markup);
    redraw(place, markup);
  }
}

function redraw(place: HTMLElement, markup: string): void {
  const focused = document.activeElement;
  const hadFocus = focused !== null && place.contains(focused);
  const typed = new Map(
    [...place.querySelectorAll('input')].map((input) => [input.id, input.value]),
  );
  place.innerHTML = markup;
  for (const input of place.querySelectorAll('input'))
    input.value = typed.get(input.id) ?? input.value;
  if (!hadFocus) return;

  const same = document.getElementById(focused.id);
  // What can be pressed no further leaves the focus to what stands beside it.
  const next = same?.matches(':disabled') ? same.parentElement?.querySelector(':enabled') : same;
  const target = next ?? place.querySelector('h1, h2');
  if (target instanceof HTMLHeadingElement) target.tabIndex = -1;
  if (target instanceof HTMLElement) target.focus();
}

function accept(next: ShopState): void {
  const before = state;
  state = next;
  for (const listener of listeners) listener(before);
}

/** The order of this page as it is now; that of a guest is not among a customer's orders. */
function presentOrder(): OrderView | undefined {
  const id = data.path.split('/').at(-1);
  const ofCustomer = state.orders.find((order) => order.id === id);
  return ofCustomer ?? (state.customer === data.state.customer ? data.order : undefined);
}

async function request(path: string, init: RequestInit): Promise<ShopAnswer> {
  try {
    const headers = { 'Content-Type': 'application/json' };
    const response = await fetch(path, { ...init, headers });
    return response.ok ? ((await response.json()) as ShopAnswer) : { problem: 'bad_request' };
  } catch {
    return { problem: 'offline' };
  }
}
