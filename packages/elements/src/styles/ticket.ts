import type { IssuedReward } from '@spaarkit/sdk';
import { html, nothing, type TemplateResult } from 'lit';

import { formatDeadline, formatLastDay } from '../i18n/dates.ts';
import { copyKeys } from '../context/copying.ts';
import type { TicketController } from '../context/ticket-controller.ts';
import { issuedName } from '../i18n/issued-name.ts';
import { pick } from '../i18n/pick.ts';
import { icon } from '../icons/icons.ts';
import { area } from './area.ts';
import { button, swapLabel } from './button.ts';
import { cartStanding } from './cart-standing.ts';
import { alertLine, heading, line } from './text.ts';

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

/** The paper of a ticket: what it is for above, and what can be done with it below the perforation. */
export function paper(look: string, top: unknown, bottom: unknown): TemplateResult {
  return html`<div class=${`ticket ${look}`} part="ticket" @animationend=${handleAnimationEnd}>
    <div class="ticket-top pad">${top}</div>
    ${
      bottom === nothing
        ? nothing
        : html`<div class="perforation"></div>
            <div class="ticket-bottom pad">${bottom}</div>`
    }
  </div>`;
}

/** An issued reward that can be used: title, until when, code, and what can be done with it. */
export function ticket(
  issued: IssuedReward,
  tickets: TicketController,
  { headingLevel, isPrimary, isNew = false }: TicketOptions,
): TemplateResult {
  const { text, program } = tickets.loyalty;
  const title = { look: 'ticket-title title', id: `ticket-${issued.id}` };
  const { voucher, codePending, conditions } = issued;
  // What the shop owes, such as a gift that it sends, does not lapse, and may have nothing to show or press.
  const hasMore =
    voucher ||
    codePending ||
    conditions ||
    tickets.isRevertible(issued) ||
    tickets.revertPhase(issued) !== 'idle';
  return paper(
    isNew ? 'issued' : '',
    html`${heading(headingLevel, issuedName(text, issued, program), title)}
    ${renderTerm(issued, tickets)}`,
    hasMore
      ? html`${renderCode(issued, tickets)}
        ${cartStanding(issued, tickets, { look: isPrimary ? 'filled wide' : 'outlined wide' })}
        ${renderMore(issued, tickets)}`
      : nothing,
  );
}

/** Until when it can be used; of what the shop sends, that it is at it, with its own note, such as a tracking code. */
function renderTerm(
  { fulfilment, validThrough }: IssuedReward,
  { loyalty: { text } }: TicketController,
) {
  // What is done or called off is past, and stands among the past rewards.
  if (fulfilment)
    return line('clock', html`${text.t('fulfilment')}<br /><bdi>${fulfilment.note}</bdi>`);
  const days = text.daysUntil(validThrough);
  const date = formatDeadline(text, validThrough);
  return line('clock', text.t(days <= 1 ? 'valid_last' : 'valid_through', { date }), {
    look: days <= pressingDays ? 'meta warn-text' : 'meta',
    part: 'expiry',
  });
}

function renderCode(issued: IssuedReward, tickets: TicketController) {
  const { codePending, voucher, id } = issued;
  const { text } = tickets.loyalty;
  if (voucher === undefined) return codePending ? line('clock', text.t('code_pending')) : nothing;
  const { code } = voucher;
  const copied = tickets.copyState(issued);
  return html`
    <div class="ends">
      <p id=${`code-${id}`} role="group" aria-label=${text.t('code', { code: spelled(code) })}>
        <code class="code ticket-code" part="code">${code}</code>
      </p>
      ${button(
        swapLabel(copied === 'copied', text.t('copy'), html`${icon('check')}${text.t('copied')}`),
        () => void tickets.copy(issued, code),
        { part: 'copy', id: `copy-${id}`, labelledBy: `copy-${id} code-${id}` },
      )}
    </div>
    ${
      copied === 'by-hand'
        ? html`<p class="meta">${text.t('copy_by_hand', { keys: copyKeys() })}</p>`
        : nothing
    }
  `;
}

/** Undoing, the conditions, and the code for the till. */
function renderMore(issued: IssuedReward, tickets: TicketController) {
  const { text } = tickets.loyalty;
  const { id, conditions, voucher } = issued;
  const isIdle = tickets.revertPhase(issued) === 'idle';
  const canRevert = isIdle && tickets.isRevertible(issued);
  return html`
    ${isIdle ? nothing : renderRevert(issued, tickets)}
    ${
      canRevert || conditions || voucher
        ? html`<div class="more">
            ${
              canRevert
                ? button(text.t('revert'), () => tickets.reviewRevert(issued), {
                    look: 'text small',
                    part: 'revert',
                    id: `revert-${id}`,
                    name: revertName(issued, tickets),
                  })
                : nothing
            }
            ${
              conditions
                ? html`<details part="conditions">
                    <summary>${text.t('conditions')}</summary>
                    <p class="meta">${pick(text, conditions)}</p>
                  </details>`
                : nothing
            }
            ${
              voucher
                ? html`<details class="no-print" part="scan" @toggle=${loadCode}>
                    <summary>${text.t('scan')}</summary>
                    <loyalty-ticket-code
                      issued-reward-id=${id}
                      locale=${text.locale}
                    ></loyalty-ticket-code>
                  </details>`
                : nothing
            }
          </div>`
        : nothing
    }
  `;
}

/** Fetches what draws a code to scan; without a connection, the next look asks again. */
function loadCode(): void {
  import('../ticket-code/loyalty-ticket-code.ts').catch(() => undefined);
}

/** What undoing gives back, and whether to. */
function renderRevert(issued: IssuedReward, tickets: TicketController): TemplateResult {
  const { text } = tickets.loyalty;
  const { id, source, expiresAt, revertibleUntil = expiresAt } = issued;
  const phase = tickets.revertPhase(issued);
  const isBusy = phase === 'submitting';
  const isUnknown = phase === 'unknown';
  const n = source.kind === 'redemption' ? source.points : 0;
  const cancel = () => tickets.cancelRevert(issued);
  const labelledBy = `revert-hint-${id}`;
  return area(
    'revert-review',
    html`<p class="meta" id=${labelledBy}>
        ${isUnknown ? text.t('revert_unknown') : text.t('revert_hint', { n, date: formatLastDay(text, revertibleUntil) })}
      </p>
      ${phase === 'refused' || phase === 'failed' ? alertLine(text.t('revert_failed')) : nothing}
      ${
        isUnknown
          ? nothing
          : html`<p class="buttons">
              ${button(text.t(isBusy ? 'reverting' : 'revert'), () => tickets.revert(issued), {
                id: `revert-confirm-${id}`,
                name: isBusy ? undefined : revertName(issued, tickets),
                isBusy,
              })}
              ${button(text.t('cancel'), cancel, { look: isBusy ? 'text away' : 'text' })}
            </p>`
      }`,
    {
      look: 'revert-review',
      id: `revert-review-${id}`,
      labelledBy,
      cancel: isBusy ? undefined : cancel,
    },
  );
}

function revertName({ name }: IssuedReward, { loyalty: { text } }: TicketController): string {
  return text.t('revert_name', { reward: pick(text, name) });
}

/** A ticket moves in once: shown again, as when its tab is turned to, it stands still. */
function handleAnimationEnd({ animationName, currentTarget }: AnimationEvent): void {
  if (animationName === 'ticket-in') (currentTarget as HTMLElement).classList.remove('issued');
}

/** A code letter by letter, for who hears it. */
function spelled(code: string): string {
  return code
    .split('-')
    .map((group) => group.split('').join(' '))
    .join(', ');
}
