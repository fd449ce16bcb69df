import { closestMatch } from 'leven';

import { tagNames } from '../generated/tags.ts';

/** Says something in the console by its code: `advice.ts`, which has this beside it. */
type Say = (code: string, about: unknown) => void;

/** How long the page has to be still: what is being drawn has no ground yet. */
const stillMs = 1000;

const watched = new WeakSet<Document>();

/**
 * Looks for what no element can notice of itself, or may not make up its mind about: a misspelt tag, one that is not
 * closed, a misspelt attribute, an element that draws itself light on a dark ground, a token page that says neither who
 * is logged in nor that nobody is. It looks again after each change of the page. For whoever builds it: a bundler
 * leaves out the line that calls this when it builds the live site, and the ready-made scripts call it at `localhost`
 * alone.
 */
export function lookAround(page: Document, say: Say): void {
  if (watched.has(page)) return;
  watched.add(page);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const lookSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => look(page, say), stillMs);
  };
  new MutationObserver(lookSoon).observe(page, { childList: true, subtree: true });
  lookSoon();
}

type Known = CustomElementConstructor & { readonly observedAttributes?: readonly string[] };

function look(page: Document, say: Say): void {
  for (const element of page.querySelectorAll<HTMLElement>('*')) {
    if (!element.localName.startsWith('loyalty-')) continue;
    const known: Known | undefined = customElements.get(element.localName);
    if (known) {
      lookAtPlace(element, say);
      lookAtAttributes(element, known.observedAttributes ?? [], say);
      lookAtGround(element, say);
      void lookAtToken(element, say);
    } else if (!tagNames.some((tag) => tag === element.localName)) {
      say('tag_unknown', [element.localName, tagNames]);
    }
  }
}

/** The elements that show what stands inside them; others do so only until they draw. */
const showsInside = new Set(['loyalty-provider', 'loyalty-gate']);

/** HTML knows no `<loyalty-x />`: what comes after it stands inside it. */
function lookAtPlace(element: HTMLElement, say: Say): void {
  const around = element.parentElement?.closest(tagNames.join());
  if (!around || showsInside.has(around.localName)) return;
  say('tag_unclosed', [element.localName, around.localName]);
}

function lookAtAttributes(element: HTMLElement, known: readonly string[], say: Say): void {
  for (const attribute of element.getAttributeNames()) {
    if (attribute === 'class' || attribute in element || known.includes(attribute)) continue;
    // Half of a short word is another word.
    const meant = closestMatch(attribute, known, { maxDistance: attribute.length < 6 ? 1 : 2 });
    if (meant !== undefined) say('attribute_misspelt', [element.localName, attribute, meant]);
  }
}

function lookAtGround(element: HTMLElement, say: Say): void {
  if (!element.checkVisibility() || element.offsetHeight === 0) return;
  const ground = groundOf(element);
  const scheme = schemeOf(element);
  if (ground !== undefined && ground !== scheme) {
    say('scheme_unlike_ground', [element.localName, ground, scheme]);
  }
}

const askedFor = new Set<string>();

/**
 * Asks the token page once more what it answers: elements take for a guest whoever it names in no way, and do not say
 * so to shops that meant it. docs/decisions/0034-what-the-token-page-says.md has what is clear. Not while a program
 * drives the browser: a test may count how often its shop is asked.
 */
async function lookAtToken(element: HTMLElement, say: Say): Promise<void> {
  const url = element.getAttribute('member-token-url');
  if (!url || askedFor.has(url) || navigator.webdriver) return;
  askedFor.add(url);
  const headers = { Accept: 'application/json' };
  const response = await fetch(url, { headers, cache: 'no-store' }).catch(() => undefined);
  if (!response || response.status >= 500 || [401, 403].includes(response.status)) return;
  const text = await response.text();
  // Of a page in place of a token the element itself tells.
  if (/^\s*</.test(text) || (response.ok && (!text || isAnswer(text)))) return;
  say('guest_assumed', [url, response.status]);
}

/** Whether it says who is logged in, or that nobody is; what is no JSON, the element tells. */
function isAnswer(text: string): boolean {
  try {
    const answer = JSON.parse(text) as object | null;
    return answer === null || 'token' in answer;
  } catch {
    return true;
  }
}

type Scheme = 'light' | 'dark';

/** What `light-dark()` follows: the first of the page's schemes that the system's choice allows. */
function schemeOf(element: Element): Scheme {
  const schemes = getComputedStyle(element).colorScheme.split(' ');
  if (!schemes.includes('dark')) return 'light';
  const isWanted = matchMedia('(prefers-color-scheme: dark)').matches;
  return isWanted || !schemes.includes('light') ? 'dark' : 'light';
}

/** The first colour below it; undefined where there is none, or a picture. */
function groundOf(element: Element): Scheme | undefined {
  for (let below = parentOf(element); below !== null; below = parentOf(below)) {
    const { backgroundColor, backgroundImage } = getComputedStyle(below);
    if (backgroundImage !== 'none') return undefined;
    const light = lightnessOf(backgroundColor);
    if (light !== undefined) return light < 0.5 ? 'dark' : 'light';
  }
  return undefined;
}

/** As the page is drawn: what stands in a slot stands where the slot does. */
function parentOf(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  const { parentElement, parentNode } = element;
  return parentElement ?? (parentNode instanceof ShadowRoot ? parentNode.host : null);
}

/** The cube root of its luminance, from 0 to 1; undefined for what can be seen through. */
function lightnessOf(color: string): number | undefined {
  // A canvas reads every way to write a colour. A page outside a browser may have none.
  const canvas = globalThis.OffscreenCanvas && new OffscreenCanvas(1, 1).getContext('2d');
  if (!canvas) return undefined;
  canvas.fillStyle = color;
  canvas.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, opacity = 0] = canvas.getImageData(0, 0, 1, 1).data;
  const luminance = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  return opacity < 128 ? undefined : Math.cbrt(luminance);
}

/** Light from a byte of sRGB, near enough to tell dark from light. */
function linear(byte: number): number {
  return (byte / 255) ** 2.2;
}
