import { Component, signal, viewChild, type ElementRef } from '@angular/core';
import type { LoyaltyProviderElement, LoyaltyRedeemedEvent } from '@spaarkit/elements';
import { LoyaltyPointsBadge, LoyaltyProvider, LoyaltyRewards } from '@spaarkit/elements/angular';
import type { Customer } from '../../../kit/shop';

/** Where the loyalty API is: the build says it. */
declare const LOYALTY_API: string;

@Component({
  selector: 'app-root',
  imports: [LoyaltyPointsBadge, LoyaltyProvider, LoyaltyRewards],
  template: `
    <loyalty-provider
      #provider
      [api-base]="apiBase"
      publishable-key="pk_demo"
      member-token-url="/shop/member-token"
      (loyalty-login)="change('log-in')"
      (loyalty-redeemed)="show($event)"
    >
      <header>
        <h1>Theehuis De Lindeboom</h1>
        <loyalty-points-badge href="#punten" />
        @if (customer(); as customer) {
          <span>{{ customer.name }}</span>
        }
        <button type="button" (click)="change(customer() ? 'log-out' : 'log-in')">
          {{ customer() ? 'Uitloggen' : 'Inloggen' }}
        </button>
      </header>
      <main id="punten">
        @if (code(); as code) {
          <p>
            <span id="code-label">Je code</span>
            <output aria-labelledby="code-label">{{ code }}</output>
          </p>
        }
        <loyalty-rewards />
      </main>
    </loyalty-provider>
  `,
})
export class App {
  readonly apiBase = LOYALTY_API;
  readonly customer = signal<Customer | null>(null);
  readonly code = signal<string | undefined>(undefined);
  readonly provider = viewChild.required<ElementRef<LoyaltyProviderElement>>('provider');

  constructor() {
    void this.look();
  }

  async change(what: 'log-in' | 'log-out'): Promise<void> {
    await fetch(`/shop/${what}`, { method: 'POST' });
    await this.look();
    this.code.set(undefined);
    // Somebody else looks at the page now: the elements ask again who it is.
    await this.provider().nativeElement.memberChanged();
  }

  show({ redemption }: LoyaltyRedeemedEvent): void {
    this.code.set(redemption.issuedReward?.voucher?.code);
  }

  private async look(): Promise<void> {
    const answer = await fetch('/shop/customer');
    this.customer.set((await answer.json()) as Customer | null);
  }
}
