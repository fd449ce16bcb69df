import { createComponent, type EventName, type ReactWebComponent } from '@lit/react';
import * as React from 'react';

/** The class of an element, as Lit makes it. */
interface ElementClass<I extends HTMLElement> {
  new (): I;
  readonly observedAttributes: readonly string[];
}

/** A component that draws an element, sets its properties and listens to its events. */
export function wrap<I extends HTMLElement, E extends Readonly<Record<string, EventName>>>(
  tagName: string,
  elementClass: ElementClass<I>,
  events: E,
): ReactWebComponent<I, E> {
  // Lit makes the properties when it is first asked for attributes. On a server nobody would: there the
  // component could not tell properties from attributes, and hydration would find another tag.
  void elementClass.observedAttributes;
  return createComponent({ react: React, tagName, elementClass, events });
}
