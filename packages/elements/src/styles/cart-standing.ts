import type { IssuedReward } from '@spaarkit/sdk';
import { html, nothing } from 'lit';

import type { TicketController } from '../context/ticket-controller.ts';
import { button, swapLabel } from './button.ts';
import { line } from './text.ts';

/**
 * The button that applies, or how the code stands with the cart. The title is told by `ticket-` and the id. Apart from the
 * rest of a ticket, which in the cart is fetched on a press.
 */
export function cartStanding(
  issued: IssuedReward,
  tickets: TicketController,
  { look, label }: { readonly look: string; readonly label?: string },
) {
  const { text } = tickets.loyalty;
  const { voucher, usage, id } = issued;
  if (voucher === undefined) return nothing;
  const state = tickets.cartState(issued);
  const isRemoving = state?.phase === 'removing';
  if (isRemoving || state?.phase === 'applied') {
    return html`<div class="applied ends" part="applied">
      ${line('check', tickets.cartWords(issued), { look: '' })}
      ${button(text.t('remove'), () => tickets.remove(issued), {
        look: 'text small',
        id: `remove-${id}`,
        labelledBy: `remove-${id} ticket-${id}`,
        isBusy: isRemoving,
      })}
    </div>`;
  }
  if (usage === 'locked') {
    const until = voucher.lockedUntil;
    return line(
      'lock',
      until === undefined
        ? text.t('locked')
        : text.t('locked_until', { time: text.time(Date.parse(until)) }),
    );
  }
  if (tickets.isNeedless(issued)) return line('check', text.t('apply_needless'));
  const cart = tickets.loyalty.context?.cart;
  if (!tickets.isForCart(issued, cart)) return nothing;
  const isBusy = state?.phase === 'applying';
  return html`
    ${
      state?.phase === 'refused'
        ? line('alert', tickets.cartWords(issued), { part: 'refusal' })
        : nothing
    }
    ${button(
      label ?? swapLabel(isBusy, text.t('apply'), text.t('applying')),
      () => tickets.apply(issued),
      {
        look,
        part: 'apply',
        id: `apply-${id}`,
        labelledBy: `apply-${id} ticket-${id}`,
        isBusy: isBusy || cart === null,
      },
    )}
  `;
}
