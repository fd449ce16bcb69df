/** What the directives of all tags have in common: they hand to the element what a template binds. */
import { ElementRef, inject } from '@angular/core';

export abstract class TagDirective<E extends HTMLElement> {
  readonly #ref = inject<ElementRef<E>>(ElementRef);

  protected get element(): E {
    return this.#ref.nativeElement;
  }

  /** As Angular would write `[attr.name]`, and as the attributes of the elements are read. */
  protected write(name: string, value: unknown): void {
    if (value === undefined || value === null || value === false) {
      this.element.removeAttribute(name);
    } else {
      this.element.setAttribute(name, written(value));
    }
  }
}

function written(value: unknown): string {
  if (value === true) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
