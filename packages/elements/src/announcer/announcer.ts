/** Says things to screen readers: one announcer a page, whatever number of elements speak. */

interface Announcing {
  ariaNotify?: (message: string) => void;
}

// Shared by every copy of the kit on the page: two regions would speak twice.
const key = Symbol.for('spaarkit.announcer.v1');

type Page = typeof globalThis & { [key]?: HTMLElement };

/**
 * Announces politely. Uses `ariaNotify()` of the element where the browser has it. Elsewhere a
 * visually hidden live region in the light DOM, or inside the dialog that is open, because what lies
 * outside a modal may go unheard.
 */
export function announce(from: HTMLElement, message: string): void {
  const notifier = from as HTMLElement & Announcing;
  if (notifier.ariaNotify) {
    notifier.ariaNotify(message);
    return;
  }
  const region = liveRegion();
  const place =
    (from.shadowRoot ?? document).querySelector('dialog:modal') ??
    document.querySelector('dialog:modal') ??
    document.body;
  if (region.parentNode !== place) place.append(region);
  region.lang = from.closest('[lang]')?.getAttribute('lang') ?? '';
  region.textContent = '';
  // A region that has only just been put there, or whose text stays the same, is not read.
  setTimeout(() => (region.textContent = message), 60);
}

function liveRegion(): HTMLElement {
  const page = globalThis as Page;
  const existing = page[key];
  if (existing !== undefined) return existing;
  const region = document.createElement('div');
  region.setAttribute('role', 'status');
  Object.assign(region.style, {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: '-1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  });
  page[key] = region;
  return region;
}
