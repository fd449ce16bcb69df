/** A year of a member, made up before it begins: what happens, and when the server is told of it. */
import type { RouteId } from '@spaarkit/contract';
import { line, review, type Call } from '@spaarkit/contract/conformance';
import type { MortalLife } from './mortal-life.ts';
import type { Random } from './random.ts';

const dayMs = 86_400_000;

/** Whose year it is, by the shop's id. */
export const who = 'lena';

/** Something that is said to the server at some time. */
export interface Telling {
  readonly at: number;
  readonly say: (notes: Notes) => Promise<void>;
}

/** What is told in a year, in the order in which it arrives; `repeats` are said once more, word for word. */
export interface Year {
  readonly start: number;
  /** After all of it. */
  readonly end: number;
  readonly tellings: readonly Telling[];
  readonly repeats: readonly Telling[];
}

/** One playing of a year: the server, and what it answered so far. */
export class Notes {
  readonly life: MortalLife;
  readonly codes = new Map<string, { readonly id: string; readonly code: string }>();
  readonly #done = new Set<string>();

  constructor(life: MortalLife) {
    this.life = life;
  }

  /** Says something that has a name of its own. What was refused may be said again, and is another thing then. */
  async note(name: string, saying: Promise<{ readonly status: number }>): Promise<void> {
    if ((await saying).status < 300) this.#done.add(name);
  }

  isDone(name: string): boolean {
    return this.#done.has(name);
  }
}

/** A happening that says itself, by names that tell it from all others of the year. */
type Happening = (notes: Notes) => Promise<void>;

/** What a happening may be made of. */
interface Making {
  readonly random: Random;
  readonly name: string;
  /** A name that an earlier happening may have, or may not. */
  readonly other: string;
  readonly happened: number;
}

/** Makes one up: some things are told days late, and so in another order than they happened. */
export function makeYear(random: Random): Year {
  const start = Date.parse('2027-01-04T09:00:00Z') + random.int(0, 730) * dayMs;
  const tellings: Telling[] = [];
  const repeats: Telling[] = [];
  const count = random.int(25, 45);
  for (let index = 0; index < count; index += 1) {
    const name = `happening-${index}`;
    const happened = start + random.int(0, 360 * dayMs);
    const at = happened + (random.next() < 0.3 ? random.int(1, 5 * dayMs) : 0);
    const other = `happening-${random.int(0, count - 1)}`;
    const say = random.pick(kinds)({ random, name, other, happened });
    tellings.push({ at, say });
    if (random.next() < 0.4)
      repeats.push({
        at: at + random.int(1, 20 * dayMs),
        say: async (notes) => (notes.isDone(name) ? say(notes) : undefined),
      });
  }
  for (let day = 0; day < 366; day += 5)
    tellings.push({ at: start + day * dayMs, say: async ({ life }) => life.sweep() });
  return {
    start,
    end: start + 400 * dayMs,
    tellings: inOrder(tellings),
    repeats: inOrder(repeats),
  };
}

/** The order in which all of it arrives. */
export function inOrder(tellings: readonly Telling[]): Telling[] {
  return tellings.toSorted((a, b) => a.at - b.at);
}

const kinds: readonly ((making: Making) => Happening)[] = [
  pay,
  pay,
  pay,
  payWithCode,
  refund,
  cancel,
  writeReview,
  withdraw,
  redeem,
  redeem,
  revert,
  adjust,
];

function pay({ random, name, happened }: Making): Happening {
  const lines = [line('a', random.int(1, 9000)), line('b', random.int(1, 9000))];
  return event(name, { type: 'order.paid', at: happened, orderId: name, memberId: who, lines });
}

function payWithCode({ random, name, other, happened }: Making): Happening {
  const order = { type: 'order.paid', at: happened, orderId: name, memberId: who };
  const lines = [line('a', random.int(1000, 9000))];
  return async (notes) => {
    const held = notes.codes.get(other)?.code;
    const voucherCodes = held === undefined ? [] : [held];
    await event(name, { ...order, lines, voucherCodes })(notes);
  };
}

function refund({ random, name, other, happened }: Making): Happening {
  const amount = random.int(1, 9000);
  const lines = [{ id: random.pick(['a', 'b']), grossMinor: amount, netMinor: amount }];
  const order = { type: 'order.refunded', at: happened, orderId: other, refundId: name };
  return event(name, random.next() < 0.5 ? order : { ...order, lines });
}

function cancel({ name, other, happened }: Making): Happening {
  return event(name, { type: 'order.cancelled', at: happened, orderId: other });
}

function writeReview({ name, happened }: Making): Happening {
  return event(name, { ...review(who, name), at: happened });
}

function withdraw({ name, other, happened }: Making): Happening {
  return event(name, { type: 'event.reversed', at: happened, eventId: other });
}

function redeem({ random, name }: Making): Happening {
  const body = { rewardId: 'chosen-amount', points: 100 * random.int(1, 8) };
  return async (notes) => {
    const shopper = await notes.life.shopper(who);
    const answer = await shopper.send('redeem', { body, idempotencyKey: keyOf(name) });
    await notes.note(name, Promise.resolve(answer));
    if (answer.status !== 201) return;
    const { issuedReward } = JSON.parse(answer.text) as {
      issuedReward: { id: string; voucher: { code: string } };
    };
    notes.codes.set(name, { id: issuedReward.id, code: issuedReward.voucher.code });
  };
}

function revert({ name, other }: Making): Happening {
  return async (notes) => {
    const held = notes.codes.get(other);
    if (!held) return;
    const shopper = await notes.life.shopper(who);
    const call = { params: { id: held.id }, idempotencyKey: keyOf(name) };
    await notes.note(name, shopper.send('revert', call));
  };
}

function adjust({ random, name }: Making): Happening {
  const points = random.pick([-300, -40, 60, 500]);
  return shopCall(name, 'adjust', {
    params: { externalId: who },
    body: { points, reason: 'for a test', actor: 'guarantees' },
    idempotencyKey: keyOf(name),
  });
}

/** An event of the shop, whose id is the name of what happened. */
function event(
  name: string,
  facts: { readonly at: number; readonly [fact: string]: unknown },
): Happening {
  const body = { ...facts, id: name, at: new Date(facts.at).toISOString() };
  return shopCall(name, 'sendEvent', { body });
}

function shopCall(name: string, route: RouteId, call: Call): Happening {
  return (notes) => notes.note(name, notes.life.stage.shop.send(route, call));
}

/** As long as a key has to be. */
function keyOf(name: string): string {
  return `${name}-of-a-simulated-year`;
}
