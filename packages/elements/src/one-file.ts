/**
 * Everything in one file, with Dutch at hand. What reads alike stands close together, which compresses better than the
 * order in which elements ask for it: this one was found by measuring, and nothing else depends on it.
 */
import './i18n/dutch.ts';
import './reward-choices/countries.ts';
import './styles/host.styles.ts';
import './reward-choices/reward-choices.styles.ts';
import './member-card/member-card.styles.ts';
import './referral/referral.styles.ts';
import './icons/ring-mark.ts';
import './styles/qr-code.ts';
import './redeeming/review.styles.ts';
import './tier-progress/tier-progress.styles.ts';
import './launcher/launcher.styles.ts';
import './earn-preview/earn-preview.styles.ts';
import './ticket-code/ticket-code.styles.ts';
import './my-rewards/my-rewards.styles.ts';
import './tiers/tiers.styles.ts';
import './cart-rewards/cart-rewards.styles.ts';
import './rewards-list/rewards-list.styles.ts';
import './rewards/rewards.styles.ts';
import './preferences/preferences.styles.ts';
import './redeem-button/redeem-button.styles.ts';
import './points-badge/points-badge.styles.ts';
import './join/join.styles.ts';
import './ticket-code/printed.styles.ts';
import './purchases/purchases.styles.ts';
import './styles/ticket.styles.ts';
import './earn-list/earn-list.styles.ts';
import '@spaarkit/store';
import './styles/tokens.styles.ts';
import './history/history.styles.ts';
import './gate/gate.ts';
import './advice/at-home.ts';
import './gate/gate.styles.ts';
import './styles/disclosure.styles.ts';
import './all.ts';
