/** A sheet of the page, for as long as something is looked at. */
export async function withSheet<T>(text: string, look: () => Promise<T>): Promise<T> {
  const sheet = await new CSSStyleSheet().replace(text);
  document.adoptedStyleSheets.push(sheet);
  try {
    return await look();
  } finally {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  }
}
