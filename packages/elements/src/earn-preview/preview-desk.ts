/**
 * Where elements ask what lines would earn. What is asked within a moment goes to the server together: a
 * page with fifty products makes one request, and the same question is asked once.
 */
import type { EarnPreview, EarnPreviewRequest, OrderLine, Session } from '@spaarkit/sdk';
import { EarnPreviewsResource } from '@spaarkit/sdk/resources';
import type { LoyaltyStore } from '@spaarkit/store';
import { atom, type ReadableAtom, type WritableAtom } from 'nanostores';

/** One order, or one product: what would be paid, and where. */
export interface EarnQuestion {
  readonly lines: readonly OrderLine[];
  readonly locationId?: string | undefined;
}

/** What the server says of it. */
export interface EarnAnswer extends Pick<
  EarnPreview,
  'points' | 'rules' | 'withheld' | 'previewId' | 'validUntil'
> {
  /** When the points could be spent; absent when there are none. */
  readonly availableAt?: string | undefined;
}

/** How an answer stands. */
export type EarnOutcome =
  | { readonly status: 'asked' | 'failed' }
  | { readonly status: 'answered'; readonly answer: EarnAnswer };

interface Asked {
  readonly question: EarnQuestion;
  readonly $outcome: WritableAtom<EarnOutcome>;
}

/** For how long questions are gathered: the elements of a page do not all ask in the same turn. */
const gatherMs = 20;

/** As many lines as the server takes in one request. */
const mostLines = 500;

/** Asks for the elements of one store. */
export class PreviewDesk {
  readonly #store: LoyaltyStore;
  readonly #asked = new Map<string, Asked>();
  #waiting: Asked[] = [];
  #standing: readonly unknown[] = [];

  constructor(store: LoyaltyStore) {
    this.#store = store;
  }

  /** What becomes of a question; one that was answered before is answered at once, while it holds. */
  ask(question: EarnQuestion): ReadableAtom<EarnOutcome> {
    this.#forgetWhatMoved();
    const key = keyOf(question);
    const known = this.#asked.get(key);
    if (known !== undefined && this.#holds(known.$outcome.get())) return known.$outcome;
    const asked: Asked = { question, $outcome: atom({ status: 'asked' }) };
    this.#asked.set(key, asked);
    if (this.#waiting.length === 0) setTimeout(() => this.#send(), gatherMs);
    this.#waiting.push(asked);
    return asked.$outcome;
  }

  /** Another member, level or balance may be promised something else: limits count what was booked. */
  #forgetWhatMoved(): void {
    const standing = standingOf(this.#store.$session.get().data);
    if (standing.every((part, index) => part === this.#standing[index])) return;
    this.#standing = standing;
    this.#asked.clear();
  }

  #holds(outcome: EarnOutcome): boolean {
    if (outcome.status !== 'answered') return outcome.status === 'asked';
    // Previews are kept in real time, which demos do not move.
    return Date.parse(outcome.answer.validUntil) > Date.now();
  }

  #send(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    const single = waiting.filter(({ question }) => question.lines.length === 1);
    for (const locationId of new Set(single.map(({ question }) => question.locationId))) {
      const here = single.filter(({ question }) => question.locationId === locationId);
      for (let at = 0; at < here.length; at += mostLines) {
        void this.#askSeparately(here.slice(at, at + mostLines), locationId);
      }
    }
    for (const asked of waiting) if (!single.includes(asked)) void this.#askOne(asked);
  }

  async #askOne({ question, $outcome }: Asked): Promise<void> {
    try {
      const answer = await this.#create({ ...question, lines: [...question.lines] });
      $outcome.set({ status: 'answered', answer });
    } catch {
      $outcome.set({ status: 'failed' });
    }
  }

  async #askSeparately(all: readonly Asked[], locationId: string | undefined): Promise<void> {
    try {
      const lines = all.flatMap(({ question }, index) =>
        question.lines.map((line) => ({ ...line, id: String(index) })),
      );
      const preview = await this.#create({ lines, locationId, separately: true });
      for (const [index, { $outcome }] of all.entries()) {
        const line = preview.lines[index];
        const { points = 0, rules = [], withheld = [] } = line ?? {};
        const availableAt = points === 0 ? undefined : preview.availableAt;
        const answer = { ...preview, availableAt, points, rules, withheld };
        $outcome.set({ status: 'answered', answer });
      }
    } catch {
      for (const { $outcome } of all) $outcome.set({ status: 'failed' });
    }
  }

  #create(request: EarnPreviewRequest): Promise<EarnPreview> {
    return new EarnPreviewsResource(this.#store.client.send).create(request);
  }
}

const desks = new WeakMap<LoyaltyStore, PreviewDesk>();

/** The desk of a store: one for all elements of a page. */
export function previewDeskOf(store: LoyaltyStore): PreviewDesk {
  const desk = desks.get(store) ?? new PreviewDesk(store);
  desks.set(store, desk);
  return desk;
}

/** By what one question is told from another. */
export function keyOf({ lines, locationId = '' }: EarnQuestion): string {
  return JSON.stringify([locationId, lines]);
}

/** What an answer depends on beside its question; what has not changed keeps its identity. */
export function standingOf(session: Session | undefined): readonly unknown[] {
  return [session?.visitor, session?.member?.id, session?.programVersion, session?.balance];
}
