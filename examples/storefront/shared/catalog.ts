/** What Zilverberk, a coffee roastery that does not exist, sells. */
import type { VatRate } from './money.ts';

/** Languages the shop speaks. */
export type Language = 'nl' | 'en';

export type ProductKind = 'coffee' | 'equipment' | 'gift_card';

/** How a product is drawn: its shape and the colour of its label. */
export interface ProductArt {
  readonly shape:
    'bag' | 'box' | 'mug' | 'grinder' | 'dripper' | 'filters' | 'pot' | 'tin' | 'card';
  readonly hue: 'moss' | 'dusk' | 'ember' | 'mist' | 'night' | 'clay' | 'bark' | 'sun';
}

export interface Product {
  readonly id: string;
  readonly kind: ProductKind;
  readonly name: Readonly<Record<Language, string>>;
  /** What is in it, in one short line. */
  readonly summary: Readonly<Record<Language, string>>;
  readonly story: Readonly<Record<Language, string>>;
  readonly size: Readonly<Record<Language, string>>;
  /** With VAT, in cents. */
  readonly priceMinor: number;
  readonly vatRate: VatRate;
  readonly art: ProductArt;
}

export const products: readonly Product[] = [
  {
    id: 'huisblend',
    kind: 'coffee',
    name: { nl: 'Huisblend', en: 'House blend' },
    summary: { nl: 'Melkchocolade, hazelnoot, rond', en: 'Milk chocolate, hazelnut, round' },
    story: {
      nl: 'Onze dagelijkse koffie, voor espresso en voor de koffiemachine. Gebrand op dinsdag en donderdag, verstuurd op dezelfde dag.',
      en: 'Our everyday coffee, for espresso and for the bean-to-cup machine. Roasted on Tuesdays and Thursdays, sent the same day.',
    },
    size: { nl: '1 kg bonen', en: '1 kg beans' },
    priceMinor: 2995,
    vatRate: 9,
    art: { shape: 'bag', hue: 'moss' },
  },
  {
    id: 'ochtendmist',
    kind: 'coffee',
    name: { nl: 'Ochtendmist', en: 'Morning mist' },
    summary: { nl: 'Bergamot, perzik, bloemig', en: 'Bergamot, peach, floral' },
    story: {
      nl: 'Een lichte branding voor filter. Zet hem eens met water van 92 graden en laat hem iets afkoelen: dan komt de perzik.',
      en: 'A light roast for filter. Brew it with water of 92 degrees and let it cool a little: that is when the peach comes.',
    },
    size: { nl: '250 g bonen', en: '250 g beans' },
    priceMinor: 1150,
    vatRate: 9,
    art: { shape: 'bag', hue: 'mist' },
  },
  {
    id: 'berkenbast',
    kind: 'coffee',
    name: { nl: 'Berkenbast', en: 'Birch bark' },
    summary: { nl: 'Cacao, gebrande suiker, vol', en: 'Cocoa, burnt sugar, full' },
    story: {
      nl: 'Donker gebrand voor wie een stevige espresso wil. Blijft overeind in melk.',
      en: 'Roasted dark for those who like a sturdy espresso. Holds its own in milk.',
    },
    size: { nl: '250 g bonen', en: '250 g beans' },
    priceMinor: 925,
    vatRate: 9,
    art: { shape: 'bag', hue: 'bark' },
  },
  {
    id: 'zilverdauw',
    kind: 'coffee',
    name: { nl: 'Zilverdauw', en: 'Silver dew' },
    summary: { nl: 'Rode appel, karamel, helder', en: 'Red apple, caramel, clear' },
    story: {
      nl: 'Een middenbranding die in filter en espresso even goed thuis is.',
      en: 'A medium roast that is as much at home in filter as in espresso.',
    },
    size: { nl: '250 g bonen', en: '250 g beans' },
    priceMinor: 1095,
    vatRate: 9,
    art: { shape: 'bag', hue: 'dusk' },
  },
  {
    id: 'nachtvorst',
    kind: 'coffee',
    name: { nl: 'Nachtvorst, cafeïnevrij', en: 'Night frost, decaf' },
    summary: { nl: 'Vijg, bruine suiker, zacht', en: 'Fig, brown sugar, soft' },
    story: {
      nl: 'Cafeïnevrij met water alleen. Voor na het eten, of voor de vierde kop.',
      en: 'Decaffeinated with nothing but water. For after dinner, or for the fourth cup.',
    },
    size: { nl: '250 g bonen', en: '250 g beans' },
    priceMinor: 1050,
    vatRate: 9,
    art: { shape: 'bag', hue: 'night' },
  },
  {
    id: 'proefpakket',
    kind: 'coffee',
    name: { nl: 'Proefpakket', en: 'Tasting box' },
    summary: { nl: 'Vier koffies om te vergelijken', en: 'Four coffees to compare' },
    story: {
      nl: 'Vier zakjes van 100 gram, met een kaart om je eigen smaaknotities op te schrijven.',
      en: 'Four bags of 100 grams, with a card for your own tasting notes.',
    },
    size: { nl: '4 × 100 g bonen', en: '4 × 100 g beans' },
    priceMinor: 1995,
    vatRate: 9,
    art: { shape: 'box', hue: 'sun' },
  },
  {
    id: 'handmolen',
    kind: 'equipment',
    name: { nl: 'Handmolen', en: 'Hand grinder' },
    summary: { nl: 'Stalen maalwerk, beukenhout', en: 'Steel burrs, beech wood' },
    story: {
      nl: 'Maalt gelijkmatig, van espresso tot cafetière. Past in een weekendtas.',
      en: 'Grinds evenly, from espresso to French press. Fits in a weekend bag.',
    },
    size: { nl: 'Voor 30 g', en: 'Holds 30 g' },
    priceMinor: 6495,
    vatRate: 21,
    art: { shape: 'grinder', hue: 'clay' },
  },
  {
    id: 'filterhouder',
    kind: 'equipment',
    name: { nl: 'Filterhouder', en: 'Pour-over dripper' },
    summary: { nl: 'Aardewerk, voor een of twee koppen', en: 'Stoneware, for one or two cups' },
    story: {
      nl: 'Gedraaid en geglazuurd in kleine oplage. De ribben laten het water gelijkmatig zakken.',
      en: 'Thrown and glazed in small runs. The ribs let the water sink evenly.',
    },
    size: { nl: 'Maat 02', en: 'Size 02' },
    priceMinor: 2750,
    vatRate: 21,
    art: { shape: 'dripper', hue: 'mist' },
  },
  {
    id: 'filters',
    kind: 'equipment',
    name: { nl: 'Papieren filters', en: 'Paper filters' },
    summary: { nl: 'Ongebleekt, honderd stuks', en: 'Unbleached, one hundred' },
    story: {
      nl: 'Passen op onze filterhouder. Spoel ze eerst even om.',
      en: 'Made for our dripper. Rinse them first.',
    },
    size: { nl: '100 stuks', en: '100 pieces' },
    priceMinor: 550,
    vatRate: 21,
    art: { shape: 'filters', hue: 'clay' },
  },
  {
    id: 'percolator',
    kind: 'equipment',
    name: { nl: 'Percolator', en: 'Moka pot' },
    summary: { nl: 'Voor drie kopjes, ook op inductie', en: 'For three cups, induction too' },
    story: {
      nl: 'Zet hem op laag vuur en haal hem eraf zodra hij begint te pruttelen.',
      en: 'Keep the heat low, and take it off as soon as it starts to sputter.',
    },
    size: { nl: '150 ml', en: '150 ml' },
    priceMinor: 3850,
    vatRate: 21,
    art: { shape: 'pot', hue: 'night' },
  },
  {
    id: 'berkmok',
    kind: 'equipment',
    name: { nl: 'Berkmok', en: 'Birch mug' },
    summary: { nl: 'Aardewerk met oor', en: 'Stoneware with a handle' },
    story: {
      nl: 'Elke mok heeft zijn eigen tekening, zoals de bast van een berk.',
      en: 'Every mug has its own pattern, like the bark of a birch.',
    },
    size: { nl: '280 ml', en: '280 ml' },
    priceMinor: 1650,
    vatRate: 21,
    art: { shape: 'mug', hue: 'dusk' },
  },
  {
    id: 'voorraadblik',
    kind: 'equipment',
    name: { nl: 'Voorraadblik', en: 'Coffee tin' },
    summary: { nl: 'Sluit goed af, voor 500 gram', en: 'Closes tight, for 500 grams' },
    story: {
      nl: 'Licht en lucht halen de smaak uit koffie. In dit blik komen ze niet.',
      en: 'Light and air take the taste out of coffee. They stay out of this tin.',
    },
    size: { nl: '1,2 liter', en: '1.2 litres' },
    priceMinor: 1895,
    vatRate: 21,
    art: { shape: 'tin', hue: 'moss' },
  },
  {
    id: 'cadeaukaart',
    kind: 'gift_card',
    name: { nl: 'Cadeaukaart', en: 'Gift card' },
    summary: { nl: 'Per e-mail, meteen te gebruiken', en: 'By e-mail, ready to use' },
    story: {
      nl: 'Twee jaar geldig in de hele winkel. Over cadeaukaarten spaar je geen punten.',
      en: 'Valid for two years in the whole shop. Gift cards earn no points.',
    },
    size: { nl: '€ 25', en: '€ 25' },
    priceMinor: 2500,
    vatRate: 0,
    art: { shape: 'card', hue: 'ember' },
  },
];

const byId = new Map(products.map((product) => [product.id, product]));

/** The product of a page, by the page's path. */
export function productAt(path: string): Product | undefined {
  const id = /^\/product\/([^/]+)$/.exec(path)?.[1];
  return id === undefined ? undefined : findProduct(id);
}

/** The product with this id, if the shop has it. */
export function findProduct(id: string): Product | undefined {
  return byId.get(id);
}
