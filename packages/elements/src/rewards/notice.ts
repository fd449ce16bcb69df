import type { Notice, Program } from '@spaarkit/sdk';
import { html, nothing } from 'lit';

import type { Localizer } from '../i18n/localizer.ts';
import type { RewardsMessages } from '../i18n/messages/rewards.ts';
import { icon } from '../icons/icons.ts';

/** What a notice is drawn from. */
export interface NoticeView {
  readonly notice: Notice;
  readonly program: Program;
  readonly text: Localizer<RewardsMessages>;
  /** The reward's name, for a notice about an issued one. */
  readonly rewardName: (issuedRewardId: string) => string;
  /** A value of the levels' own measure, with its unit. */
  readonly measure: (value: number) => string;
  readonly dismiss: (id: string) => void;
}

/** One message for the member: the first phrase says all, the rest says what can be done. */
export function renderNotice(view: NoticeView) {
  const { notice, text } = view;
  const [first, rest] = wordsOf(view);
  const presses = notice.kind === 'points_expiring' || notice.kind === 'reward_expiring';
  return html`<div class=${presses ? 'notice warn' : 'notice'} part="notice">
    ${icon(presses || notice.kind === 'program_ending' ? 'clock' : 'gift')}
    <p class="notice-text"><strong>${first}</strong> ${rest ?? nothing}</p>
    <button
      type="button"
      class="button text icon small no-print"
      aria-label=${text.t('dismiss')}
      @click=${() => view.dismiss(notice.id)}
    >
      ${icon('close')}
    </button>
  </div>`;
}

function wordsOf({
  notice,
  program,
  text,
  rewardName,
  measure,
}: NoticeView): readonly [string, (string | undefined)?] {
  const tierName = (id: string) =>
    text.pick(program.tiers?.levels.find((level) => level.id === id)?.name ?? {});
  switch (notice.kind) {
    case 'points_expiring': {
      const n = notice.points;
      return [
        text.t('points_expiring', { n, date: text.deadline(notice.validThrough) }),
        text.t('points_expiring_then', { n }),
      ];
    }
    case 'reward_expiring': {
      const date = text.deadline(notice.validThrough);
      return [text.t('reward_expiring', { reward: rewardName(notice.issuedRewardId), date })];
    }
    case 'tier_nearly': {
      const level = program.tiers?.levels.find(({ id }) => id === notice.tierId);
      const words = text.t('tier_nearly', {
        left: measure(notice.left),
        tier: tierName(notice.tierId),
      });
      return level?.nearlyText === undefined ? [words] : [words, text.pick(level.nearlyText)];
    }
    case 'tier_reached': {
      const level = program.tiers?.levels.find(({ id }) => id === notice.tierId);
      const benefits = level?.benefits.map(({ name }) => text.pick(name)).join(' · ');
      return [text.t('tier_reached', { tier: tierName(notice.tierId) }), benefits];
    }
    case 'program_ending': {
      const last = program.lastRedemptionAt;
      return [
        text.t('ending', { date: text.lastDay(notice.endsAt) }),
        last === undefined ? undefined : text.t('ending_redeem', { date: text.lastDay(last) }),
      ];
    }
    case 'new_reward': {
      const reward = program.rewards.find(({ id }) => id === notice.rewardId);
      return [text.t('new_reward', { reward: text.pick(reward?.name ?? {}) })];
    }
  }
}
