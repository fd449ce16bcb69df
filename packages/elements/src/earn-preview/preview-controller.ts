import type { ReactiveController, ReactiveElement } from 'lit';

import type { LoyaltyController } from '../context/loyalty-controller.ts';
import type { Messages } from '../i18n/message.ts';
import {
  keyOf,
  previewDeskOf,
  standingOf,
  type EarnAnswer,
  type EarnOutcome,
  type EarnQuestion,
} from './preview-desk.ts';

/** For how long a choice of variant or quantity has to stand before it is asked about. */
const settleMs = 250;

// Several elements may ask the same; the answer is told by the first.
let told: EarnAnswer | undefined;

/** How the element that asks is told. */
export interface PreviewOptions {
  /** What is asked now; undefined when nothing is. */
  readonly question: () => EarnQuestion | undefined;
  /** An answer has come; `isNews` when the shopper changed what is asked about, and no other element has told it. */
  readonly onAnswer: (answer: EarnAnswer, isNews: boolean) => void;
}

/**
 * Follows what an element's lines would earn. A changed question keeps the last answer in sight until the
 * new one is there.
 */
export class PreviewController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #loyalty: LoyaltyController<Messages>;
  readonly #options: PreviewOptions;
  #key: string | undefined;
  #standing: readonly unknown[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stop: (() => void) | undefined;
  #outcome: EarnOutcome | undefined;
  #answer: EarnAnswer | undefined;

  constructor(
    host: ReactiveElement,
    loyalty: LoyaltyController<Messages>,
    options: PreviewOptions,
  ) {
    this.#host = host;
    this.#loyalty = loyalty;
    this.#options = options;
    host.addController(this);
  }

  /** What was answered last; undefined until something was. */
  get answer(): EarnAnswer | undefined {
    return this.#answer;
  }

  /** Whether an answer is awaited, and there is none to show meanwhile. */
  get isLoading(): boolean {
    return (
      this.#answer === undefined && this.#outcome?.status !== 'failed' && this.#key !== undefined
    );
  }

  hostUpdate(): void {
    const { store, session, phase } = this.#loyalty;
    const isOpen = phase === 'ready' || phase === 'guest' || phase === 'not-enrolled';
    const question = isOpen ? this.#options.question() : undefined;
    const key = question && keyOf(question);
    const standing = [store, ...standingOf(session?.data)];
    const isSameQuestion = key === this.#key;
    if (isSameQuestion && standing.every((part, index) => part === this.#standing[index])) return;
    const isFirst = this.#key === undefined;
    const isOtherShopper = standing[2] !== this.#standing[2] || standing[1] !== this.#standing[1];
    this.#key = key;
    this.#standing = standing;
    clearTimeout(this.#timer);
    if (question === undefined || (isOtherShopper && !isFirst)) this.#forget();
    if (question === undefined) return;
    const take = () => this.#take(question, !isFirst && !isSameQuestion);
    if (isFirst || isSameQuestion) take();
    else this.#timer = setTimeout(take, settleMs);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#forget();
    this.#key = undefined;
  }

  #forget(): void {
    this.#stop?.();
    this.#stop = undefined;
    this.#outcome = undefined;
    this.#answer = undefined;
  }

  #take(question: EarnQuestion, isNewQuestion: boolean): void {
    const { store } = this.#loyalty;
    if (store === undefined) return;
    this.#stop?.();
    this.#stop = previewDeskOf(store)
      .ask(question)
      .subscribe((outcome) => {
        this.#outcome = outcome;
        this.#host.requestUpdate();
        if (outcome.status !== 'answered' || outcome.answer === this.#answer) return;
        const { answer } = outcome;
        this.#answer = answer;
        // What is not drawn would go unheard.
        const isNews = isNewQuestion && answer !== told && this.#host.getClientRects().length > 0;
        if (isNews) told = answer;
        this.#options.onAnswer(answer, isNews);
      });
  }
}
