import type { Connection, GetMemberToken } from '@spaarkit/sdk/fetch';
import type { LoyaltyStore } from '@spaarkit/store';
import type { PropertyDeclarations, PropertyValues } from 'lit';

import { oneOf } from '../advice/one-of.ts';
import type { CartAdapter } from '../cart/cart-adapter.ts';
import { LoyaltyElement } from '../context/loyalty-element.ts';
import type { MessageOverrides } from '../i18n/overrides.ts';
import type { Messages } from '../i18n/message.ts';
import { ProviderController } from './provider-controller.ts';

/**
 * What `<loyalty-provider>` and a `<loyalty-rewards>` on its own have in common.
 *
 * @fires {LoyaltyReadyEvent} loyalty-ready - The first session has arrived.
 * @fires {LoyaltyRedeemedEvent} loyalty-redeemed - A reward was redeemed.
 * @fires {LoyaltyBalanceChangedEvent} loyalty-balance-changed - The balance is no longer what it was.
 * @fires {LoyaltyErrorEvent} loyalty-error - Something did not work.
 * @fires {LoyaltyRedeemEvent} loyalty-redeem - A member inside it has confirmed to redeem. Cancelable.
 * @fires {LoyaltyRevertEvent} loyalty-revert - A member inside it undoes a redemption. Cancelable.
 * @fires {LoyaltyApplyCodeEvent} loyalty-apply-code - A code goes to the cart. Cancelable.
 * @fires {LoyaltyRemoveCodeEvent} loyalty-remove-code - A code leaves the cart. Cancelable.
 * @fires {LoyaltyLoginEvent} loyalty-login - The shopper asks to log in. Cancelable.
 * @fires {LoyaltyJoinEvent} loyalty-join - The shopper asks to join. Cancelable.
 */
export abstract class ProvidingElement<M extends Messages> extends LoyaltyElement<M> {
  static override properties: PropertyDeclarations = {
    apiBase: { attribute: 'api-base' },
    publishableKey: { attribute: 'publishable-key' },
    memberTokenUrl: { attribute: 'member-token-url' },
    formality: { converter: oneOf('formality', 'formal', 'informal') },
    tierStyle: { type: Boolean, attribute: 'tier-style' },
    live: { type: Boolean },
    messages: { type: Object },
    getMemberToken: { attribute: false },
    cart: { attribute: false },
    client: { attribute: false },
    store: { attribute: false },
  };

  /** Where the loyalty API is: an absolute address, or a path on the shop's own site. */
  apiBase?: string;

  /** The programme's key for pages, `pk_…`. It is no secret. */
  publishableKey?: string;

  /**
   * An address of the shop's own server that answers `{ "token": "…" }` for who is logged in, and 204
   * for a guest. Asked with the shop's own cookies.
   */
  memberTokenUrl?: string;

  /** `formal` where the language has two registers (u, Sie, vous). Default: informal. */
  formality?: 'formal' | 'informal';

  /** Lets mark, bar, tints and underline take the accent of the member's level. */
  tierStyle = false;

  /**
   * Follows the member's points while the page is open: what happens elsewhere (at the till, on a phone, when
   * an order is delivered) shows within seconds. Without it, when the page is looked at again.
   */
  live = false;

  /** Sentences of the shop's own, by locale and key; as an attribute, JSON. */
  messages?: MessageOverrides;

  /** Asks the shop for a token of the member who is logged in; instead of `member-token-url`. */
  getMemberToken?: GetMemberToken;

  /** The shop's cart, so that codes can be applied with one press. */
  cart?: CartAdapter;

  /** A ready client or connection of the SDK, instead of `api-base` and `publishable-key`. */
  client?: Connection;

  /** A ready store, instead of a client. */
  store?: LoyaltyStore;

  protected readonly providing = new ProviderController(this, (context) =>
    this.loyalty.provideOwn(context),
  );

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.providing.prepare(changed);
    super.willUpdate(changed);
  }

  /** Call it after a log-in or log-out without reload: everything personal is forgotten and asked anew. */
  async memberChanged(): Promise<void> {
    await this.providing.store?.memberChanged();
  }

  /**
   * Call it when the shop itself knows that points have moved, such as after an order or a return on
   * this page: what is shown is asked anew, and stays in sight meanwhile.
   */
  async refresh(): Promise<void> {
    await this.providing.store?.cartChanged();
  }
}
