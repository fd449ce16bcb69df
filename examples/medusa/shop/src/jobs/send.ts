import type { MedusaContainer } from '@medusajs/framework/types';
import { sendWaiting } from '../loyalty/outbox.ts';
import { retryMs } from '../loyalty/settings.ts';

export default async function send(container: MedusaContainer): Promise<void> {
  await sendWaiting(container);
}

export const config = { name: 'loyalty-send', schedule: { interval: retryMs } };
