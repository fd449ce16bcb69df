/** Says things to screen readers: one announcer a page, whatever number of elements speak. */

type Announcing = HTMLElement & { ariaNotify?: (message: string) => void };

// Shared by every copy of the kit on the page: two regions would speak twice.
const key = Symbol.for('spaarkit.announcer.v1');

type Page = typeof globalThis & { [key]?: HTMLElement };

/**
 * Announces politely. Uses `ariaNotify()` of the element where the browser has it. Elsewhere a
 * visually hidden live region in the light DOM, or inside the dialog that is open, because what lies
 * outside a modal may go unheard.
 */
export function announce(from: HTMLElement, message: string): void {
  const notifier: Announcing = from;
  if (notifier.ariaNotify) {
    notifier.ariaNotify(message);
    return;
  }
  const region = ((globalThis as Page)[key] ??= createRegion());
  const place =
    from.shadowRoot?.querySelector('dialog:modal') ??
    document.querySelector('dialog:modal') ??
    document.body;
  if (region.parentNode !== place) place.append(region);
  region.lang = from.closest<HTMLElement>('[lang]')?.lang ?? '';
  region.textContent = '';
  // A region that has only just been put there, or whose text stays the same, is not read.
  setTimeout(() => (region.textContent = message), 60);
}

function createRegion(): HTMLElement {
  const region = document.createElement('div');
  region.setAttribute('role', 'status');
  // As `.visually-hidden` has it, which is not the page's.
  region.style.cssText =
    'position:absolute;inline-size:1px;block-size:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap';
  return region;
}
