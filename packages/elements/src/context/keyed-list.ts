import { render } from 'lit';

/** A row to show. */
export interface Row {
  /** What the row is known by. */
  readonly key: string;
  readonly look?: string;
  readonly part?: string;
  /**
   * What it is drawn from, first what changes least. Without them it is drawn at each turn; with them when one of
   * them has changed.
   */
  readonly facts?: readonly unknown[];
  /** `changed`: which of the facts is the first to have changed. What is drawn from those before it stands there. */
  readonly draw: (changed: number) => unknown;
}

interface Kept {
  readonly item: HTMLLIElement;
  readonly facts: Row['facts'];
}

/**
 * A list that keeps its rows by their keys: each stays with what it shows, and so do the focus and
 * what is open in it. A directive for it would compare and move a thousand rows at each turn.
 */
export class KeyedList {
  readonly #list = document.createElement('ul');
  #rows: ReadonlyMap<string, Kept> = new Map();

  /** Shows these rows and no others; gives the list, to be put into a template. */
  show(rows: readonly Row[], look = ''): HTMLUListElement {
    const kept = new Map(rows.map((row) => [row.key, this.#draw(row)]));
    for (const [key, { item }] of this.#rows) if (!kept.has(key)) item.remove();
    this.#rows = kept;
    wear(this.#list, look);
    this.#arrange();
    return this.#list;
  }

  #draw({ key, look = '', part = '', facts, draw }: Row): Kept {
    const before = this.#rows.get(key);
    const changed = facts?.findIndex((fact, index) => fact !== before?.facts?.[index]) ?? 0;
    if (before && changed < 0) return before;
    const item = before?.item ?? document.createElement('li');
    if (before === undefined) item.part.value = part;
    wear(item, look);
    render(draw(changed), item);
    return { item, facts };
  }

  #arrange(): void {
    let at = this.#list.firstElementChild;
    for (const { item } of this.#rows.values()) {
      if (item === at || item === at?.nextElementSibling) {
        // One that comes later is taken away from here, so that those after it need not move.
        if (at && item !== at) this.#list.append(at);
        at = item.nextElementSibling;
      } else {
        this.#list.insertBefore(item, at);
      }
    }
  }
}

/** Written anew, even the same class would have its element's style worked out again. */
function wear(element: Element, look: string): void {
  if (element.className !== look) element.className = look;
}
