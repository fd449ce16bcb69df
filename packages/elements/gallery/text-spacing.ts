/** The spacing of text that a reader may ask for (WCAG 2.2, 1.4.12), put where a page cannot reach. */
const spacing = new CSSStyleSheet();
spacing.replaceSync(`* {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
}
p { margin-block-end: 2em !important; }`);

/** Spaces the text of all elements in a place, and of those drawn inside them later. */
export function spaceText(place: ParentNode): void {
  for (const element of place.querySelectorAll('*')) {
    const root = element.shadowRoot;
    if (root === null || root.adoptedStyleSheets.includes(spacing)) continue;
    root.adoptedStyleSheets.push(spacing);
    new MutationObserver(() => spaceText(root)).observe(root, { childList: true, subtree: true });
    spaceText(root);
  }
}
