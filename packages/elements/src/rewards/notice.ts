import type { IssuedReward, Notice, Program } from '@spaarkit/sdk';
import { html } from 'lit';

import { formatDeadline, formatLastDay } from '../i18n/dates.ts';
import type { Localizer } from '../i18n/localizer.ts';
import { measure } from '../i18n/amounts.ts';
import type { CardMessages } from '../i18n/messages/card.ts';
import type { RewardsMessages } from '../i18n/messages/rewards.ts';
import { pick } from '../i18n/pick.ts';
import { icon } from '../icons/icons.ts';
import { button } from '../styles/button.ts';

/** What a notice is drawn from. */
export interface NoticeView {
  readonly text: Localizer<CardMessages & RewardsMessages>;
  readonly program: Program;
  readonly issuedRewards: readonly IssuedReward[];
  readonly dismiss: () => void;
}

/** One message for the member: the first phrase says all, the rest says what can be done. */
export function renderNotice(notice: Notice, view: NoticeView) {
  const { text, dismiss } = view;
  const [first, rest] = wordsOf(notice, view);
  const presses = notice.kind === 'points_expiring' || notice.kind === 'reward_expiring';
  return html`<div class=${`with-icon notice ${presses ? 'warn' : ''}`} part="notice">
    ${icon(presses || notice.kind === 'program_ending' ? 'clock' : 'gift')}
    <p class="notice-text"><strong>${first}</strong> ${rest}</p>
    ${button(icon('close'), dismiss, { look: 'text icon small no-print', name: text.t('dismiss') })}
  </div>`;
}

/** What the notice says, and what can be done about it. */
function wordsOf(
  notice: Notice,
  { text, program, issuedRewards }: NoticeView,
): readonly [string, (string | undefined)?] {
  const { tiers, rewards, lastRedemptionAt } = program;
  const level = 'tierId' in notice && tiers?.levels.find(({ id }) => id === notice.tierId);
  const tier = level ? pick(text, level.name) : '';
  const benefits = level ? level.benefits.map(({ name }) => pick(text, name)).join(' · ') : '';
  const nameIn = (all: readonly (IssuedReward | Program['rewards'][number])[], wanted: string) =>
    pick(text, all.find(({ id }) => id === wanted)?.name ?? {});
  switch (notice.kind) {
    case 'points_expiring': {
      const n = notice.points;
      const date = formatDeadline(text, notice.validThrough);
      return [text.t('points_expiring', { n, date }), text.t('points_expiring_then', { n })];
    }
    case 'reward_expiring': {
      const reward = nameIn(issuedRewards, notice.issuedRewardId);
      return [
        text.t('reward_expiring', { reward, date: formatDeadline(text, notice.validThrough) }),
      ];
    }
    case 'tier_nearly': {
      const left = measure(text, tiers?.basis ?? 'points', notice.left);
      const why = level && level.nearlyText ? pick(text, level.nearlyText) : benefits;
      return [text.t('tier_nearly', { left, tier }), why];
    }
    case 'tier_reached':
      return [text.t('tier_reached', { tier }), benefits];
    case 'program_ending':
      return [
        text.t('ending', { date: formatLastDay(text, notice.endsAt) }),
        lastRedemptionAt &&
          text.t('ending_redeem', { date: formatLastDay(text, lastRedemptionAt) }),
      ];
    case 'new_reward':
      return [text.t('new_reward', { reward: nameIn(rewards, notice.rewardId) })];
  }
}
