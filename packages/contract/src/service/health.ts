/** Whether the service runs. */
import { z } from 'zod';

export const health = z
  .object({ status: z.enum(['ok', 'unavailable']), engine: z.string().optional() })
  .meta({ id: 'Health' });
