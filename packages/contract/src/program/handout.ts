/** What people read about a programme, made from its document: the rules page, the sheet for staff. */
import { z } from 'zod';
import { locale, slug } from '../primitives.ts';

/** Plain text in sections; how it looks is up to who shows it. */
export const handout = z
  .object({
    locale: locale.describe('The language it is written in.'),
    title: z.string(),
    sections: z.array(
      z.object({
        id: slug.describe('Stable over languages and versions; fit for an anchor.'),
        heading: z.string(),
        paragraphs: z.array(z.string()),
        items: z
          .array(z.object({ title: z.string(), lines: z.array(z.string()) }))
          .describe('A list of named things, such as rewards.'),
      }),
    ),
  })
  .meta({ id: 'Handout' });

export type Handout = z.infer<typeof handout>;
