/**
 * What a shopper asks for. Each bubbles, crosses shadow roots and can be cancelled at any level: the
 * provider acts when the whole dispatch is over and nobody has called `preventDefault()`. A shop may
 * dispatch them itself, from a button of its own inside the provider.
 */
import type { DeliveryAddress, EnrollmentRequest } from '@spaarkit/sdk';

abstract class LoyaltyRequestEvent extends Event {
  /** Set by the provider that acts on it, so that an outer one does not act again. */
  claimed = false;

  constructor(type: string) {
    super(type, { bubbles: true, composed: true, cancelable: true });
  }
}

/** What a redemption asks for. */
export interface RedeemDetails {
  /** With a variable cost: how many points to spend. */
  readonly points?: number;
  /** With a donation: which cause. */
  readonly causeId?: string;
  /** With a gift that is sent: where to. */
  readonly address?: DeliveryAddress;
  /** One per review, from `store.newIntent()`; the provider makes one when it is left out. */
  readonly intentKey?: string;
}

/** Redeem a reward. */
export class LoyaltyRedeemEvent extends LoyaltyRequestEvent {
  readonly rewardId: string;
  readonly details: RedeemDetails;

  constructor(rewardId: string, details: RedeemDetails = {}) {
    super('loyalty-redeem');
    this.rewardId = rewardId;
    this.details = details;
  }
}

/** Undo a redemption whose code is unused. */
export class LoyaltyRevertEvent extends LoyaltyRequestEvent {
  readonly issuedRewardId: string;
  /** From `store.newIntent()`; the provider makes one when it is left out. */
  readonly intentKey: string | undefined;

  constructor(issuedRewardId: string, intentKey?: string) {
    super('loyalty-revert');
    this.issuedRewardId = issuedRewardId;
    this.intentKey = intentKey;
  }
}

/** Put a code on the cart. */
export class LoyaltyApplyCodeEvent extends LoyaltyRequestEvent {
  readonly code: string;

  constructor(code: string) {
    super('loyalty-apply-code');
    this.code = code;
  }
}

/** Take a code off the cart. */
export class LoyaltyRemoveCodeEvent extends LoyaltyRequestEvent {
  readonly code: string;

  constructor(code: string) {
    super('loyalty-remove-code');
    this.code = code;
  }
}

/** Log in. Unless cancelled, leads to the programme's log-in page. */
export class LoyaltyLoginEvent extends LoyaltyRequestEvent {
  constructor() {
    super('loyalty-login');
  }
}

/** What a shopper says on joining. */
export type JoinAnswers = Pick<EnrollmentRequest, 'consents' | 'joinCode'>;

/** Join the programme, having seen this version of its terms. */
export class LoyaltyJoinEvent extends LoyaltyRequestEvent {
  readonly termsVersion: string | undefined;
  readonly answers: JoinAnswers;

  constructor(termsVersion?: string, answers: JoinAnswers = {}) {
    super('loyalty-join');
    this.termsVersion = termsVersion;
    this.answers = answers;
  }
}

/** Claim what an earning rule gives for something that the shopper did. */
export class LoyaltyClaimEvent extends LoyaltyRequestEvent {
  readonly ruleId: string;

  constructor(ruleId: string) {
    super('loyalty-claim');
    this.ruleId = ruleId;
  }
}

/** Every request by its name. */
export interface LoyaltyRequestEventMap {
  'loyalty-redeem': LoyaltyRedeemEvent;
  'loyalty-revert': LoyaltyRevertEvent;
  'loyalty-apply-code': LoyaltyApplyCodeEvent;
  'loyalty-remove-code': LoyaltyRemoveCodeEvent;
  'loyalty-login': LoyaltyLoginEvent;
  'loyalty-join': LoyaltyJoinEvent;
  'loyalty-claim': LoyaltyClaimEvent;
}

declare global {
  interface HTMLElementEventMap extends LoyaltyRequestEventMap {}
}
