/** What a command is: something done to a member on paper and to the server, which then agree. */
import type fc from 'fast-check';
import type { Shopper, Stage } from '@spaarkit/contract/conformance';
import { expect } from 'vitest';
import type { NaiveMember, Promised } from '../naive-member.ts';

/** What is on the two lines of a cart, in cents. */
export interface Cart {
  readonly a: number;
  readonly b: number;
}

/** The server, and the time it is told. */
export interface Real {
  readonly stage: Stage;
  readonly shopper: Shopper;
  /** Codes and issued rewards by the names that the commands gave them. */
  readonly issued: Map<string, { id: string; code: string }>;
  /** Every second of it is one command, so that no two things happen at once. */
  readonly time: { now: number };
  /** Friends whose first order stands, by that order. */
  readonly friends: Set<string>;
  /** What a cart was shown last, and what it was promised. */
  preview?: { readonly id: string; readonly cart: Cart; readonly promise: Promised };
  names: number;
}

export type Command = fc.AsyncCommand<NaiveMember, Real>;

/** One kind of command, from what it does to the paper and to the server. */
export function command(
  title: string,
  play: (paper: NaiveMember, real: Real) => Promise<void>,
  { isLookedAt = true } = {},
): Command {
  return {
    check: () => true,
    async run(paper, real) {
      real.time.now += 1000;
      paper.passTo(paper.now + 1000);
      await play(paper, real);
      if (isLookedAt) {
        // As the worker does, unless an event did it.
        await real.stage.shop.call('listTierChanges', { params: { externalId: 'lena' } });
        paper.celebrate();
      }
      const { available, pending, reserved, owed } = await real.shopper.balance();
      expect({ available, pending, reserved, owed }).toEqual({
        available: paper.available,
        pending: paper.pending,
        reserved: 0,
        owed: paper.owed,
      });
    },
    toString: () => title,
  };
}

export const nameOf = (real: Real, prefix: string): string => `${prefix}-${(real.names += 1)}`;

/** One of the things so far, by a number that need not know how many there are. */
export function nth<T>(items: Iterable<T>, number: number): T | undefined {
  const list = [...items];
  return list[number % Math.max(1, list.length)];
}

/** Somebody else who is logged in to the shop, by the server's own time. */
export async function visitorOf({ stage, time }: Real, externalId: string): Promise<Shopper> {
  const iat = Math.floor(time.now / 1000);
  return stage.visitor(externalId, { claims: { iat, exp: iat + 300 } });
}
