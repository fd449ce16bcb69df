/** A colour and its ground, as the elements name them inside, and what WCAG 2.2 asks of the pair. */
export const pairs = [
  { what: 'Text', colour: '--_text', ground: '--_surface', least: 4.5 },
  { what: 'Quiet text', colour: '--_muted', ground: '--_surface', least: 4.5 },
  { what: 'Accent as text', colour: '--_accent-text', ground: '--_surface', least: 4.5 },
  { what: 'Accent on its tint', colour: '--_accent-text', ground: '--_accent-tint', least: 4.5 },
  { what: 'Words on a button', colour: '--_on-button', ground: '--_button', least: 4.5 },
  { what: 'Bar and mark', colour: '--_accent-ui', ground: '--_surface', least: 3 },
  { what: 'Focus ring', colour: '--_focus', ground: '--_surface', least: 3 },
] as const;

/**
 * The contrast of each pair as the element paints it: its palette is derived in CSS, inside its shadow
 * root, so that is where it is asked for.
 */
export function contrastsOf(element: Element): number[] {
  const probe = document.createElement('i');
  element.shadowRoot?.append(probe);
  const luminance = (name: string): number => {
    probe.style.color = `var(${name})`;
    return luminanceOf(getComputedStyle(probe).color);
  };
  const ratios = pairs.map(({ colour, ground }) => ratio(luminance(colour), luminance(ground)));
  probe.remove();
  return ratios;
}

/** Relative luminance (WCAG 2.2), of what the browser really paints: read back from a canvas. */
function luminanceOf(colour: string): number {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('There is no canvas to read colours from.');
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [r = 0, g = 0, b = 0] = context.getImageData(0, 0, 1, 1).data;
  return 0.2126 * linear(r / 255) + 0.7152 * linear(g / 255) + 0.0722 * linear(b / 255);
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

function ratio(a: number, b: number): number {
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}
