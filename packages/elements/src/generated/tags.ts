// Made from the docblocks of the elements by scripts/generate.ts.
import type {
  LoyaltyApplyCodeEvent,
  LoyaltyBalanceChangedEvent,
  LoyaltyCartRewardsElement,
  LoyaltyClaimEvent,
  LoyaltyEarnListElement,
  LoyaltyEarnPreviewElement,
  LoyaltyEarnPreviewEvent,
  LoyaltyErrorEvent,
  LoyaltyGateElement,
  LoyaltyHistoryElement,
  LoyaltyJoinElement,
  LoyaltyJoinEvent,
  LoyaltyLauncherElement,
  LoyaltyLoginEvent,
  LoyaltyMemberCardElement,
  LoyaltyMyRewardsElement,
  LoyaltyPointsBadgeElement,
  LoyaltyPreferencesElement,
  LoyaltyProviderElement,
  LoyaltyPurchasesElement,
  LoyaltyReadyEvent,
  LoyaltyRedeemButtonElement,
  LoyaltyRedeemEvent,
  LoyaltyRedeemedEvent,
  LoyaltyReferralElement,
  LoyaltyRemoveCodeEvent,
  LoyaltyRevertEvent,
  LoyaltyRewardChoicesElement,
  LoyaltyRewardsElement,
  LoyaltyRewardsListElement,
  LoyaltyTicketCodeElement,
  LoyaltyTierProgressElement,
  LoyaltyTiersElement,
} from '../index.ts';

/** Every tag: its element, the property behind each attribute, and the events it fires. */
export interface LoyaltyTags {
  /** Loyalty in the cart: what this order earns, the code or reward that is worth most to it, and whether each code counts. A reward that is redeemed here goes straight to the cart. A code is shown as applied only when the cart, read again afterwards, has its discount. Draws nothing while the cart is empty. */
  'loyalty-cart-rewards': {
    element: LoyaltyCartRewardsElement;
    settings: 'headingLevel' | 'locale' | 'scheme';
    attributes: {
      /** Level of the element's headings; what is inside follows. */
      'heading-level': 'headingLevel';
      /** The language, instead of the provider's or that of the place the element stands in. */
      locale: 'locale';
      /** `light` or `dark`, instead of the colour scheme of the page. */
      scheme: 'scheme';
    };
    events: {
      'loyalty-redeem': LoyaltyRedeemEvent;
      'loyalty-apply-code': LoyaltyApplyCodeEvent;
      'loyalty-remove-code': LoyaltyRemoveCodeEvent;
      'loyalty-revert': LoyaltyRevertEvent;
      'loyalty-login': LoyaltyLoginEvent;
      'loyalty-join': LoyaltyJoinEvent;
    };
  };
  /** The ways to earn: what each gives, what it requires, how often it can be done, and how far the member is. What runs for a limited time comes first. Shoppers claim in the row what they may claim themselves. Guests can look around. */
  'loyalty-earn-list': {
    element: LoyaltyEarnListElement;
    settings: 'headingLevel' | 'locale' | 'scheme';
    attributes: {
      /** Level of the element's headings; what is inside follows. */
      'heading-level': 'headingLevel';
      /** The language, instead of the provider's or that of the place the element stands in. */
      locale: 'locale';
      /** `light` or `dark`, instead of the colour scheme of the page. */
      scheme: 'scheme';
    };
    events: { 'loyalty-claim': LoyaltyClaimEvent };
  };
  /** What a product, or everything in the cart, would earn: the number of points that the order is then given, with the rules behind it to unfold. Update its attributes when variant or quantity change. All previews on a page share one request. Draws nothing where nothing is earned. */
  'loyalty-earn-preview': {
    element: LoyaltyEarnPreviewElement;
    settings:
      | 'grossMinor'
      | 'netMinor'
      | 'quantity'
      | 'productId'
      | 'categories'
      | 'tags'
      | 'lineKind'
      | 'discounted'
      | 'cart'
      | 'locationId'
      | 'withoutWhy'
      | 'variant'
      | 'locale'
      | 'scheme';
    attributes: {
      /** What one piece costs with tax, in minor units of the programme's currency, such as `2995`. */
      'gross-minor': 'grossMinor';
      /** What one piece costs without tax; as much as with it when left out. */
      'net-minor': 'netMinor';
      /** How many. */
      quantity: 'quantity';
      /** The product's id in the shop, for rules about products. */
      'product-id': 'productId';
      /** Its categories, with commas between them, for rules about categories. */
      categories: 'categories';
      /** Its tags, with commas between them. */
      tags: 'tags';
      /** `gift_card` and `shipping` earn nothing. */
      'line-kind': 'lineKind';
      /** Sold below its normal price, for rules that leave those out. */
      discounted: 'discounted';
      /** Says what the whole cart would earn, as the provider's `cart` reads it, instead of a product. */
      cart: 'cart';
      /** Where it will be paid, for campaigns that run at some locations only. */
      'location-id': 'locationId';
      /** Leaves out what is to unfold, where there is no room for it. */
      'without-why': 'withoutWhy';
      /** `inline` has no ground of its own, and its sentence is what unfolds. */
      variant: 'variant';
      /** The language, instead of the provider's or that of the place the element stands in. */
      locale: 'locale';
      /** `light` or `dark`, instead of the colour scheme of the page. */
      scheme: 'scheme';
    };
    events: { 'loyalty-earn-preview': LoyaltyEarnPreviewEvent };
  };
  /** Shows its content only to members of a level, such as the link to a sale that begins early for gold. Everybody else sees the slot `else`, if it has content. Until it is known who is looking, neither is shown. It draws nothing itself. Hidden content is still in the page: use a gate for what others may know of, and let the shop's server check what only members may do. */
  'loyalty-gate': {
    element: LoyaltyGateElement;
    settings: 'from' | 'only' | 'marks' | 'locale' | 'scheme';
    attributes: {
      /** The id of the lowest level that sees it; those above see it too. Without `from` and `only`: every member. */
      from: 'from';
      /** The ids of the levels that see it, with spaces between, and no others. */
      only: 'only';
      /** A selector of one element of the page, such as `body`, for the site's own style sheet: it bears the id of the member's level as `data-loyalty-tier`, and of the next as `data-loyalty-tier-near` once that is nearly reached. */
      marks: 'marks';
      /** The language, instead of the provider's or that of the place the element stands in. */
      locale: 'locale';
      /** `light` or `dark`, instead of the colour scheme of the page. */
      scheme: 'scheme';
    };
    events: {};
  };
  /** Every change of points, by month: what it was, when, how many points, and what became of it. A change that undid another links to it, and back. Draws nothing for guests. */
  'loyalty-history': {
    element: LoyaltyHistoryElement;
    settings: 'headingLevel' | 'locale' | 'scheme';
    attributes: {
      /** Level of the element's headings; what is inside follows. */
      'heading-level': 'headingLevel';
      /** The language, instead of the provider's or that of the place the element stands in. */
      locale: 'locale';
      /** `light` or `dark`, instead of the colour scheme of the page. */
      scheme: 'scheme';
    };
    events: {};
  };
  /** Where a customer joins. Guests read what the programme is. Customers see its terms, each consent as a separate box that is not ticked for them, a field for the code of an invitation, or the waiting list. Says when a programme begins. Draws nothing for members, except for one who has just joined here. */
  'loyalty-join': {
    element: LoyaltyJoinElement;
    settings: 'headingLevel' | 'locale' | 'scheme';
    attributes: {
      /** Level of the element's heading. */
      'heading-level': 'headingLevel';
      /** The language, instead of the provider's or that of the place the element stands in. */
      locale: 'locale';
      /** `light` or `dark`, instead of the colour scheme of the page. */
      scheme: 'scheme';
    };
    events: { 'loyalty-login': LoyaltyLoginEvent; 'loyalty-join': LoyaltyJoinEvent };
  };
  /** A button that floats over the page and opens the whole programme in a panel. On a wide page the panel is beside the content; on a narrow one it is a sheet over the page. Escape and a button close it, and the focus goes back to where it was. Use it on pages that have no place for the programme; it appears only where its tag is. Move it away from the shop's own buttons with `side` and the offsets. */
  'loyalty-launcher': {
    element: LoyaltyLauncherElement;
    settings: 'open' | 'side' | 'headingLevel' | 'locale' | 'scheme';
    attributes: {
      /** Whether the panel is open. A button of the shop's own may set it too. */
      open: 'open';
      /** The side of the page that the button stands at: the end of a line, or its start. */
      side: 'side';
      /** Level of the panel's heading; what is inside follows. */
      'heading-level': 'headingLevel';
      /** The language, instead of the provider's or that of the place the element stands in. */
      locale: 'locale';
      /** `light` or `dark`, instead of the colour scheme of the page. */
      scheme: 'scheme';
    };
    events: {};
  };
  /** The member's card for the till: its number as a QR code, black on white in every colour scheme and on paper, and as text to type. Says so if the member has no card. Draws nothing for guests. */
  'loyalty-member-card': {
    element: LoyaltyMemberCardElement;
    settings: 'headingLevel' | 'locale' | 'scheme';
    attributes: {
      /** Level of the element's heading. */
      'heading-level': 'headingLevel';
      /** The language, instead of the provider's or that of the place the element stands in. */
      locale: 'locale';
      /** `light` or `dark`, instead of the colour scheme of the page. */
      scheme: 'scheme';
    };
    events: {};
  };
  /** What a member has redeemed or was given, as tickets: the code to copy or to put on the cart, until when it can be used, and a way to undo the redemption while that is possible. With what the shop sends or arranges: what it noted of it. Soonest expiry first. Draws nothing for guests. */
  'loyalty-my-rewards': {
    element: LoyaltyMyRewardsElement;
    settings: 'quiet' | 'headingLevel' | 'locale' | 'scheme';
    attributes: {
      /** Draws no filled button, where the view around it has one already. */
      quiet: 'quiet';
      /** Level of the element's headings; what is inside follows. */
      'heading-level': 'headingLevel';
      /** The language, instead of the provider's or that of the place the element stands in. */
      locale: 'locale';
      /** `light` or `dark`, instead of the colour scheme of the page. */
      scheme: 'scheme';
    };
    events: {
      'loyalty-apply-code': LoyaltyApplyCodeEvent;
      'loyalty-remove-code': LoyaltyRemoveCodeEvent;
      'loyalty-revert': LoyaltyRevertEvent;
    };
  };
  /** The shopper's points in the header of a shop, leading to the page with their rewards. */
  'loyalty-points-badge': {
    element: LoyaltyPointsBadgeElement;
    settings: 'href' | 'compact' | 'locale' | 'scheme';
    attributes: {
      /** Where it leads; the programme's account page when left out. */
      href: 'href';
      /** Leaves the unit out where there is little room; its name keeps it. */
      compact: 'compact';
      /** The language, instead of the provider's or that of the place the element stands in. */
      locale: 'locale';
      /** `light` or `dark`, instead of the colour scheme of the page. */
      scheme: 'scheme';
    };
    events: {};
  };
  /** What a member chooses: each consent separately, the channels, and the birthday without its year. Here they can also export everything that is held about them, leave the programme, and have everything erased. Draws nothing for guests. */
  'loyalty-preferences': {
    element: LoyaltyPreferencesElement;
    settings: 'headingLevel' | 'quiet' | 'locale' | 'scheme';
    attributes: {
      /** Level of the element's heading. */
      'heading-level': 'headingLevel';
      /** Draws no filled button, where the view around it has one already. */
      quiet: 'quiet';
      /** The language, instead of the provider's or that of the place the element stands in. */
      locale: 'locale';
      /** `light` or `dark`, instead of the colour scheme of the page. */
      scheme: 'scheme';
    };
    events: { 'loyalty-error': LoyaltyErrorEvent };
  };
  /** Gives client, store, cart and language to every loyalty element inside it, acts on their requests and tells what has happened. It draws nothing and takes no room of its own. */
  'loyalty-provider': {
    element: LoyaltyProviderElement;
    settings:
      | 'apiBase'
      | 'publishableKey'
      | 'memberTokenUrl'
      | 'formality'
      | 'tierStyle'
      | 'live'
      | 'messages'
      | 'getMemberToken'
      | 'cart'
      | 'client'
      | 'store'
      | 'locale'
      | 'scheme';
    attributes: {
      /** Where the loyalty API is: an absolute address, or a path on the shop's own site. */
      'api-base': 'apiBase';
      /** The programme's key for pages, `pk_…`. It is no secret. */
      'publishable-key': 'publishableKey';
      /** An address of the shop's own server that answers `{ "token": "…" }` for who is logged in, and 204 for a guest. Asked with the shop's own cookies. */
      'member-token-url': 'memberTokenUrl';
      /** `formal` where the language has two registers (u, Sie, vous). Default: informal. */
      formality: 'formality';
      /** Lets mark, bar, tints and underline take the accent of the member's level. */
      'tier-style': 'tierStyle';
      /** Follows the member's points while the page is open: what happens elsewhere (at the till, on a phone, when an order is delivered) shows within seconds. Without it, when the page is looked at again. */
      live: 'live';
      /** Sentences of the shop's own, by locale and key; as an attribute, JSON. */
      messages: 'messages';
      /** The language, instead of the provider's or that of the place the element stands in. */
      locale: 'locale';
      /** `light` or `dark`, instead of the colour scheme of the page. */
      scheme: 'scheme';
    };
    events: {
      'loyalty-ready': LoyaltyReadyEvent;
      'loyalty-redeemed': LoyaltyRedeemedEvent;
      'loyalty-balance-changed': LoyaltyBalanceChangedEvent;
      'loyalty-error': LoyaltyErrorEvent;
      'loyalty-redeem': LoyaltyRedeemEvent;
      'loyalty-revert': LoyaltyRevertEvent;
      'loyalty-apply-code': LoyaltyApplyCodeEvent;
      'loyalty-remove-code': LoyaltyRemoveCodeEvent;
      'loyalty-login': LoyaltyLoginEvent;
      'loyalty-join': LoyaltyJoinEvent;
    };
  };
  /** What a member bought, newest first, with receipts and warranties, and a way to ask for an invoice. It first asks for the programme's consent with the purpose `purchases`. Draws nothing if the programme has no such consent, and for guests. */
  'loyalty-purchases': {
    element: LoyaltyPurchasesElement;
    settings: 'headingLevel' | 'locale' | 'scheme';
    attributes: {
      /** Level of the element's headings; what is inside follows. */
      'heading-level': 'headingLevel';
      /** The language, instead of the provider's or that of the place the element stands in. */
      locale: 'locale';
      /** `light` or `dark`, instead of the colour scheme of the page. */
      scheme: 'scheme';
    };
    events: {};
  };
  /** Redeems one reward, wherever a shop wants to offer it: asks before, and shows the code after. Says how many points are missing, or why else it cannot be. Draws nothing for guests. */
  'loyalty-redeem-button': {
    element: LoyaltyRedeemButtonElement;
    settings: 'rewardId' | 'variant' | 'headingLevel' | 'locale' | 'scheme';
    attributes: {
      /** The reward's id in the programme. */
      'reward-id': 'rewardId';
      /** `filled` or `outlined`. */
      variant: 'variant';
      /** Level of the element's headings; what is inside follows. */
      'heading-level': 'headingLevel';
      /** The language, instead of the provider's or that of the place the element stands in. */
      locale: 'locale';
      /** `light` or `dark`, instead of the colour scheme of the page. */
      scheme: 'scheme';
    };
    events: {
      'loyalty-redeem': LoyaltyRedeemEvent;
      'loyalty-apply-code': LoyaltyApplyCodeEvent;
      'loyalty-remove-code': LoyaltyRemoveCodeEvent;
      'loyalty-revert': LoyaltyRevertEvent;
    };
  };
  /** Inviting others: what it gives both sides and on what condition, then the member's own link to copy or share, and how far those who came are, without saying who they are. There is no field for anybody's address: sending the link is up to the member. Guests see what it gives. Draws nothing in a programme without referrals. */
  'loyalty-referral': {
    element: LoyaltyReferralElement;
    settings: 'quiet' | 'headingLevel' | 'locale' | 'scheme';
    attributes: {
      /** Has no filled button, where the view around it has one. */
      quiet: 'quiet';
      /** Level of the element's headings; what is inside follows. */
      'heading-level': 'headingLevel';
      /** The language, instead of the provider's or that of the place the element stands in. */
      locale: 'locale';
      /** `light` or `dark`, instead of the colour scheme of the page. */
      scheme: 'scheme';
    };
    events: { 'loyalty-login': LoyaltyLoginEvent; 'loyalty-join': LoyaltyJoinEvent };
  };
  /** What a reward needs to know before it can be redeemed: which cause a donation goes to, with what has been given so far, or where a gift is sent. The review of the elements includes it. Draws nothing for a reward that needs nothing. */
  'loyalty-reward-choices': {
    element: LoyaltyRewardChoicesElement;
    settings: 'rewardId' | 'locale' | 'scheme';
    attributes: {
      /** The reward's id in the programme. */
      'reward-id': 'rewardId';
      /** The language, instead of the provider's or that of the place the element stands in. */
      locale: 'locale';
      /** `light` or `dark`, instead of the colour scheme of the page. */
      scheme: 'scheme';
    };
    events: {};
  };
  /** Everything of a programme in one card: balance, level, rewards, codes and history; for guests what it is and how to begin. Works inside a provider, and alone with the attributes of one. The parts of the elements inside it (`row`, `ticket`, `entry` and the rest) are reached by their own names. */
  'loyalty-rewards': {
    element: LoyaltyRewardsElement;
    settings:
      | 'tab'
      | 'layout'
      | 'headingLevel'
      | 'apiBase'
      | 'publishableKey'
      | 'memberTokenUrl'
      | 'formality'
      | 'tierStyle'
      | 'live'
      | 'messages'
      | 'getMemberToken'
      | 'cart'
      | 'client'
      | 'store'
      | 'locale'
      | 'scheme';
    attributes: {
      /** The part that is shown; `keepTabInAddress` has it in the address of the page. */
      tab: 'tab';
      /** `stack` shows all parts under each other, with headings instead of tabs. */
      layout: 'layout';
      /** Level of the element's own heading; what is inside follows. */
      'heading-level': 'headingLevel';
      /** Where the loyalty API is: an absolute address, or a path on the shop's own site. */
      'api-base': 'apiBase';
      /** The programme's key for pages, `pk_…`. It is no secret. */
      'publishable-key': 'publishableKey';
      /** An address of the shop's own server that answers `{ "token": "…" }` for who is logged in, and 204 for a guest. Asked with the shop's own cookies. */
      'member-token-url': 'memberTokenUrl';
      /** `formal` where the language has two registers (u, Sie, vous). Default: informal. */
      formality: 'formality';
      /** Lets mark, bar, tints and underline take the accent of the member's level. */
      'tier-style': 'tierStyle';
      /** Follows the member's points while the page is open: what happens elsewhere (at the till, on a phone, when an order is delivered) shows within seconds. Without it, when the page is looked at again. */
      live: 'live';
      /** Sentences of the shop's own, by locale and key; as an attribute, JSON. */
      messages: 'messages';
      /** The language, instead of the provider's or that of the place the element stands in. */
      locale: 'locale';
      /** `light` or `dark`, instead of the colour scheme of the page. */
      scheme: 'scheme';
    };
    events: {
      'loyalty-ready': LoyaltyReadyEvent;
      'loyalty-redeemed': LoyaltyRedeemedEvent;
      'loyalty-balance-changed': LoyaltyBalanceChangedEvent;
      'loyalty-error': LoyaltyErrorEvent;
      'loyalty-redeem': LoyaltyRedeemEvent;
      'loyalty-revert': LoyaltyRevertEvent;
      'loyalty-apply-code': LoyaltyApplyCodeEvent;
      'loyalty-remove-code': LoyaltyRemoveCodeEvent;
      'loyalty-login': LoyaltyLoginEvent;
      'loyalty-join': LoyaltyJoinEvent;
    };
  };
  /** The rewards of a programme: what can be redeemed now, what is nearly there, and the rest. Redeeming happens in the row. Guests can look around. */
  'loyalty-rewards-list': {
    element: LoyaltyRewardsListElement;
    settings: 'headingLevel' | 'locale' | 'scheme';
    attributes: {
      /** Level of the element's headings; what is inside follows. */
      'heading-level': 'headingLevel';
      /** The language, instead of the provider's or that of the place the element stands in. */
      locale: 'locale';
      /** `light` or `dark`, instead of the colour scheme of the page. */
      scheme: 'scheme';
    };
    events: {
      'loyalty-redeem': LoyaltyRedeemEvent;
      'loyalty-apply-code': LoyaltyApplyCodeEvent;
      'loyalty-remove-code': LoyaltyRemoveCodeEvent;
      'loyalty-revert': LoyaltyRevertEvent;
    };
  };
  /** The code of one issued reward for the till: a QR code, and a button that prints just that code, with its date and its conditions. Tickets include it where they unfold. Draws nothing if the member has no such reward. */
  'loyalty-ticket-code': {
    element: LoyaltyTicketCodeElement;
    settings: 'issuedRewardId' | 'locale' | 'scheme';
    attributes: {
      /** Which of the member's issued rewards. */
      'issued-reward-id': 'issuedRewardId';
      /** The language, instead of the provider's or that of the place the element stands in. */
      locale: 'locale';
      /** `light` or `dark`, instead of the colour scheme of the page. */
      scheme: 'scheme';
    };
    events: {};
  };
  /** The member's level, how far the next one is, and what keeps this one. Draws nothing for guests and in a programme without levels. */
  'loyalty-tier-progress': {
    element: LoyaltyTierProgressElement;
    settings:
      'withoutLevel' | 'withoutProgress' | 'withoutTerm' | 'withBenefits' | 'locale' | 'scheme';
    attributes: {
      /** Leaves out the pill with the name of the level. */
      'without-level': 'withoutLevel';
      /** Leaves out the bar and what it says, where the view around it has them already. */
      'without-progress': 'withoutProgress';
      /** Leaves out until when the level stays, and what it takes. */
      'without-term': 'withoutTerm';
      /** Lists the benefits of this level, and those of the next. */
      'with-benefits': 'withBenefits';
      /** The language, instead of the provider's or that of the place the element stands in. */
      locale: 'locale';
      /** `light` or `dark`, instead of the colour scheme of the page. */
      scheme: 'scheme';
    };
    events: {};
  };
  /** The levels of a programme: what each requires and gives, where the member is, and how far the next one is. Side by side where there is room, otherwise one below the other. Guests can look around. Draws nothing in a programme without levels. */
  'loyalty-tiers': {
    element: LoyaltyTiersElement;
    settings: 'withoutProgress' | 'headingLevel' | 'locale' | 'scheme';
    attributes: {
      /** Leaves out the bar, what it says, and that the next is near, where the view around it has them already. */
      'without-progress': 'withoutProgress';
      /** Level of the element's headings; what is inside follows. */
      'heading-level': 'headingLevel';
      /** The language, instead of the provider's or that of the place the element stands in. */
      locale: 'locale';
      /** `light` or `dark`, instead of the colour scheme of the page. */
      scheme: 'scheme';
    };
    events: {};
  };
}

/** The tags alone. */
export const tagNames = [
  'loyalty-cart-rewards',
  'loyalty-earn-list',
  'loyalty-earn-preview',
  'loyalty-gate',
  'loyalty-history',
  'loyalty-join',
  'loyalty-launcher',
  'loyalty-member-card',
  'loyalty-my-rewards',
  'loyalty-points-badge',
  'loyalty-preferences',
  'loyalty-provider',
  'loyalty-purchases',
  'loyalty-redeem-button',
  'loyalty-referral',
  'loyalty-reward-choices',
  'loyalty-rewards',
  'loyalty-rewards-list',
  'loyalty-ticket-code',
  'loyalty-tier-progress',
  'loyalty-tiers',
] as const satisfies readonly (keyof LoyaltyTags)[];
