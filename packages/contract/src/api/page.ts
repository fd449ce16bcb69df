/** How lists are asked for and answered. */
import { z } from 'zod';

/** A page of a list: `cursor` of the previous answer asks for the next. */
export const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(25),
  cursor: z.string().max(512).optional(),
});

/** One page of a list; `id` names the schema. */
export const page = <T extends z.ZodType>(item: T, id: string) =>
  z
    .object({
      items: z.array(item),
      hasMore: z.boolean(),
      nextCursor: z.string().optional().describe('Send it as `cursor` to get the next page.'),
    })
    .meta({ id });
