import type { MedusaContainer } from '@medusajs/framework/types';
import { keepCodes, lookBack } from '../loyalty/look-back.ts';
import { lookMs } from '../loyalty/settings.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

/** When a process starts nobody knows for how long none ran. */
let since = new Date(Date.now() - 7 * day);
let codesKept = 0;

export default async function look(container: MedusaContainer): Promise<void> {
  const now = Date.now();
  await lookBack(container, since);
  // What was going on meanwhile is looked at twice rather than missed.
  since = new Date(now - 5 * minute);
  if (now - codesKept < 60 * minute) return;
  await keepCodes(container, new Date(now - 60 * day));
  codesKept = now;
}

export const config = { name: 'loyalty-look-back', schedule: { interval: lookMs } };
