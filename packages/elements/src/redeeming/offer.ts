import type { Reward } from '@spaarkit/sdk';
import type { RewardItem } from '@spaarkit/store';
import { html, nothing, type TemplateResult } from 'lit';

import { formatMoney } from '../i18n/amounts.ts';
import type { Localizer } from '../i18n/localizer.ts';
import { pick } from '../i18n/pick.ts';
import { standingWords } from '../i18n/standing.ts';
import { icon } from '../icons/icons.ts';
import { bar } from '../styles/bar.ts';
import { button } from '../styles/button.ts';
import { line } from '../styles/text.ts';
import type { Redeeming } from './redeeming.ts';

/** What can be done about a reward: its button, how many points are missing, or why else not. */
export function offer(redeeming: Redeeming, item: RewardItem, look: 'filled' | 'outlined') {
  const { text, program } = redeeming.loyalty;
  const { reward, standing, missing } = item;
  if (program === undefined || standing === undefined || redeeming.flow?.isOpen(reward.id))
    return nothing;
  if (standing.redeemable) {
    const step = redeeming.step(reward.id);
    const isSent = step === 'submitting';
    return button(text.t(isSent ? 'submitting' : 'redeem'), () => redeeming.open(item), {
      look,
      part: 'button',
      id: `redeem-${reward.id}`,
      name: text.t('redeem_name', { reward: pick(text, reward.name) }),
      isBusy: isSent || step === 'opening',
    });
  }
  if (standing.refusal === 'insufficient_points') {
    return html`<p class="meta" part="short">
      <strong>${text.t('left', { n: missing })}</strong>
    </p>`;
  }
  const words = standingWords(text, item, program);
  return standing.refusal === 'tier_required'
    ? line('lock', words, { look: 'meta muted', part: 'why' })
    : html`<p class="meta muted" part="why">${words}</p>`;
}

/** How much of the points for a reward is there, when points are all that is missing. */
export function shareBar({ standing, share }: RewardItem) {
  return standing?.refusal === 'insufficient_points' && share > 0
    ? bar({ share, mini: true })
    : nothing;
}

/** The glyph or picture of a reward. */
export function rewardTile(text: Localizer, { reward, standing }: RewardItem): TemplateResult {
  const isQuiet = standing !== undefined && !standing.redeemable;
  return html`<span class=${isQuiet ? 'tile quiet' : 'tile'} part="tile" aria-hidden="true"
    >${
      reward.imageUrl === undefined
        ? glyphOf(text, reward)
        : html`<img src=${reward.imageUrl} alt="" loading="lazy" decoding="async" />`
    }</span
  >`;
}

function glyphOf(text: Localizer, { value, kind }: Reward) {
  if (value?.kind === 'amount') {
    const short = formatMoney(text, value.amountMinor).replace(/\s/g, '');
    if (short.length <= 4) return short;
  }
  if (value?.kind === 'percentage') return '%';
  return icon(kind === 'free_shipping' ? 'truck' : value === undefined ? 'ticket' : 'gift', 20);
}
