/** A list of the member's as an element shows it: page by page, when somebody looks at it. */
import type { LoyaltyStore, MemberList, Paged, Remote } from '@spaarkit/store';
import { html, nothing } from 'lit';

import { announce } from '../announcer/announcer.ts';
import type { LoyaltyController } from '../context/loyalty-controller.ts';
import type { RecordsMessages } from '../i18n/messages/records.ts';
import type { RewardsMessages } from '../i18n/messages/rewards.ts';
import { button } from '../styles/button.ts';

/** What an element says that shows a list. */
export type RecordsLoyalty = LoyaltyController<RecordsMessages & RewardsMessages>;

export class ShownList<T> {
  readonly #loyalty: RecordsLoyalty;
  readonly #listOf: (store: LoyaltyStore) => MemberList<T>;
  readonly #isShown: (row: T) => boolean;
  readonly #list;
  /** How many rows there were when more was asked for. */
  #before = 0;

  /** Rows that are not shown are not counted either. */
  constructor(
    loyalty: RecordsLoyalty,
    listOf: (store: LoyaltyStore) => MemberList<T>,
    isShown: (row: T) => boolean = () => true,
  ) {
    this.#loyalty = loyalty;
    this.#listOf = listOf;
    this.#isShown = isShown;
    this.#list = loyalty.follow((store) => listOf(store).$list);
  }

  /** How the list stands; nothing of it while there is no store. */
  get state(): Partial<Remote<Paged<T>>> {
    return this.#list.value ?? {};
  }

  get rows(): readonly T[] {
    return this.#shown(this.state.data?.items);
  }

  /** Asks for it, once the member is there. */
  load(): void {
    const { phase, store } = this.#loyalty;
    if (phase === 'ready' && store && this.state.status === 'idle') void this.#listOf(store).load();
  }

  /** The first of the rows that more was asked for, once they are there. */
  takeNew(): T | undefined {
    const row = this.#before > 0 ? this.rows[this.#before] : undefined;
    if (row !== undefined) this.#before = 0;
    return row;
  }

  /**
   * The button that shows more, which says how many rows that is: "Meer tonen (12)". Without the count while
   * it is not known what the next page has. Above it stands that more could not be had.
   */
  renderMore() {
    const { data } = this.state;
    if (!data?.hasMore) return nothing;
    const { text } = this.#loyalty;
    const n = this.#shown(data.next).length;
    return html`${data.moreError && html`<p class="state">${text.t('panel_failed')}</p>`}
      <div class="further pad no-print">
        ${button(
          text.t(n > 0 ? 'more_count' : 'more', { n }),
          (event) => void this.#handleMore(event),
          {
            part: 'more',
            isBusy: data.loadingMore,
          },
        )}
      </div>`;
  }

  #shown(rows: readonly T[] = []): readonly T[] {
    return rows.filter(this.#isShown);
  }

  readonly #handleMore = async ({ currentTarget }: Event): Promise<void> => {
    this.#before = this.rows.length;
    const { store, text } = this.#loyalty;
    if (store) await this.#listOf(store).loadMore();
    // Drawn in every element that shows the list, said where it was pressed.
    if (this.state.data?.moreError) announce(currentTarget as HTMLElement, text.t('panel_failed'));
  };
}
