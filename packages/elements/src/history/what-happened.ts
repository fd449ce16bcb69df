/** What a change of points was for, in the words of the shopper. Pure. */
import type { IssuedReward, Program, Transaction } from '@spaarkit/sdk';

import { formatLastDay } from '../i18n/dates.ts';
import type { Localizer } from '../i18n/localizer.ts';
import type { RecordsMessages } from '../i18n/messages/records.ts';
import { pick } from '../i18n/pick.ts';

type Text = Localizer<RecordsMessages>;
type Reason = Transaction['reason'];
type RewardReason = Extract<Reason, { kind: 'reward' }>;

/** Where the names come from that a change of points only has the ids of. */
export interface Names {
  readonly program: Program | undefined;
  /** Rewards that left the programme have their names here. */
  readonly issued: readonly IssuedReward[];
}

/** Something that has a name per locale. */
interface Named {
  readonly id: string;
  readonly name: Readonly<Record<string, string>>;
}

/** What happened, in one phrase. */
export function whatHappened(
  text: Text,
  { kind, reason, points }: Pick<Transaction, 'kind' | 'reason' | 'points'>,
  names: Names,
): string {
  switch (reason.kind) {
    case 'order': {
      const number = reason.orderNumber ?? reason.orderId;
      return text.t(kind === 'earn' ? 'history_order' : 'history_return', { number });
    }
    case 'reward':
      return rewardWords(text, kind, rewardName(text, reason, names), reason.note);
    case 'rule': {
      const what = nameIn(text, names.program?.earningRules, reason.ruleId) ?? reason.ruleId;
      return kind === 'reverse' ? text.t('history_taken_back', { what }) : what;
    }
    case 'expiry':
    case 'left':
      return text.t('history_expired', { n: Math.abs(points) });
    case 'extension':
      return text.t('history_extended', { date: formatLastDay(text, reason.until) });
    case 'merge':
      return text.t('history_merge');
    default:
      // What the shop did by hand, and what happened in another system, say it themselves.
      return reason.note || text.t('history_adjustment');
  }
}

/** Who gave it, or why the shop did it; undefined where the phrase says all. */
export function whyItHappened(text: Text, reason: Reason, { program }: Names): string | undefined {
  if (reason.kind === 'extension') return reason.note || undefined;
  if (reason.kind !== 'reward') return undefined;
  const { source, note } = reason;
  switch (source?.kind) {
    case 'rule':
      return nameIn(text, program?.earningRules, source.ruleId);
    case 'campaign':
      return nameIn(text, program?.campaigns, source.campaignId);
    case 'tier':
      return nameIn(text, program?.tiers?.levels, source.tierId);
    case 'shop':
      return source.note || undefined;
    case undefined:
      return note || undefined;
  }
}

function rewardWords(
  text: Text,
  kind: Transaction['kind'],
  reward: string,
  note: string | undefined,
): string {
  switch (kind) {
    case 'earn':
      return text.t('history_reward_given', { reward });
    case 'refund':
      return text.t('history_reward_back', { reward });
    case 'reverse':
      return text.t('history_taken_back', { what: reward });
    case 'expire':
      // The shop says why it takes one back and keeps the points; what lapses by itself has no note.
      return note === undefined
        ? text.t('history_reward_lapsed', { reward })
        : text.t('history_taken_back', { what: reward });
    default:
      return text.t('history_reward', { reward });
  }
}

function rewardName(text: Text, reason: RewardReason, { program, issued }: Names): string {
  const { rewardId, issuedRewardId } = reason;
  return (
    nameIn(text, issued, issuedRewardId) ?? nameIn(text, program?.rewards, rewardId) ?? rewardId
  );
}

/** The name of one of these, in the shopper's language. */
function nameIn(text: Text, all: readonly Named[] = [], id: string): string | undefined {
  const found = all.find((one) => one.id === id);
  return found && pick(text, found.name);
}
