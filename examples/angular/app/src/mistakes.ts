/** What Angular's compiler has to refuse, and beside it what it has to take. It is not drawn anywhere. */
import { Component } from '@angular/core';
import type { LoyaltyRedeemedEvent } from '@spaarkit/elements';
import {
  LoyaltyPointsBadge,
  LoyaltyProvider,
  LoyaltyRedeemButton,
  LoyaltyRewards,
} from '@spaarkit/elements/angular';

@Component({
  selector: 'app-mistakes',
  imports: [LoyaltyPointsBadge, LoyaltyProvider, LoyaltyRedeemButton, LoyaltyRewards],
  template: `
    <loyalty-provider
      api-base="/loyalty"
      [publishableKey]="key"
      tier-style=""
      [getMemberToken]="token"
      (loyalty-redeemed)="tell($event)"
      (loyalty-error)="say($event.error.message)"
    />
    <loyalty-points-badge compact [href]="key" class="badge" />
    <loyalty-redeem-button reward-id="five-euro" variant="outlined" [heading-level]="4" />
    <loyalty-rewards [tab]="'history'" layout="stack" aria-label="Points" />

    <loyalty-points-badge [href]="1" />
    <!-- refused: TS2322 -->
    <loyalty-rewards layout="carousel" />
    <!-- refused: TS2322 -->
    <loyalty-redeem-button [reward-id]="5" />
    <!-- refused: TS2322 -->
    <loyalty-redeem-button heading-level="four" />
    <!-- refused: TS2322 -->
    <loyalty-rewards [lay-out]="'tabs'" />
    <!-- refused: NG8002 -->
    <loyalty-points-badge [rewardId]="key" />
    <!-- refused: NG8002 -->
    <loyalty-point-badge />
    <!-- refused: NG8001 -->
    <loyalty-rewards (loyalty-redemed)="tell($event)" />
    <!-- refused: TS2345 -->
    <loyalty-provider (loyalty-ready)="tell($event)" />
    <!-- refused: TS2345 -->
    <loyalty-rewards (loyalty-redeemed)="say($event)" />
    <!-- refused: TS2345 -->
  `,
})
export class Mistakes {
  readonly key = 'pk_demo';

  readonly token = async () => 'token';

  tell(event: LoyaltyRedeemedEvent): string {
    return event.redemption.id;
  }

  say(text: string): string {
    return text;
  }
}
