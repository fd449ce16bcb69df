/** Registers every element, with Dutch and English at once. */
import './i18n/dutch.ts';
import './provider/loyalty-provider.ts';
import './points-badge/loyalty-points-badge.ts';
import './tier-progress/loyalty-tier-progress.ts';
import './rewards-list/loyalty-rewards-list.ts';
import './redeem-button/loyalty-redeem-button.ts';
import './reward-choices/loyalty-reward-choices.ts';
import './my-rewards/loyalty-my-rewards.ts';
import './ticket-code/loyalty-ticket-code.ts';
import './earn-preview/loyalty-earn-preview.ts';
import './cart-rewards/loyalty-cart-rewards.ts';
import './join/loyalty-join.ts';
import './preferences/loyalty-preferences.ts';
import './member-card/loyalty-member-card.ts';
import './history/loyalty-history.ts';
import './purchases/loyalty-purchases.ts';
import './earn-list/loyalty-earn-list.ts';
import './tiers/loyalty-tiers.ts';
import './referral/loyalty-referral.ts';
import './gate/loyalty-gate.ts';
import './launcher/loyalty-launcher.ts';
import './rewards/loyalty-rewards.ts';

export * from './index.ts';
