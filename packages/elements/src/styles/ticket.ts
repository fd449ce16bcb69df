import type { IssuedReward } from '@spaarkit/sdk';
import { html, nothing, type TemplateResult } from 'lit';

import {
  appliedWords,
  copyKeys,
  refusedWords,
  type TicketController,
} from '../context/ticket-controller.ts';
import { icon } from '../icons/icons.ts';
import { swapLabel } from './button.ts';

/** From how many days before its end a reward is drawn as pressing; the words say it too. */
const pressingDays = 3;

/** How a ticket is drawn. */
export interface TicketOptions {
  readonly headingLevel: number;
  /** Whether applying it is the one filled button of the view. */
  readonly isPrimary: boolean;
  /** Whether it has only just been issued. */
  readonly isNew?: boolean;
}

/** An issued reward that can be used: title, until when, code, and what can be done with it. */
export function ticket(
  issued: IssuedReward,
  tickets: TicketController,
  { headingLevel, isPrimary, isNew = false }: TicketOptions,
): TemplateResult {
  const { text } = tickets.loyalty;
  return html`<div
    class=${isNew ? 'ticket issued' : 'ticket'}
    part="ticket"
    @animationend=${handleAnimationEnd}
  >
    <div class="ticket-top">
      <div
        class="ticket-title"
        id=${`ticket-${issued.id}`}
        role="heading"
        aria-level=${headingLevel}
        tabindex="-1"
      >
        ${text.pick(issued.name)}
      </div>
      ${renderExpiry(issued, tickets)}
    </div>
    <div class="perforation"></div>
    <div class="ticket-bottom">
      ${renderCode(issued, tickets)} ${renderCart(issued, tickets, isPrimary)}
      ${renderMore(issued, tickets)}
    </div>
  </div>`;
}

function renderExpiry({ validThrough }: IssuedReward, { loyalty: { text } }: TicketController) {
  const days = text.daysUntil(validThrough);
  const date = text.deadline(validThrough);
  return html`<p
    class=${days <= pressingDays ? 'meta with-icon warn-text' : 'meta with-icon'}
    part="expiry"
  >
    ${icon('clock')}<span>${text.t(days <= 1 ? 'valid_last' : 'valid_through', { date })}</span>
  </p>`;
}

function renderCode(issued: IssuedReward, tickets: TicketController) {
  const { voucher, id } = issued;
  if (voucher === undefined) return nothing;
  const { text } = tickets.loyalty;
  const { code } = voucher;
  const copied = tickets.copyState(issued);
  return html`
    <div class="code-line">
      <p id=${`code-${id}`} role="group" aria-label=${text.t('code', { code: spelled(code) })}>
        <code class="code ticket-code" part="code">${code}</code>
      </p>
      <button
        type="button"
        class="button outlined"
        part="copy"
        id=${`copy-${id}`}
        aria-labelledby=${`copy-${id} code-${id}`}
        @click=${() => void tickets.copy(issued, code)}
      >
        ${swapLabel(copied === 'copied', text.t('copy'), html`${icon('check')}${text.t('copied')}`)}
      </button>
    </div>
    ${
      copied === 'by-hand'
        ? html`<p class="meta">${text.t('copy_by_hand', { keys: copyKeys() })}</p>`
        : nothing
    }
  `;
}

/** Applying, or how the code stands with the cart. */
function renderCart(issued: IssuedReward, tickets: TicketController, isPrimary: boolean) {
  const { text } = tickets.loyalty;
  const { voucher, usage, id } = issued;
  if (voucher === undefined) return nothing;
  const state = tickets.cartState(issued);
  if (state?.phase === 'applied' || state?.phase === 'removing') {
    return html`<div class="applied" part="applied">
      <span class="with-icon" id=${`applied-${id}`}
        >${icon('check')}<span
          >${appliedWords(
            tickets.loyalty,
            state.phase === 'applied' ? state.discountMinor : undefined,
          )}</span
        ></span
      >
      <button
        type="button"
        class="button text small"
        id=${`remove-${id}`}
        aria-labelledby=${`remove-${id} ticket-${id}`}
        aria-busy=${state.phase === 'removing' ? 'true' : nothing}
        @click=${() => tickets.remove(issued)}
      >
        ${text.t('remove')}
      </button>
    </div>`;
  }
  if (usage === 'locked') {
    const until = voucher.lockedUntil;
    return html`<p class="meta with-icon">
      ${icon('lock')}<span
        >${
          until === undefined
            ? text.t('locked')
            : text.t('locked_until', { time: text.time(until) })
        }</span
      >
    </p>`;
  }
  if (!tickets.hasCart) return nothing;
  const isBusy = state?.phase === 'applying';
  return html`
    ${
      state?.phase === 'refused'
        ? html`<p class="meta with-icon" part="refusal">
            ${icon('alert')}<span>${refusedWords(tickets.loyalty, state.missingMinor)}</span>
          </p>`
        : nothing
    }
    <button
      type="button"
      class=${isPrimary ? 'button filled wide' : 'button outlined wide'}
      part="apply"
      id=${`apply-${id}`}
      aria-labelledby=${`apply-${id} ticket-${id}`}
      aria-busy=${isBusy ? 'true' : nothing}
      @click=${isBusy ? nothing : () => tickets.apply(issued)}
    >
      ${swapLabel(isBusy, text.t('apply'), text.t('applying'))}
    </button>
  `;
}

/** Undoing, and the conditions. */
function renderMore(issued: IssuedReward, tickets: TicketController) {
  const { text } = tickets.loyalty;
  const phase = tickets.revertPhase(issued);
  const canRevert = phase !== 'idle' || tickets.isRevertible(issued);
  if (!canRevert && issued.conditions === undefined) return nothing;
  return html`
    ${phase === 'idle' ? nothing : renderRevert(issued, tickets)}
    <div class="more">
      ${
        canRevert && phase === 'idle'
          ? html`<button
              type="button"
              class="button text small"
              part="revert"
              id=${`revert-${issued.id}`}
              aria-label=${text.t('revert_name', { reward: text.pick(issued.name) })}
              @click=${() => tickets.reviewRevert(issued)}
            >
              ${text.t('revert')}
            </button>`
          : nothing
      }
      ${
        issued.conditions === undefined
          ? nothing
          : html`<details part="conditions">
              <summary>${text.t('conditions')}</summary>
              <p class="meta">${text.pick(issued.conditions)}</p>
            </details>`
      }
    </div>
  `;
}

function renderRevert(issued: IssuedReward, tickets: TicketController): TemplateResult {
  const { text } = tickets.loyalty;
  const { id, source } = issued;
  const phase = tickets.revertPhase(issued);
  const isBusy = phase === 'submitting';
  const n = source.kind === 'redemption' ? source.points : 0;
  const handleKeydown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || isBusy) return;
    event.stopPropagation();
    tickets.cancelRevert(issued);
  };
  return html`<div
    class="revert-review"
    part="revert-review"
    id=${`revert-review-${id}`}
    role="group"
    aria-labelledby=${`revert-hint-${id}`}
    tabindex="-1"
    @keydown=${handleKeydown}
  >
    <p class="meta" id=${`revert-hint-${id}`}>
      ${phase === 'unknown' ? text.t('revert_unknown') : text.t('revert_hint', { n })}
    </p>
    ${
      phase === 'refused' || phase === 'failed'
        ? html`<p class="meta danger-text with-icon">
            ${icon('alert')}<span>${text.t('revert_failed')}</span>
          </p>`
        : nothing
    }
    ${
      phase === 'unknown'
        ? nothing
        : html`<p class="buttons">
            <button
              type="button"
              class="button outlined"
              id=${`revert-confirm-${id}`}
              aria-label=${isBusy ? nothing : text.t('revert_name', { reward: text.pick(issued.name) })}
              aria-busy=${isBusy ? 'true' : nothing}
              @click=${isBusy ? nothing : () => tickets.revert(issued)}
            >
              ${text.t(isBusy ? 'reverting' : 'revert')}
            </button>
            <button
              type="button"
              class=${isBusy ? 'button text away' : 'button text'}
              @click=${() => tickets.cancelRevert(issued)}
            >
              ${text.t('cancel')}
            </button>
          </p>`
    }
  </div>`;
}

/** A ticket moves in once: shown again, as when its tab is turned to, it stands still. */
function handleAnimationEnd(event: AnimationEvent): void {
  if (event.animationName === 'ticket-in') {
    (event.currentTarget as HTMLElement).classList.remove('issued');
  }
}

/** A code letter by letter, for who hears it. */
function spelled(code: string): string {
  return code
    .split('-')
    .map((group) => group.split('').join(' '))
    .join(', ');
}
