/** The shop's pictures, drawn in its own colours so that they follow light and dark. */
import type { Product, ProductArt } from '../shared/catalog.ts';
import { html, type Html } from './html.ts';

/** A product, as a picture that says what it is; without a name it is decoration. */
export function drawProduct(product: Product, name: string): Html {
  const { shape, hue } = product.art;
  return html`<svg
    class="art art--${hue}"
    viewBox="0 0 240 240"
    ${name === '' ? html`aria-hidden="true"` : html`role="img" aria-label="${name}"`}
  >
    <rect class="art-ground" width="240" height="240" />
    <ellipse class="art-shadow" cx="120" cy="214" rx="74" ry="7" />
    ${shapes[shape](hue)}
  </svg>`;
}

/** The birch wood on the home page. */
export function drawWood(): Html {
  const trunks = [30, 96, 148, 236, 300, 392, 470, 548, 604, 690, 742, 850, 912, 1010, 1066, 1140];
  return html`<svg
    class="wood"
    viewBox="0 0 1200 420"
    preserveAspectRatio="xMidYMax slice"
    aria-hidden="true"
  >
    <rect class="wood-sky" width="1200" height="420" />
    <circle class="wood-sun" cx="846" cy="150" r="62" />
    <path class="wood-far" d="M0 300q140-92 300-58t300-34 300 20 300-30v222H0z" />
    <path class="wood-near" d="M0 352q170-52 360-30t330-14 510 6v106H0z" />
    ${trunks.map((x, index) => drawTrunk(x, 9 + ((index * 7) % 5) * 3.4, 392 - ((index * 37) % 46), index))}
    <path class="wood-floor" d="M0 392q240-26 520-10t680-4v42H0z" />
  </svg>`;
}

/** Zilverberk's mark: two birch trunks. */
export function drawMark(): Html {
  return html`<svg class="mark" viewBox="0 0 32 32" aria-hidden="true">
    <circle class="mark-ground" cx="16" cy="16" r="16" />
    <path class="mark-trunk" d="M10.5 4.8v22.4M20 3v26" />
    <path
      class="mark-bark"
      d="M8.8 9.5h2M10.4 15h2M9 21h1.6M18 8h2.2M20 13.5h2M18.2 19h2M19.8 24.5h2"
    />
  </svg>`;
}

function drawTrunk(x: number, width: number, foot: number, seed: number): Html {
  const marks = Array.from({ length: 11 }, (_, index) => {
    const y = 16 + index * 34 + ((seed * 13 + index * 29) % 19);
    const length = width * (0.3 + ((seed + index * 3) % 4) * 0.13);
    const start = (seed + index) % 2 === 0 ? x - width / 2 : x + width / 2 - length;
    return y < foot - 8 ? html`<path class="wood-bark" d="M${start} ${y}h${length}" />` : html``;
  });
  return html`<g>
    <path
      class="wood-trunk"
      d="M${x - width / 2} 0h${width}l${width * 0.12} ${foot}h${-width * 1.24}z"
    />
    ${marks}
  </g>`;
}

const birchMarks = html`<path
  class="art-bark"
  d="M72 84h16M148 80h14M76 196h20M146 201h18M70 150h7M163 128h7M160 170h10M71 118h6"
/>`;

const emblems: Record<ProductArt['hue'], Html> = {
  moss: html`<path
    class="art-line"
    d="M120 158v-34m0 14c-14 0-18-8-18-16 12 0 18 6 18 16zm0-4c14 0 18-8 18-16-12 0-18 6-18 16z"
  />`,
  mist: html`<path
    class="art-line"
    d="M100 128q10-7 20 0t20 0M100 140q10-7 20 0t20 0M100 152q10-7 20 0t20 0"
  />`,
  bark: html`<path class="art-line" d="M104 124h20M122 134h14M102 144h14M118 154h18" />`,
  dusk: html`<path
    class="art-line"
    d="M100 152h40M106 152a14 14 0 0 1 28 0M120 128v-6M102 136l-4-4M138 136l4-4"
  />`,
  night: html`<path
    class="art-line"
    d="M126 122a18 18 0 1 0 10 30 15 15 0 0 1-10-30zM138 128h.1M144 140h.1"
  />`,
  clay: html`<path class="art-line" d="M104 126h32v26h-32z" />`,
  ember: html`<path class="art-line" d="M120 122v34M104 139h32" />`,
  sun: html`<circle class="art-line" cx="120" cy="140" r="15" />`,
};

const shapes: Record<ProductArt['shape'], (hue: ProductArt['hue']) => Html> = {
  bag: (hue) =>
    html` <path class="art-body" d="M68 62h104l8 146q0 6-6 6H66q-6 0-6-6z" />
      <path class="art-fold" d="M66 40h108v24H66z" />
      <path class="art-line-dark" d="M66 64h108M60 48h120" />
      ${birchMarks}
      <rect class="art-label" x="84" y="98" width="72" height="84" rx="2" />
      ${emblems[hue]}
      <text class="art-text" x="120" y="174" text-anchor="middle">Zilverberk</text>`,
  box: () =>
    html` <path class="art-fold" d="M44 96l22-26h108l22 26z" />
      <path class="art-body" d="M44 96h152v112q0 6-6 6H50q-6 0-6-6z" />
      <path class="art-line-dark" d="M44 96h152M120 70v26" />
      <rect class="art-swatch-1" x="64" y="112" width="52" height="38" rx="2" />
      <rect class="art-swatch-2" x="124" y="112" width="52" height="38" rx="2" />
      <rect class="art-swatch-3" x="64" y="158" width="52" height="38" rx="2" />
      <rect class="art-swatch-4" x="124" y="158" width="52" height="38" rx="2" />`,
  mug: () =>
    html` <path class="art-ring" d="M160 112h14a22 22 0 0 1 0 58h-16" />
      <path class="art-body" d="M66 88h98v104q0 22-22 22H88q-22 0-22-22z" />
      <ellipse class="art-label" cx="115" cy="88" rx="49" ry="10" />
      <path
        class="art-bark"
        d="M66 118h16M138 110h20M84 136h10M146 144h18M66 160h22M120 172h14M76 190h12M138 194h16M106 122h8"
      />
      <path class="art-steam" d="M100 68q-8-10 0-20t0-20M126 66q-8-10 0-20t0-20" />`,
  grinder: () =>
    html` <path class="art-line-bold" d="M120 66V50h62" />
      <circle class="art-label" cx="186" cy="50" r="11" />
      <path class="art-body" d="M90 66h60l6 64H84z" />
      <path class="art-label" d="M82 130h76v22H82z" />
      <path class="art-body" d="M86 152h68v56q0 6-6 6H92q-6 0-6-6z" />
      <path class="art-bark" d="M88 88h10M140 98h12M86 116h14M90 172h12M138 184h14M90 198h8" />`,
  dripper: (hue) =>
    html` <path class="art-ring" d="M172 92h8a15 15 0 0 1 0 34h-18" />
      <path class="art-body" d="M60 74h120l-36 76H96z" />
      <ellipse class="art-label" cx="120" cy="74" rx="60" ry="10" />
      <path class="art-line-dark" d="M92 92l18 54M120 92v54M148 92l-18 54" />
      <path class="art-fold" d="M78 150h84v9H78z" />
      <path class="art-body art-body--${hue}" d="M90 162h60v38q0 14-14 14h-32q-14 0-14-14z" />
      <path class="art-bark" d="M90 176h10M138 184h12M92 198h8" />`,
  filters: () =>
    html` <path class="art-fold" d="M50 70h140l-52 142h-36z" transform="rotate(-7 120 140)" />
      <path class="art-body" d="M54 66h132l-46 146h-40z" transform="rotate(4 120 140)" />
      <path class="art-line-dark" d="M72 78l40 122M165 84l-34 118" />
      <rect
        class="art-label"
        x="88"
        y="112"
        width="62"
        height="34"
        rx="2"
        transform="rotate(4 120 130)"
      />
      <text class="art-text" x="119" y="133" text-anchor="middle" transform="rotate(4 120 130)"
        >100</text
      >`,
  pot: () =>
    html` <path class="art-ring" d="M160 74h22v66" />
      <circle class="art-label" cx="116" cy="36" r="8" />
      <path class="art-fold" d="M88 58l12-14h32l12 14z" />
      <path class="art-body" d="M78 58h84l-10 74H86l-6-50-18-12z" />
      <path class="art-label" d="M82 132h74v16H82z" />
      <path class="art-body" d="M86 148h66l12 60q0 6-6 6H80q-6 0-6-6z" />
      <path class="art-line-dark" d="M104 58l4 74M134 58l-4 74M108 148l-6 66M130 148l6 66" />`,
  tin: (hue) =>
    html` <path class="art-label" d="M74 52h92q6 0 6 6v16H68V58q0-6 6-6z" />
      <path class="art-body" d="M72 74h96v134q0 6-6 6H78q-6 0-6-6z" />
      <path class="art-line-dark" d="M72 84h96" />
      <path
        class="art-bark"
        d="M72 104h16M150 98h14M72 196h18M146 202h20M76 130h7M160 140h8M158 176h10M74 168h6"
      />
      <circle class="art-label" cx="120" cy="142" r="36" />
      ${emblems[hue]}`,
  card: () =>
    html` <rect
        class="art-fold"
        x="36"
        y="78"
        width="160"
        height="104"
        rx="10"
        transform="rotate(-8 120 130)"
      />
      <rect class="art-label" x="40" y="80" width="160" height="104" rx="10" />
      <path class="art-line" d="M148 80v104M40 150h160" />
      <path class="art-line" d="M148 150c-26-24-34-6-22 0s18 2 22 0c26-24 34-6 22 0s-18 2-22 0z" />
      <text class="art-text art-text--large" x="62" y="116">€ 25</text>`,
};
