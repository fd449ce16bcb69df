/** The ten settings that restyle every element. */
export interface Knob {
  /** `--loyalty-` and this. */
  readonly name: string;
  readonly label: string;
  readonly about: string;
  readonly input: 'color' | 'range' | 'text';
  /** What it stands at while nobody has touched it. */
  readonly preset: string;
  readonly unit?: string;
  readonly range?: { readonly min: number; readonly max: number; readonly step: number };
}

export const knobs: readonly Knob[] = [
  {
    name: 'accent',
    label: 'Accent',
    about: 'the one colour that everything else follows from',
    input: 'color',
    preset: '#1f6f4a',
  },
  {
    name: 'surface',
    label: 'Surface',
    about: 'the ground of cards',
    input: 'color',
    preset: '#ffffff',
  },
  { name: 'text', label: 'Text', about: 'the colour of text', input: 'color', preset: '#1b1e24' },
  {
    name: 'tier-accent',
    label: 'Level',
    about: 'mark, bar and tints of the level',
    input: 'color',
    preset: '#1f6f4a',
  },
  {
    name: 'radius',
    label: 'Corners',
    about: 'a factor; 0 makes them square',
    input: 'range',
    preset: '1',
    range: { min: 0, max: 2, step: 0.1 },
  },
  {
    name: 'space',
    label: 'Spaces',
    about: 'a factor',
    input: 'range',
    preset: '1',
    range: { min: 0.75, max: 1.5, step: 0.05 },
  },
  {
    name: 'font-size',
    label: 'Text size',
    about: 'the size that all others follow from',
    input: 'range',
    preset: '1',
    unit: 'rem',
    range: { min: 0.8, max: 1.5, step: 0.05 },
  },
  {
    name: 'border-width',
    label: 'Lines',
    about: 'the width of hairlines',
    input: 'range',
    preset: '1',
    unit: 'px',
    range: { min: 0, max: 3, step: 0.5 },
  },
  {
    name: 'motion',
    label: 'Motion',
    about: 'a factor on durations; 0 stills everything',
    input: 'range',
    preset: '1',
    range: { min: 0, max: 2, step: 0.25 },
  },
  {
    name: 'font-family',
    label: 'Font',
    about: 'inherited from the page when left out',
    input: 'text',
    preset: '',
  },
];
