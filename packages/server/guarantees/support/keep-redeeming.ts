/** A customer who wants everything, and asks again until it is answered. */
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Shopper } from '@spaarkit/contract/conformance';
import { expect } from 'vitest';

/** What all who redeem at the same time share. */
export interface Redeeming {
  /** What was acknowledged. */
  readonly ids: string[];
  /** How often somebody was told to come back. */
  refused: number;
  isOver: boolean;
}

export function newRedeeming(): Redeeming {
  return { ids: [], refused: 0, isOver: false };
}

/** Redeems with one key after another, each sent until it is answered. */
export async function keepRedeeming(shopper: Shopper, redeeming: Redeeming): Promise<void> {
  while (!redeeming.isOver) {
    const call = { body: { rewardId: 'five-euro' }, idempotencyKey: randomUUID() };
    for (;;) {
      const { status, text } = await shopper.send('redeem', call);
      if (status === 201) {
        redeeming.ids.push((JSON.parse(text) as { id: string }).id);
        break;
      }
      // `send` has seen to it that it says when to come back.
      expect([status, text]).toEqual([503, expect.any(String)]);
      redeeming.refused += 1;
      await delay(20 + Math.random() * 80);
    }
  }
}
