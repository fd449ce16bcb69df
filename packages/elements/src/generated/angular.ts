// Made from the docblocks of the elements by scripts/generate.ts.
import * as angular from '@angular/core';

import { TagDirective } from '../frameworks/angular-directive.ts';
import type { Attributes } from '../frameworks/tag-settings.ts';
import type {
  LoyaltyCartRewardsElement,
  LoyaltyEarnListElement,
  LoyaltyEarnPreviewElement,
  LoyaltyGateElement,
  LoyaltyHistoryElement,
  LoyaltyJoinElement,
  LoyaltyLauncherElement,
  LoyaltyMemberCardElement,
  LoyaltyMyRewardsElement,
  LoyaltyPointsBadgeElement,
  LoyaltyPreferencesElement,
  LoyaltyProviderElement,
  LoyaltyPurchasesElement,
  LoyaltyRedeemButtonElement,
  LoyaltyReferralElement,
  LoyaltyRewardChoicesElement,
  LoyaltyRewardsElement,
  LoyaltyRewardsListElement,
  LoyaltyTicketCodeElement,
  LoyaltyTierProgressElement,
  LoyaltyTiersElement,
} from '../index.ts';

/**
 * Loyalty in the cart: what this order earns, the code or reward that is worth most to it, and whether each code
 * counts. A reward that is redeemed here goes straight to the cart. A code is shown as applied only when the cart,
 * read again afterwards, has its discount. Draws nothing while the cart is empty.
 */
export class LoyaltyCartRewards extends TagDirective<LoyaltyCartRewardsElement> {
  /** @internal */
  static ɵfac = angular.ɵɵngDeclareFactory({
    minVersion: '12.0.0',
    version: '20.0.0',
    ngImport: angular,
    type: LoyaltyCartRewards,
    deps: [],
    target: angular.ɵɵFactoryTarget.Directive,
  } as never) as angular.ɵɵFactoryDeclaration<LoyaltyCartRewards, never>;
  /** @internal */
  static ɵdir: angular.ɵɵDirectiveDeclaration<
    LoyaltyCartRewards,
    'loyalty-cart-rewards',
    never,
    {
      'heading-level': { alias: 'heading-level'; required: false };
      headingLevel: { alias: 'headingLevel'; required: false };
      locale: { alias: 'locale'; required: false };
      scheme: { alias: 'scheme'; required: false };
    },
    {},
    never,
    never,
    true
  > = angular.ɵɵngDeclareDirective({
    minVersion: '14.0.0',
    version: '20.0.0',
    ngImport: angular,
    type: LoyaltyCartRewards,
    isStandalone: true,
    selector: 'loyalty-cart-rewards',
    inputs: {
      'heading-level': 'heading-level',
      headingLevel: 'headingLevel',
      locale: 'locale',
      scheme: 'scheme',
    },
    usesInheritance: true,
  } as never);

  /** Level of the element's headings; what is inside follows. */
  set 'heading-level'(value: Attributes<'loyalty-cart-rewards'>['heading-level']) {
    this.write('heading-level', value);
  }

  /** Level of the element's headings; what is inside follows. */
  set headingLevel(value: Required<LoyaltyCartRewardsElement>['headingLevel']) {
    this.element.headingLevel = value;
  }

  /** The language, instead of the provider's or that of the place the element stands in. */
  set locale(value: Attributes<'loyalty-cart-rewards'>['locale']) {
    this.write('locale', value);
  }

  /** `light` or `dark`, instead of the colour scheme of the page. */
  set scheme(value: Attributes<'loyalty-cart-rewards'>['scheme']) {
    this.write('scheme', value);
  }
}

/**
 * The ways to earn: what each gives, what it requires, how often it can be done, and how far the member is. What
 * runs for a limited time comes first. Shoppers claim in the row what they may claim themselves. Guests can look
 * around.
 */
export class LoyaltyEarnList extends TagDirective<LoyaltyEarnListElement> {
  /** @internal */
  static ɵfac = angular.ɵɵngDeclareFactory({
    minVersion: '12.0.0',
    version: '20.0.0',
    ngImport: angular,
    type: LoyaltyEarnList,
    deps: [],
    target: angular.ɵɵFactoryTarget.Directive,
  } as never) as angular.ɵɵFactoryDeclaration<LoyaltyEarnList, never>;
  /** @internal */
  static ɵdir: angular.ɵɵDirectiveDeclaration<
    LoyaltyEarnList,
    'loyalty-earn-list',
    never,
    {
      'heading-level': { alias: 'heading-level'; required: false };
      headingLevel: { alias: 'headingLevel'; required: false };
      locale: { alias: 'locale'; required: false };
      scheme: { alias: 'scheme'; required: false };
    },
    {},
    never,
    never,
    true
  > = angular.ɵɵngDeclareDirective({
    minVersion: '14.0.0',
    version: '20.0.0',
    ngImport: angular,
    type: LoyaltyEarnList,
    isStandalone: true,
    selector: 'loyalty-earn-list',
    inputs: {
      'heading-level': 'heading-level',
      headingLevel: 'headingLevel',
      locale: 'locale',
      scheme: 'scheme',
    },
    usesInheritance: true,
  } as never);

  /** Level of the element's headings; what is inside follows. */
  set 'heading-level'(value: Attributes<'loyalty-earn-list'>['heading-level']) {
    this.write('heading-level', value);
  }

  /** Level of the element's headings; what is inside follows. */
  set headingLevel(value: Required<LoyaltyEarnListElement>['headingLevel']) {
    this.element.headingLevel = value;
  }

  /** The language, instead of the provider's or that of the place the element stands in. */
  set locale(value: Attributes<'loyalty-earn-list'>['locale']) {
    this.write('locale', value);
  }

  /** `light` or `dark`, instead of the colour scheme of the page. */
  set scheme(value: Attributes<'loyalty-earn-list'>['scheme']) {
    this.write('scheme', value);
  }
}

/**
 * What a product, or everything in the cart, would earn: the number of points that the order is then given, with
 * the rules behind it to unfold. Update its attributes when variant or quantity change. All previews on a page
 * share one request. Draws nothing where nothing is earned.
 */
export class LoyaltyEarnPreview extends TagDirective<LoyaltyEarnPreviewElement> {
  /** @internal */
  static ɵfac = angular.ɵɵngDeclareFactory({
    minVersion: '12.0.0',
    version: '20.0.0',
    ngImport: angular,
    type: LoyaltyEarnPreview,
    deps: [],
    target: angular.ɵɵFactoryTarget.Directive,
  } as never) as angular.ɵɵFactoryDeclaration<LoyaltyEarnPreview, never>;
  /** @internal */
  static ɵdir: angular.ɵɵDirectiveDeclaration<
    LoyaltyEarnPreview,
    'loyalty-earn-preview',
    never,
    {
      'gross-minor': { alias: 'gross-minor'; required: false };
      grossMinor: { alias: 'grossMinor'; required: false };
      'net-minor': { alias: 'net-minor'; required: false };
      netMinor: { alias: 'netMinor'; required: false };
      quantity: { alias: 'quantity'; required: false };
      'product-id': { alias: 'product-id'; required: false };
      productId: { alias: 'productId'; required: false };
      categories: { alias: 'categories'; required: false };
      tags: { alias: 'tags'; required: false };
      'line-kind': { alias: 'line-kind'; required: false };
      lineKind: { alias: 'lineKind'; required: false };
      discounted: { alias: 'discounted'; required: false };
      cart: { alias: 'cart'; required: false };
      'location-id': { alias: 'location-id'; required: false };
      locationId: { alias: 'locationId'; required: false };
      'without-why': { alias: 'without-why'; required: false };
      withoutWhy: { alias: 'withoutWhy'; required: false };
      variant: { alias: 'variant'; required: false };
      locale: { alias: 'locale'; required: false };
      scheme: { alias: 'scheme'; required: false };
    },
    {},
    never,
    never,
    true
  > = angular.ɵɵngDeclareDirective({
    minVersion: '14.0.0',
    version: '20.0.0',
    ngImport: angular,
    type: LoyaltyEarnPreview,
    isStandalone: true,
    selector: 'loyalty-earn-preview',
    inputs: {
      'gross-minor': 'gross-minor',
      grossMinor: 'grossMinor',
      'net-minor': 'net-minor',
      netMinor: 'netMinor',
      quantity: 'quantity',
      'product-id': 'product-id',
      productId: 'productId',
      categories: 'categories',
      tags: 'tags',
      'line-kind': 'line-kind',
      lineKind: 'lineKind',
      discounted: 'discounted',
      cart: 'cart',
      'location-id': 'location-id',
      locationId: 'locationId',
      'without-why': 'without-why',
      withoutWhy: 'withoutWhy',
      variant: 'variant',
      locale: 'locale',
      scheme: 'scheme',
    },
    usesInheritance: true,
  } as never);

  /** What one piece costs with tax, in minor units of the programme's currency, such as `2995`. */
  set 'gross-minor'(value: Attributes<'loyalty-earn-preview'>['gross-minor']) {
    this.write('gross-minor', value);
  }

  /** What one piece costs with tax, in minor units of the programme's currency, such as `2995`. */
  set grossMinor(value: Required<LoyaltyEarnPreviewElement>['grossMinor']) {
    this.element.grossMinor = value;
  }

  /** What one piece costs without tax; as much as with it when left out. */
  set 'net-minor'(value: Attributes<'loyalty-earn-preview'>['net-minor']) {
    this.write('net-minor', value);
  }

  /** What one piece costs without tax; as much as with it when left out. */
  set netMinor(value: Required<LoyaltyEarnPreviewElement>['netMinor']) {
    this.element.netMinor = value;
  }

  /** How many. */
  set quantity(value: Attributes<'loyalty-earn-preview'>['quantity']) {
    this.write('quantity', value);
  }

  /** The product's id in the shop, for rules about products. */
  set 'product-id'(value: Attributes<'loyalty-earn-preview'>['product-id']) {
    this.write('product-id', value);
  }

  /** The product's id in the shop, for rules about products. */
  set productId(value: Required<LoyaltyEarnPreviewElement>['productId']) {
    this.element.productId = value;
  }

  /** Its categories, with commas between them, for rules about categories. */
  set categories(value: Attributes<'loyalty-earn-preview'>['categories']) {
    this.write('categories', value);
  }

  /** Its tags, with commas between them. */
  set tags(value: Attributes<'loyalty-earn-preview'>['tags']) {
    this.write('tags', value);
  }

  /** `gift_card` and `shipping` earn nothing. */
  set 'line-kind'(value: Attributes<'loyalty-earn-preview'>['line-kind']) {
    this.write('line-kind', value);
  }

  /** `gift_card` and `shipping` earn nothing. */
  set lineKind(value: Required<LoyaltyEarnPreviewElement>['lineKind']) {
    this.element.lineKind = value;
  }

  /** Sold below its normal price, for rules that leave those out. */
  set discounted(value: Attributes<'loyalty-earn-preview'>['discounted']) {
    this.write('discounted', value);
  }

  /** Says what the whole cart would earn, as the provider's `cart` reads it, instead of a product. */
  set cart(value: Attributes<'loyalty-earn-preview'>['cart']) {
    this.write('cart', value);
  }

  /** Where it will be paid, for campaigns that run at some locations only. */
  set 'location-id'(value: Attributes<'loyalty-earn-preview'>['location-id']) {
    this.write('location-id', value);
  }

  /** Where it will be paid, for campaigns that run at some locations only. */
  set locationId(value: Required<LoyaltyEarnPreviewElement>['locationId']) {
    this.element.locationId = value;
  }

  /** Leaves out what is to unfold, where there is no room for it. */
  set 'without-why'(value: Attributes<'loyalty-earn-preview'>['without-why']) {
    this.write('without-why', value);
  }

  /** Leaves out what is to unfold, where there is no room for it. */
  set withoutWhy(value: Required<LoyaltyEarnPreviewElement>['withoutWhy']) {
    this.element.withoutWhy = value;
  }

  /** `inline` has no ground of its own, and its sentence is what unfolds. */
  set variant(value: Attributes<'loyalty-earn-preview'>['variant']) {
    this.write('variant', value);
  }

  /** The language, instead of the provider's or that of the place the element stands in. */
  set locale(value: Attributes<'loyalty-earn-preview'>['locale']) {
    this.write('locale', value);
  }

  /** `light` or `dark`, instead of the colour scheme of the page. */
  set scheme(value: Attributes<'loyalty-earn-preview'>['scheme']) {
    this.write('scheme', value);
  }
}

/**
 * Shows its content only to members of a level, such as the link to a sale that begins early for gold. Everybody
 * else sees the slot `else`, if it has content. Until it is known who is looking, neither is shown. It draws
 * nothing itself. Hidden content is still in the page: use a gate for what others may know of, and let the shop's
 * server check what only members may do.
 */
export class LoyaltyGate extends TagDirective<LoyaltyGateElement> {
  /** @internal */
  static ɵfac = angular.ɵɵngDeclareFactory({
    minVersion: '12.0.0',
    version: '20.0.0',
    ngImport: angular,
    type: LoyaltyGate,
    deps: [],
    target: angular.ɵɵFactoryTarget.Directive,
  } as never) as angular.ɵɵFactoryDeclaration<LoyaltyGate, never>;
  /** @internal */
  static ɵdir: angular.ɵɵDirectiveDeclaration<
    LoyaltyGate,
    'loyalty-gate',
    never,
    {
      from: { alias: 'from'; required: false };
      only: { alias: 'only'; required: false };
      marks: { alias: 'marks'; required: false };
      locale: { alias: 'locale'; required: false };
      scheme: { alias: 'scheme'; required: false };
    },
    {},
    never,
    never,
    true
  > = angular.ɵɵngDeclareDirective({
    minVersion: '14.0.0',
    version: '20.0.0',
    ngImport: angular,
    type: LoyaltyGate,
    isStandalone: true,
    selector: 'loyalty-gate',
    inputs: { from: 'from', only: 'only', marks: 'marks', locale: 'locale', scheme: 'scheme' },
    usesInheritance: true,
  } as never);

  /** The id of the lowest level that sees it; those above see it too. Without `from` and `only`: every member. */
  set from(value: Attributes<'loyalty-gate'>['from']) {
    this.write('from', value);
  }

  /** The ids of the levels that see it, with spaces between, and no others. */
  set only(value: Attributes<'loyalty-gate'>['only']) {
    this.write('only', value);
  }

  /** A selector of one element of the page, such as `body`, for the site's own style sheet: it bears the id of the member's level as `data-loyalty-tier`, and of the next as `data-loyalty-tier-near` once that is nearly reached. */
  set marks(value: Attributes<'loyalty-gate'>['marks']) {
    this.write('marks', value);
  }

  /** The language, instead of the provider's or that of the place the element stands in. */
  set locale(value: Attributes<'loyalty-gate'>['locale']) {
    this.write('locale', value);
  }

  /** `light` or `dark`, instead of the colour scheme of the page. */
  set scheme(value: Attributes<'loyalty-gate'>['scheme']) {
    this.write('scheme', value);
  }
}

/**
 * Every change of points, by month: what it was, when, how many points, and what became of it. A change that undid
 * another links to it, and back. Draws nothing for guests.
 */
export class LoyaltyHistory extends TagDirective<LoyaltyHistoryElement> {
  /** @internal */
  static ɵfac = angular.ɵɵngDeclareFactory({
    minVersion: '12.0.0',
    version: '20.0.0',
    ngImport: angular,
    type: LoyaltyHistory,
    deps: [],
    target: angular.ɵɵFactoryTarget.Directive,
  } as never) as angular.ɵɵFactoryDeclaration<LoyaltyHistory, never>;
  /** @internal */
  static ɵdir: angular.ɵɵDirectiveDeclaration<
    LoyaltyHistory,
    'loyalty-history',
    never,
    {
      'heading-level': { alias: 'heading-level'; required: false };
      headingLevel: { alias: 'headingLevel'; required: false };
      locale: { alias: 'locale'; required: false };
      scheme: { alias: 'scheme'; required: false };
    },
    {},
    never,
    never,
    true
  > = angular.ɵɵngDeclareDirective({
    minVersion: '14.0.0',
    version: '20.0.0',
    ngImport: angular,
    type: LoyaltyHistory,
    isStandalone: true,
    selector: 'loyalty-history',
    inputs: {
      'heading-level': 'heading-level',
      headingLevel: 'headingLevel',
      locale: 'locale',
      scheme: 'scheme',
    },
    usesInheritance: true,
  } as never);

  /** Level of the element's headings; what is inside follows. */
  set 'heading-level'(value: Attributes<'loyalty-history'>['heading-level']) {
    this.write('heading-level', value);
  }

  /** Level of the element's headings; what is inside follows. */
  set headingLevel(value: Required<LoyaltyHistoryElement>['headingLevel']) {
    this.element.headingLevel = value;
  }

  /** The language, instead of the provider's or that of the place the element stands in. */
  set locale(value: Attributes<'loyalty-history'>['locale']) {
    this.write('locale', value);
  }

  /** `light` or `dark`, instead of the colour scheme of the page. */
  set scheme(value: Attributes<'loyalty-history'>['scheme']) {
    this.write('scheme', value);
  }
}

/**
 * Where a customer joins. Guests read what the programme is. Customers see its terms, each consent as a separate
 * box that is not ticked for them, a field for the code of an invitation, or the waiting list. Says when a
 * programme begins. Draws nothing for members, except for one who has just joined here.
 */
export class LoyaltyJoin extends TagDirective<LoyaltyJoinElement> {
  /** @internal */
  static ɵfac = angular.ɵɵngDeclareFactory({
    minVersion: '12.0.0',
    version: '20.0.0',
    ngImport: angular,
    type: LoyaltyJoin,
    deps: [],
    target: angular.ɵɵFactoryTarget.Directive,
  } as never) as angular.ɵɵFactoryDeclaration<LoyaltyJoin, never>;
  /** @internal */
  static ɵdir: angular.ɵɵDirectiveDeclaration<
    LoyaltyJoin,
    'loyalty-join',
    never,
    {
      'heading-level': { alias: 'heading-level'; required: false };
      headingLevel: { alias: 'headingLevel'; required: false };
      locale: { alias: 'locale'; required: false };
      scheme: { alias: 'scheme'; required: false };
    },
    {},
    never,
    never,
    true
  > = angular.ɵɵngDeclareDirective({
    minVersion: '14.0.0',
    version: '20.0.0',
    ngImport: angular,
    type: LoyaltyJoin,
    isStandalone: true,
    selector: 'loyalty-join',
    inputs: {
      'heading-level': 'heading-level',
      headingLevel: 'headingLevel',
      locale: 'locale',
      scheme: 'scheme',
    },
    usesInheritance: true,
  } as never);

  /** Level of the element's heading. */
  set 'heading-level'(value: Attributes<'loyalty-join'>['heading-level']) {
    this.write('heading-level', value);
  }

  /** Level of the element's heading. */
  set headingLevel(value: Required<LoyaltyJoinElement>['headingLevel']) {
    this.element.headingLevel = value;
  }

  /** The language, instead of the provider's or that of the place the element stands in. */
  set locale(value: Attributes<'loyalty-join'>['locale']) {
    this.write('locale', value);
  }

  /** `light` or `dark`, instead of the colour scheme of the page. */
  set scheme(value: Attributes<'loyalty-join'>['scheme']) {
    this.write('scheme', value);
  }
}

/**
 * A button that floats over the page and opens the whole programme in a panel. On a wide page the panel is beside
 * the content; on a narrow one it is a sheet over the page. Escape and a button close it, and the focus goes back
 * to where it was. Use it on pages that have no place for the programme; it appears only where its tag is. Move it
 * away from the shop's own buttons with `side` and the offsets.
 */
export class LoyaltyLauncher extends TagDirective<LoyaltyLauncherElement> {
  /** @internal */
  static ɵfac = angular.ɵɵngDeclareFactory({
    minVersion: '12.0.0',
    version: '20.0.0',
    ngImport: angular,
    type: LoyaltyLauncher,
    deps: [],
    target: angular.ɵɵFactoryTarget.Directive,
  } as never) as angular.ɵɵFactoryDeclaration<LoyaltyLauncher, never>;
  /** @internal */
  static ɵdir: angular.ɵɵDirectiveDeclaration<
    LoyaltyLauncher,
    'loyalty-launcher',
    never,
    {
      open: { alias: 'open'; required: false };
      side: { alias: 'side'; required: false };
      'heading-level': { alias: 'heading-level'; required: false };
      headingLevel: { alias: 'headingLevel'; required: false };
      locale: { alias: 'locale'; required: false };
      scheme: { alias: 'scheme'; required: false };
    },
    {},
    never,
    never,
    true
  > = angular.ɵɵngDeclareDirective({
    minVersion: '14.0.0',
    version: '20.0.0',
    ngImport: angular,
    type: LoyaltyLauncher,
    isStandalone: true,
    selector: 'loyalty-launcher',
    inputs: {
      open: 'open',
      side: 'side',
      'heading-level': 'heading-level',
      headingLevel: 'headingLevel',
      locale: 'locale',
      scheme: 'scheme',
    },
    usesInheritance: true,
  } as never);

  /** Whether the panel is open. A button of the shop's own may set it too. */
  set open(value: Attributes<'loyalty-launcher'>['open']) {
    this.write('open', value);
  }

  /** The side of the page that the button stands at: the end of a line, or its start. */
  set side(value: Attributes<'loyalty-launcher'>['side']) {
    this.write('side', value);
  }

  /** Level of the panel's heading; what is inside follows. */
  set 'heading-level'(value: Attributes<'loyalty-launcher'>['heading-level']) {
    this.write('heading-level', value);
  }

  /** Level of the panel's heading; what is inside follows. */
  set headingLevel(value: Required<LoyaltyLauncherElement>['headingLevel']) {
    this.element.headingLevel = value;
  }

  /** The language, instead of the provider's or that of the place the element stands in. */
  set locale(value: Attributes<'loyalty-launcher'>['locale']) {
    this.write('locale', value);
  }

  /** `light` or `dark`, instead of the colour scheme of the page. */
  set scheme(value: Attributes<'loyalty-launcher'>['scheme']) {
    this.write('scheme', value);
  }
}

/**
 * The member's card for the till: its number as a QR code, black on white in every colour scheme and on paper, and
 * as text to type. Says so if the member has no card. Draws nothing for guests.
 */
export class LoyaltyMemberCard extends TagDirective<LoyaltyMemberCardElement> {
  /** @internal */
  static ɵfac = angular.ɵɵngDeclareFactory({
    minVersion: '12.0.0',
    version: '20.0.0',
    ngImport: angular,
    type: LoyaltyMemberCard,
    deps: [],
    target: angular.ɵɵFactoryTarget.Directive,
  } as never) as angular.ɵɵFactoryDeclaration<LoyaltyMemberCard, never>;
  /** @internal */
  static ɵdir: angular.ɵɵDirectiveDeclaration<
    LoyaltyMemberCard,
    'loyalty-member-card',
    never,
    {
      'heading-level': { alias: 'heading-level'; required: false };
      headingLevel: { alias: 'headingLevel'; required: false };
      locale: { alias: 'locale'; required: false };
      scheme: { alias: 'scheme'; required: false };
    },
    {},
    never,
    never,
    true
  > = angular.ɵɵngDeclareDirective({
    minVersion: '14.0.0',
    version: '20.0.0',
    ngImport: angular,
    type: LoyaltyMemberCard,
    isStandalone: true,
    selector: 'loyalty-member-card',
    inputs: {
      'heading-level': 'heading-level',
      headingLevel: 'headingLevel',
      locale: 'locale',
      scheme: 'scheme',
    },
    usesInheritance: true,
  } as never);

  /** Level of the element's heading. */
  set 'heading-level'(value: Attributes<'loyalty-member-card'>['heading-level']) {
    this.write('heading-level', value);
  }

  /** Level of the element's heading. */
  set headingLevel(value: Required<LoyaltyMemberCardElement>['headingLevel']) {
    this.element.headingLevel = value;
  }

  /** The language, instead of the provider's or that of the place the element stands in. */
  set locale(value: Attributes<'loyalty-member-card'>['locale']) {
    this.write('locale', value);
  }

  /** `light` or `dark`, instead of the colour scheme of the page. */
  set scheme(value: Attributes<'loyalty-member-card'>['scheme']) {
    this.write('scheme', value);
  }
}

/**
 * What a member has redeemed or was given, as tickets: the code to copy or to put on the cart, until when it can
 * be used, and a way to undo the redemption while that is possible. With what the shop sends or arranges: what it noted
 * of it. Soonest expiry first. Draws nothing for guests.
 */
export class LoyaltyMyRewards extends TagDirective<LoyaltyMyRewardsElement> {
  /** @internal */
  static ɵfac = angular.ɵɵngDeclareFactory({
    minVersion: '12.0.0',
    version: '20.0.0',
    ngImport: angular,
    type: LoyaltyMyRewards,
    deps: [],
    target: angular.ɵɵFactoryTarget.Directive,
  } as never) as angular.ɵɵFactoryDeclaration<LoyaltyMyRewards, never>;
  /** @internal */
  static ɵdir: angular.ɵɵDirectiveDeclaration<
    LoyaltyMyRewards,
    'loyalty-my-rewards',
    never,
    {
      quiet: { alias: 'quiet'; required: false };
      'heading-level': { alias: 'heading-level'; required: false };
      headingLevel: { alias: 'headingLevel'; required: false };
      locale: { alias: 'locale'; required: false };
      scheme: { alias: 'scheme'; required: false };
    },
    {},
    never,
    never,
    true
  > = angular.ɵɵngDeclareDirective({
    minVersion: '14.0.0',
    version: '20.0.0',
    ngImport: angular,
    type: LoyaltyMyRewards,
    isStandalone: true,
    selector: 'loyalty-my-rewards',
    inputs: {
      quiet: 'quiet',
      'heading-level': 'heading-level',
      headingLevel: 'headingLevel',
      locale: 'locale',
      scheme: 'scheme',
    },
    usesInheritance: true,
  } as never);

  /** Draws no filled button, where the view around it has one already. */
  set quiet(value: Attributes<'loyalty-my-rewards'>['quiet']) {
    this.write('quiet', value);
  }

  /** Level of the element's headings; what is inside follows. */
  set 'heading-level'(value: Attributes<'loyalty-my-rewards'>['heading-level']) {
    this.write('heading-level', value);
  }

  /** Level of the element's headings; what is inside follows. */
  set headingLevel(value: Required<LoyaltyMyRewardsElement>['headingLevel']) {
    this.element.headingLevel = value;
  }

  /** The language, instead of the provider's or that of the place the element stands in. */
  set locale(value: Attributes<'loyalty-my-rewards'>['locale']) {
    this.write('locale', value);
  }

  /** `light` or `dark`, instead of the colour scheme of the page. */
  set scheme(value: Attributes<'loyalty-my-rewards'>['scheme']) {
    this.write('scheme', value);
  }
}

/**
 * The shopper's points in the header of a shop, leading to the page with their rewards.
 */
export class LoyaltyPointsBadge extends TagDirective<LoyaltyPointsBadgeElement> {
  /** @internal */
  static ɵfac = angular.ɵɵngDeclareFactory({
    minVersion: '12.0.0',
    version: '20.0.0',
    ngImport: angular,
    type: LoyaltyPointsBadge,
    deps: [],
    target: angular.ɵɵFactoryTarget.Directive,
  } as never) as angular.ɵɵFactoryDeclaration<LoyaltyPointsBadge, never>;
  /** @internal */
  static ɵdir: angular.ɵɵDirectiveDeclaration<
    LoyaltyPointsBadge,
    'loyalty-points-badge',
    never,
    {
      href: { alias: 'href'; required: false };
      compact: { alias: 'compact'; required: false };
      locale: { alias: 'locale'; required: false };
      scheme: { alias: 'scheme'; required: false };
    },
    {},
    never,
    never,
    true
  > = angular.ɵɵngDeclareDirective({
    minVersion: '14.0.0',
    version: '20.0.0',
    ngImport: angular,
    type: LoyaltyPointsBadge,
    isStandalone: true,
    selector: 'loyalty-points-badge',
    inputs: { href: 'href', compact: 'compact', locale: 'locale', scheme: 'scheme' },
    usesInheritance: true,
  } as never);

  /** Where it leads; the programme's account page when left out. */
  set href(value: Attributes<'loyalty-points-badge'>['href']) {
    this.write('href', value);
  }

  /** Leaves the unit out where there is little room; its name keeps it. */
  set compact(value: Attributes<'loyalty-points-badge'>['compact']) {
    this.write('compact', value);
  }

  /** The language, instead of the provider's or that of the place the element stands in. */
  set locale(value: Attributes<'loyalty-points-badge'>['locale']) {
    this.write('locale', value);
  }

  /** `light` or `dark`, instead of the colour scheme of the page. */
  set scheme(value: Attributes<'loyalty-points-badge'>['scheme']) {
    this.write('scheme', value);
  }
}

/**
 * What a member chooses: each consent separately, the channels, and the birthday without its year. Here they can
 * also export everything that is held about them, leave the programme, and have everything erased. Draws nothing
 * for guests.
 */
export class LoyaltyPreferences extends TagDirective<LoyaltyPreferencesElement> {
  /** @internal */
  static ɵfac = angular.ɵɵngDeclareFactory({
    minVersion: '12.0.0',
    version: '20.0.0',
    ngImport: angular,
    type: LoyaltyPreferences,
    deps: [],
    target: angular.ɵɵFactoryTarget.Directive,
  } as never) as angular.ɵɵFactoryDeclaration<LoyaltyPreferences, never>;
  /** @internal */
  static ɵdir: angular.ɵɵDirectiveDeclaration<
    LoyaltyPreferences,
    'loyalty-preferences',
    never,
    {
      'heading-level': { alias: 'heading-level'; required: false };
      headingLevel: { alias: 'headingLevel'; required: false };
      quiet: { alias: 'quiet'; required: false };
      locale: { alias: 'locale'; required: false };
      scheme: { alias: 'scheme'; required: false };
    },
    {},
    never,
    never,
    true
  > = angular.ɵɵngDeclareDirective({
    minVersion: '14.0.0',
    version: '20.0.0',
    ngImport: angular,
    type: LoyaltyPreferences,
    isStandalone: true,
    selector: 'loyalty-preferences',
    inputs: {
      'heading-level': 'heading-level',
      headingLevel: 'headingLevel',
      quiet: 'quiet',
      locale: 'locale',
      scheme: 'scheme',
    },
    usesInheritance: true,
  } as never);

  /** Level of the element's heading. */
  set 'heading-level'(value: Attributes<'loyalty-preferences'>['heading-level']) {
    this.write('heading-level', value);
  }

  /** Level of the element's heading. */
  set headingLevel(value: Required<LoyaltyPreferencesElement>['headingLevel']) {
    this.element.headingLevel = value;
  }

  /** Draws no filled button, where the view around it has one already. */
  set quiet(value: Attributes<'loyalty-preferences'>['quiet']) {
    this.write('quiet', value);
  }

  /** The language, instead of the provider's or that of the place the element stands in. */
  set locale(value: Attributes<'loyalty-preferences'>['locale']) {
    this.write('locale', value);
  }

  /** `light` or `dark`, instead of the colour scheme of the page. */
  set scheme(value: Attributes<'loyalty-preferences'>['scheme']) {
    this.write('scheme', value);
  }
}

/**
 * Gives client, store, cart and language to every loyalty element inside it, acts on their requests
 * and tells what has happened. It draws nothing and takes no room of its own.
 */
export class LoyaltyProvider extends TagDirective<LoyaltyProviderElement> {
  /** @internal */
  static ɵfac = angular.ɵɵngDeclareFactory({
    minVersion: '12.0.0',
    version: '20.0.0',
    ngImport: angular,
    type: LoyaltyProvider,
    deps: [],
    target: angular.ɵɵFactoryTarget.Directive,
  } as never) as angular.ɵɵFactoryDeclaration<LoyaltyProvider, never>;
  /** @internal */
  static ɵdir: angular.ɵɵDirectiveDeclaration<
    LoyaltyProvider,
    'loyalty-provider',
    never,
    {
      'api-base': { alias: 'api-base'; required: false };
      apiBase: { alias: 'apiBase'; required: false };
      'publishable-key': { alias: 'publishable-key'; required: false };
      publishableKey: { alias: 'publishableKey'; required: false };
      'member-token-url': { alias: 'member-token-url'; required: false };
      memberTokenUrl: { alias: 'memberTokenUrl'; required: false };
      formality: { alias: 'formality'; required: false };
      'tier-style': { alias: 'tier-style'; required: false };
      tierStyle: { alias: 'tierStyle'; required: false };
      live: { alias: 'live'; required: false };
      messages: { alias: 'messages'; required: false };
      getMemberToken: { alias: 'getMemberToken'; required: false };
      cart: { alias: 'cart'; required: false };
      client: { alias: 'client'; required: false };
      store: { alias: 'store'; required: false };
      locale: { alias: 'locale'; required: false };
      scheme: { alias: 'scheme'; required: false };
    },
    {},
    never,
    never,
    true
  > = angular.ɵɵngDeclareDirective({
    minVersion: '14.0.0',
    version: '20.0.0',
    ngImport: angular,
    type: LoyaltyProvider,
    isStandalone: true,
    selector: 'loyalty-provider',
    inputs: {
      'api-base': 'api-base',
      apiBase: 'apiBase',
      'publishable-key': 'publishable-key',
      publishableKey: 'publishableKey',
      'member-token-url': 'member-token-url',
      memberTokenUrl: 'memberTokenUrl',
      formality: 'formality',
      'tier-style': 'tier-style',
      tierStyle: 'tierStyle',
      live: 'live',
      messages: 'messages',
      getMemberToken: 'getMemberToken',
      cart: 'cart',
      client: 'client',
      store: 'store',
      locale: 'locale',
      scheme: 'scheme',
    },
    usesInheritance: true,
  } as never);

  /** Where the loyalty API is: an absolute address, or a path on the shop's own site. */
  set 'api-base'(value: Attributes<'loyalty-provider'>['api-base']) {
    this.write('api-base', value);
  }

  /** Where the loyalty API is: an absolute address, or a path on the shop's own site. */
  set apiBase(value: Required<LoyaltyProviderElement>['apiBase']) {
    this.element.apiBase = value;
  }

  /** The programme's key for pages, `pk_…`. It is no secret. */
  set 'publishable-key'(value: Attributes<'loyalty-provider'>['publishable-key']) {
    this.write('publishable-key', value);
  }

  /** The programme's key for pages, `pk_…`. It is no secret. */
  set publishableKey(value: Required<LoyaltyProviderElement>['publishableKey']) {
    this.element.publishableKey = value;
  }

  /** An address of the shop's own server that answers `{ "token": "…" }` for who is logged in, and 204 for a guest. Asked with the shop's own cookies. */
  set 'member-token-url'(value: Attributes<'loyalty-provider'>['member-token-url']) {
    this.write('member-token-url', value);
  }

  /** An address of the shop's own server that answers `{ "token": "…" }` for who is logged in, and 204 for a guest. Asked with the shop's own cookies. */
  set memberTokenUrl(value: Required<LoyaltyProviderElement>['memberTokenUrl']) {
    this.element.memberTokenUrl = value;
  }

  /** `formal` where the language has two registers (u, Sie, vous). Default: informal. */
  set formality(value: Attributes<'loyalty-provider'>['formality']) {
    this.write('formality', value);
  }

  /** Lets mark, bar, tints and underline take the accent of the member's level. */
  set 'tier-style'(value: Attributes<'loyalty-provider'>['tier-style']) {
    this.write('tier-style', value);
  }

  /** Lets mark, bar, tints and underline take the accent of the member's level. */
  set tierStyle(value: Required<LoyaltyProviderElement>['tierStyle']) {
    this.element.tierStyle = value;
  }

  /** Follows the member's points while the page is open: what happens elsewhere (at the till, on a phone, when an order is delivered) shows within seconds. Without it, when the page is looked at again. */
  set live(value: Attributes<'loyalty-provider'>['live']) {
    this.write('live', value);
  }

  /** Sentences of the shop's own, by locale and key; as an attribute, JSON. */
  set messages(value: Attributes<'loyalty-provider'>['messages']) {
    this.write('messages', value);
  }

  /** Asks the shop for a token of the member who is logged in; instead of `member-token-url`. */
  set getMemberToken(value: Required<LoyaltyProviderElement>['getMemberToken']) {
    this.element.getMemberToken = value;
  }

  /** The shop's cart, so that codes can be applied with one press. */
  set cart(value: Required<LoyaltyProviderElement>['cart']) {
    this.element.cart = value;
  }

  /** A ready client or connection of the SDK, instead of `api-base` and `publishable-key`. */
  set client(value: Required<LoyaltyProviderElement>['client']) {
    this.element.client = value;
  }

  /** A ready store, instead of a client. */
  set store(value: Required<LoyaltyProviderElement>['store']) {
    this.element.store = value;
  }

  /** The language, instead of the provider's or that of the place the element stands in. */
  set locale(value: Attributes<'loyalty-provider'>['locale']) {
    this.write('locale', value);
  }

  /** `light` or `dark`, instead of the colour scheme of the page. */
  set scheme(value: Attributes<'loyalty-provider'>['scheme']) {
    this.write('scheme', value);
  }
}

/**
 * What a member bought, newest first, with receipts and warranties, and a way to ask for an invoice. It first asks
 * for the programme's consent with the purpose `purchases`. Draws nothing if the programme has no such consent,
 * and for guests.
 */
export class LoyaltyPurchases extends TagDirective<LoyaltyPurchasesElement> {
  /** @internal */
  static ɵfac = angular.ɵɵngDeclareFactory({
    minVersion: '12.0.0',
    version: '20.0.0',
    ngImport: angular,
    type: LoyaltyPurchases,
    deps: [],
    target: angular.ɵɵFactoryTarget.Directive,
  } as never) as angular.ɵɵFactoryDeclaration<LoyaltyPurchases, never>;
  /** @internal */
  static ɵdir: angular.ɵɵDirectiveDeclaration<
    LoyaltyPurchases,
    'loyalty-purchases',
    never,
    {
      'heading-level': { alias: 'heading-level'; required: false };
      headingLevel: { alias: 'headingLevel'; required: false };
      locale: { alias: 'locale'; required: false };
      scheme: { alias: 'scheme'; required: false };
    },
    {},
    never,
    never,
    true
  > = angular.ɵɵngDeclareDirective({
    minVersion: '14.0.0',
    version: '20.0.0',
    ngImport: angular,
    type: LoyaltyPurchases,
    isStandalone: true,
    selector: 'loyalty-purchases',
    inputs: {
      'heading-level': 'heading-level',
      headingLevel: 'headingLevel',
      locale: 'locale',
      scheme: 'scheme',
    },
    usesInheritance: true,
  } as never);

  /** Level of the element's headings; what is inside follows. */
  set 'heading-level'(value: Attributes<'loyalty-purchases'>['heading-level']) {
    this.write('heading-level', value);
  }

  /** Level of the element's headings; what is inside follows. */
  set headingLevel(value: Required<LoyaltyPurchasesElement>['headingLevel']) {
    this.element.headingLevel = value;
  }

  /** The language, instead of the provider's or that of the place the element stands in. */
  set locale(value: Attributes<'loyalty-purchases'>['locale']) {
    this.write('locale', value);
  }

  /** `light` or `dark`, instead of the colour scheme of the page. */
  set scheme(value: Attributes<'loyalty-purchases'>['scheme']) {
    this.write('scheme', value);
  }
}

/**
 * Redeems one reward, wherever a shop wants to offer it: asks before, and shows the code after. Says
 * how many points are missing, or why else it cannot be. Draws nothing for guests.
 */
export class LoyaltyRedeemButton extends TagDirective<LoyaltyRedeemButtonElement> {
  /** @internal */
  static ɵfac = angular.ɵɵngDeclareFactory({
    minVersion: '12.0.0',
    version: '20.0.0',
    ngImport: angular,
    type: LoyaltyRedeemButton,
    deps: [],
    target: angular.ɵɵFactoryTarget.Directive,
  } as never) as angular.ɵɵFactoryDeclaration<LoyaltyRedeemButton, never>;
  /** @internal */
  static ɵdir: angular.ɵɵDirectiveDeclaration<
    LoyaltyRedeemButton,
    'loyalty-redeem-button',
    never,
    {
      'reward-id': { alias: 'reward-id'; required: false };
      rewardId: { alias: 'rewardId'; required: false };
      variant: { alias: 'variant'; required: false };
      'heading-level': { alias: 'heading-level'; required: false };
      headingLevel: { alias: 'headingLevel'; required: false };
      locale: { alias: 'locale'; required: false };
      scheme: { alias: 'scheme'; required: false };
    },
    {},
    never,
    never,
    true
  > = angular.ɵɵngDeclareDirective({
    minVersion: '14.0.0',
    version: '20.0.0',
    ngImport: angular,
    type: LoyaltyRedeemButton,
    isStandalone: true,
    selector: 'loyalty-redeem-button',
    inputs: {
      'reward-id': 'reward-id',
      rewardId: 'rewardId',
      variant: 'variant',
      'heading-level': 'heading-level',
      headingLevel: 'headingLevel',
      locale: 'locale',
      scheme: 'scheme',
    },
    usesInheritance: true,
  } as never);

  /** The reward's id in the programme. */
  set 'reward-id'(value: Attributes<'loyalty-redeem-button'>['reward-id']) {
    this.write('reward-id', value);
  }

  /** The reward's id in the programme. */
  set rewardId(value: Required<LoyaltyRedeemButtonElement>['rewardId']) {
    this.element.rewardId = value;
  }

  /** `filled` or `outlined`. */
  set variant(value: Attributes<'loyalty-redeem-button'>['variant']) {
    this.write('variant', value);
  }

  /** Level of the element's headings; what is inside follows. */
  set 'heading-level'(value: Attributes<'loyalty-redeem-button'>['heading-level']) {
    this.write('heading-level', value);
  }

  /** Level of the element's headings; what is inside follows. */
  set headingLevel(value: Required<LoyaltyRedeemButtonElement>['headingLevel']) {
    this.element.headingLevel = value;
  }

  /** The language, instead of the provider's or that of the place the element stands in. */
  set locale(value: Attributes<'loyalty-redeem-button'>['locale']) {
    this.write('locale', value);
  }

  /** `light` or `dark`, instead of the colour scheme of the page. */
  set scheme(value: Attributes<'loyalty-redeem-button'>['scheme']) {
    this.write('scheme', value);
  }
}

/**
 * Inviting others: what it gives both sides and on what condition, then the member's own link to copy or share,
 * and how far those who came are, without saying who they are. There is no field for anybody's address: sending
 * the link is up to the member. Guests see what it gives. Draws nothing in a programme without referrals.
 */
export class LoyaltyReferral extends TagDirective<LoyaltyReferralElement> {
  /** @internal */
  static ɵfac = angular.ɵɵngDeclareFactory({
    minVersion: '12.0.0',
    version: '20.0.0',
    ngImport: angular,
    type: LoyaltyReferral,
    deps: [],
    target: angular.ɵɵFactoryTarget.Directive,
  } as never) as angular.ɵɵFactoryDeclaration<LoyaltyReferral, never>;
  /** @internal */
  static ɵdir: angular.ɵɵDirectiveDeclaration<
    LoyaltyReferral,
    'loyalty-referral',
    never,
    {
      quiet: { alias: 'quiet'; required: false };
      'heading-level': { alias: 'heading-level'; required: false };
      headingLevel: { alias: 'headingLevel'; required: false };
      locale: { alias: 'locale'; required: false };
      scheme: { alias: 'scheme'; required: false };
    },
    {},
    never,
    never,
    true
  > = angular.ɵɵngDeclareDirective({
    minVersion: '14.0.0',
    version: '20.0.0',
    ngImport: angular,
    type: LoyaltyReferral,
    isStandalone: true,
    selector: 'loyalty-referral',
    inputs: {
      quiet: 'quiet',
      'heading-level': 'heading-level',
      headingLevel: 'headingLevel',
      locale: 'locale',
      scheme: 'scheme',
    },
    usesInheritance: true,
  } as never);

  /** Has no filled button, where the view around it has one. */
  set quiet(value: Attributes<'loyalty-referral'>['quiet']) {
    this.write('quiet', value);
  }

  /** Level of the element's headings; what is inside follows. */
  set 'heading-level'(value: Attributes<'loyalty-referral'>['heading-level']) {
    this.write('heading-level', value);
  }

  /** Level of the element's headings; what is inside follows. */
  set headingLevel(value: Required<LoyaltyReferralElement>['headingLevel']) {
    this.element.headingLevel = value;
  }

  /** The language, instead of the provider's or that of the place the element stands in. */
  set locale(value: Attributes<'loyalty-referral'>['locale']) {
    this.write('locale', value);
  }

  /** `light` or `dark`, instead of the colour scheme of the page. */
  set scheme(value: Attributes<'loyalty-referral'>['scheme']) {
    this.write('scheme', value);
  }
}

/**
 * What a reward needs to know before it can be redeemed: which cause a donation goes to, with what has been given
 * so far, or where a gift is sent. The review of the elements includes it. Draws nothing for a reward that needs
 * nothing.
 */
export class LoyaltyRewardChoices extends TagDirective<LoyaltyRewardChoicesElement> {
  /** @internal */
  static ɵfac = angular.ɵɵngDeclareFactory({
    minVersion: '12.0.0',
    version: '20.0.0',
    ngImport: angular,
    type: LoyaltyRewardChoices,
    deps: [],
    target: angular.ɵɵFactoryTarget.Directive,
  } as never) as angular.ɵɵFactoryDeclaration<LoyaltyRewardChoices, never>;
  /** @internal */
  static ɵdir: angular.ɵɵDirectiveDeclaration<
    LoyaltyRewardChoices,
    'loyalty-reward-choices',
    never,
    {
      'reward-id': { alias: 'reward-id'; required: false };
      rewardId: { alias: 'rewardId'; required: false };
      locale: { alias: 'locale'; required: false };
      scheme: { alias: 'scheme'; required: false };
    },
    {},
    never,
    never,
    true
  > = angular.ɵɵngDeclareDirective({
    minVersion: '14.0.0',
    version: '20.0.0',
    ngImport: angular,
    type: LoyaltyRewardChoices,
    isStandalone: true,
    selector: 'loyalty-reward-choices',
    inputs: { 'reward-id': 'reward-id', rewardId: 'rewardId', locale: 'locale', scheme: 'scheme' },
    usesInheritance: true,
  } as never);

  /** The reward's id in the programme. */
  set 'reward-id'(value: Attributes<'loyalty-reward-choices'>['reward-id']) {
    this.write('reward-id', value);
  }

  /** The reward's id in the programme. */
  set rewardId(value: Required<LoyaltyRewardChoicesElement>['rewardId']) {
    this.element.rewardId = value;
  }

  /** The language, instead of the provider's or that of the place the element stands in. */
  set locale(value: Attributes<'loyalty-reward-choices'>['locale']) {
    this.write('locale', value);
  }

  /** `light` or `dark`, instead of the colour scheme of the page. */
  set scheme(value: Attributes<'loyalty-reward-choices'>['scheme']) {
    this.write('scheme', value);
  }
}

/**
 * Everything of a programme in one card: balance, level, rewards, codes and history; for guests what
 * it is and how to begin. Works inside a provider, and alone with the attributes of one. The parts of
 * the elements inside it (`row`, `ticket`, `entry` and the rest) are reached by their own names.
 */
export class LoyaltyRewards extends TagDirective<LoyaltyRewardsElement> {
  /** @internal */
  static ɵfac = angular.ɵɵngDeclareFactory({
    minVersion: '12.0.0',
    version: '20.0.0',
    ngImport: angular,
    type: LoyaltyRewards,
    deps: [],
    target: angular.ɵɵFactoryTarget.Directive,
  } as never) as angular.ɵɵFactoryDeclaration<LoyaltyRewards, never>;
  /** @internal */
  static ɵdir: angular.ɵɵDirectiveDeclaration<
    LoyaltyRewards,
    'loyalty-rewards',
    never,
    {
      tab: { alias: 'tab'; required: false };
      layout: { alias: 'layout'; required: false };
      'heading-level': { alias: 'heading-level'; required: false };
      headingLevel: { alias: 'headingLevel'; required: false };
      'api-base': { alias: 'api-base'; required: false };
      apiBase: { alias: 'apiBase'; required: false };
      'publishable-key': { alias: 'publishable-key'; required: false };
      publishableKey: { alias: 'publishableKey'; required: false };
      'member-token-url': { alias: 'member-token-url'; required: false };
      memberTokenUrl: { alias: 'memberTokenUrl'; required: false };
      formality: { alias: 'formality'; required: false };
      'tier-style': { alias: 'tier-style'; required: false };
      tierStyle: { alias: 'tierStyle'; required: false };
      live: { alias: 'live'; required: false };
      messages: { alias: 'messages'; required: false };
      getMemberToken: { alias: 'getMemberToken'; required: false };
      cart: { alias: 'cart'; required: false };
      client: { alias: 'client'; required: false };
      store: { alias: 'store'; required: false };
      locale: { alias: 'locale'; required: false };
      scheme: { alias: 'scheme'; required: false };
    },
    {},
    never,
    never,
    true
  > = angular.ɵɵngDeclareDirective({
    minVersion: '14.0.0',
    version: '20.0.0',
    ngImport: angular,
    type: LoyaltyRewards,
    isStandalone: true,
    selector: 'loyalty-rewards',
    inputs: {
      tab: 'tab',
      layout: 'layout',
      'heading-level': 'heading-level',
      headingLevel: 'headingLevel',
      'api-base': 'api-base',
      apiBase: 'apiBase',
      'publishable-key': 'publishable-key',
      publishableKey: 'publishableKey',
      'member-token-url': 'member-token-url',
      memberTokenUrl: 'memberTokenUrl',
      formality: 'formality',
      'tier-style': 'tier-style',
      tierStyle: 'tierStyle',
      live: 'live',
      messages: 'messages',
      getMemberToken: 'getMemberToken',
      cart: 'cart',
      client: 'client',
      store: 'store',
      locale: 'locale',
      scheme: 'scheme',
    },
    usesInheritance: true,
  } as never);

  /** The part that is shown; `keepTabInAddress` has it in the address of the page. */
  set tab(value: Attributes<'loyalty-rewards'>['tab']) {
    this.write('tab', value);
  }

  /** `stack` shows all parts under each other, with headings instead of tabs. */
  set layout(value: Attributes<'loyalty-rewards'>['layout']) {
    this.write('layout', value);
  }

  /** Level of the element's own heading; what is inside follows. */
  set 'heading-level'(value: Attributes<'loyalty-rewards'>['heading-level']) {
    this.write('heading-level', value);
  }

  /** Level of the element's own heading; what is inside follows. */
  set headingLevel(value: Required<LoyaltyRewardsElement>['headingLevel']) {
    this.element.headingLevel = value;
  }

  /** Where the loyalty API is: an absolute address, or a path on the shop's own site. */
  set 'api-base'(value: Attributes<'loyalty-rewards'>['api-base']) {
    this.write('api-base', value);
  }

  /** Where the loyalty API is: an absolute address, or a path on the shop's own site. */
  set apiBase(value: Required<LoyaltyRewardsElement>['apiBase']) {
    this.element.apiBase = value;
  }

  /** The programme's key for pages, `pk_…`. It is no secret. */
  set 'publishable-key'(value: Attributes<'loyalty-rewards'>['publishable-key']) {
    this.write('publishable-key', value);
  }

  /** The programme's key for pages, `pk_…`. It is no secret. */
  set publishableKey(value: Required<LoyaltyRewardsElement>['publishableKey']) {
    this.element.publishableKey = value;
  }

  /** An address of the shop's own server that answers `{ "token": "…" }` for who is logged in, and 204 for a guest. Asked with the shop's own cookies. */
  set 'member-token-url'(value: Attributes<'loyalty-rewards'>['member-token-url']) {
    this.write('member-token-url', value);
  }

  /** An address of the shop's own server that answers `{ "token": "…" }` for who is logged in, and 204 for a guest. Asked with the shop's own cookies. */
  set memberTokenUrl(value: Required<LoyaltyRewardsElement>['memberTokenUrl']) {
    this.element.memberTokenUrl = value;
  }

  /** `formal` where the language has two registers (u, Sie, vous). Default: informal. */
  set formality(value: Attributes<'loyalty-rewards'>['formality']) {
    this.write('formality', value);
  }

  /** Lets mark, bar, tints and underline take the accent of the member's level. */
  set 'tier-style'(value: Attributes<'loyalty-rewards'>['tier-style']) {
    this.write('tier-style', value);
  }

  /** Lets mark, bar, tints and underline take the accent of the member's level. */
  set tierStyle(value: Required<LoyaltyRewardsElement>['tierStyle']) {
    this.element.tierStyle = value;
  }

  /** Follows the member's points while the page is open: what happens elsewhere (at the till, on a phone, when an order is delivered) shows within seconds. Without it, when the page is looked at again. */
  set live(value: Attributes<'loyalty-rewards'>['live']) {
    this.write('live', value);
  }

  /** Sentences of the shop's own, by locale and key; as an attribute, JSON. */
  set messages(value: Attributes<'loyalty-rewards'>['messages']) {
    this.write('messages', value);
  }

  /** Asks the shop for a token of the member who is logged in; instead of `member-token-url`. */
  set getMemberToken(value: Required<LoyaltyRewardsElement>['getMemberToken']) {
    this.element.getMemberToken = value;
  }

  /** The shop's cart, so that codes can be applied with one press. */
  set cart(value: Required<LoyaltyRewardsElement>['cart']) {
    this.element.cart = value;
  }

  /** A ready client or connection of the SDK, instead of `api-base` and `publishable-key`. */
  set client(value: Required<LoyaltyRewardsElement>['client']) {
    this.element.client = value;
  }

  /** A ready store, instead of a client. */
  set store(value: Required<LoyaltyRewardsElement>['store']) {
    this.element.store = value;
  }

  /** The language, instead of the provider's or that of the place the element stands in. */
  set locale(value: Attributes<'loyalty-rewards'>['locale']) {
    this.write('locale', value);
  }

  /** `light` or `dark`, instead of the colour scheme of the page. */
  set scheme(value: Attributes<'loyalty-rewards'>['scheme']) {
    this.write('scheme', value);
  }
}

/**
 * The rewards of a programme: what can be redeemed now, what is nearly there, and the rest. Redeeming
 * happens in the row. Guests can look around.
 */
export class LoyaltyRewardsList extends TagDirective<LoyaltyRewardsListElement> {
  /** @internal */
  static ɵfac = angular.ɵɵngDeclareFactory({
    minVersion: '12.0.0',
    version: '20.0.0',
    ngImport: angular,
    type: LoyaltyRewardsList,
    deps: [],
    target: angular.ɵɵFactoryTarget.Directive,
  } as never) as angular.ɵɵFactoryDeclaration<LoyaltyRewardsList, never>;
  /** @internal */
  static ɵdir: angular.ɵɵDirectiveDeclaration<
    LoyaltyRewardsList,
    'loyalty-rewards-list',
    never,
    {
      'heading-level': { alias: 'heading-level'; required: false };
      headingLevel: { alias: 'headingLevel'; required: false };
      locale: { alias: 'locale'; required: false };
      scheme: { alias: 'scheme'; required: false };
    },
    {},
    never,
    never,
    true
  > = angular.ɵɵngDeclareDirective({
    minVersion: '14.0.0',
    version: '20.0.0',
    ngImport: angular,
    type: LoyaltyRewardsList,
    isStandalone: true,
    selector: 'loyalty-rewards-list',
    inputs: {
      'heading-level': 'heading-level',
      headingLevel: 'headingLevel',
      locale: 'locale',
      scheme: 'scheme',
    },
    usesInheritance: true,
  } as never);

  /** Level of the element's headings; what is inside follows. */
  set 'heading-level'(value: Attributes<'loyalty-rewards-list'>['heading-level']) {
    this.write('heading-level', value);
  }

  /** Level of the element's headings; what is inside follows. */
  set headingLevel(value: Required<LoyaltyRewardsListElement>['headingLevel']) {
    this.element.headingLevel = value;
  }

  /** The language, instead of the provider's or that of the place the element stands in. */
  set locale(value: Attributes<'loyalty-rewards-list'>['locale']) {
    this.write('locale', value);
  }

  /** `light` or `dark`, instead of the colour scheme of the page. */
  set scheme(value: Attributes<'loyalty-rewards-list'>['scheme']) {
    this.write('scheme', value);
  }
}

/**
 * The code of one issued reward for the till: a QR code, and a button that prints just that code, with its date
 * and its conditions. Tickets include it where they unfold. Draws nothing if the member has no such reward.
 */
export class LoyaltyTicketCode extends TagDirective<LoyaltyTicketCodeElement> {
  /** @internal */
  static ɵfac = angular.ɵɵngDeclareFactory({
    minVersion: '12.0.0',
    version: '20.0.0',
    ngImport: angular,
    type: LoyaltyTicketCode,
    deps: [],
    target: angular.ɵɵFactoryTarget.Directive,
  } as never) as angular.ɵɵFactoryDeclaration<LoyaltyTicketCode, never>;
  /** @internal */
  static ɵdir: angular.ɵɵDirectiveDeclaration<
    LoyaltyTicketCode,
    'loyalty-ticket-code',
    never,
    {
      'issued-reward-id': { alias: 'issued-reward-id'; required: false };
      issuedRewardId: { alias: 'issuedRewardId'; required: false };
      locale: { alias: 'locale'; required: false };
      scheme: { alias: 'scheme'; required: false };
    },
    {},
    never,
    never,
    true
  > = angular.ɵɵngDeclareDirective({
    minVersion: '14.0.0',
    version: '20.0.0',
    ngImport: angular,
    type: LoyaltyTicketCode,
    isStandalone: true,
    selector: 'loyalty-ticket-code',
    inputs: {
      'issued-reward-id': 'issued-reward-id',
      issuedRewardId: 'issuedRewardId',
      locale: 'locale',
      scheme: 'scheme',
    },
    usesInheritance: true,
  } as never);

  /** Which of the member's issued rewards. */
  set 'issued-reward-id'(value: Attributes<'loyalty-ticket-code'>['issued-reward-id']) {
    this.write('issued-reward-id', value);
  }

  /** Which of the member's issued rewards. */
  set issuedRewardId(value: Required<LoyaltyTicketCodeElement>['issuedRewardId']) {
    this.element.issuedRewardId = value;
  }

  /** The language, instead of the provider's or that of the place the element stands in. */
  set locale(value: Attributes<'loyalty-ticket-code'>['locale']) {
    this.write('locale', value);
  }

  /** `light` or `dark`, instead of the colour scheme of the page. */
  set scheme(value: Attributes<'loyalty-ticket-code'>['scheme']) {
    this.write('scheme', value);
  }
}

/**
 * The member's level, how far the next one is, and what keeps this one. Draws nothing for guests and
 * in a programme without levels.
 */
export class LoyaltyTierProgress extends TagDirective<LoyaltyTierProgressElement> {
  /** @internal */
  static ɵfac = angular.ɵɵngDeclareFactory({
    minVersion: '12.0.0',
    version: '20.0.0',
    ngImport: angular,
    type: LoyaltyTierProgress,
    deps: [],
    target: angular.ɵɵFactoryTarget.Directive,
  } as never) as angular.ɵɵFactoryDeclaration<LoyaltyTierProgress, never>;
  /** @internal */
  static ɵdir: angular.ɵɵDirectiveDeclaration<
    LoyaltyTierProgress,
    'loyalty-tier-progress',
    never,
    {
      'without-level': { alias: 'without-level'; required: false };
      withoutLevel: { alias: 'withoutLevel'; required: false };
      'without-progress': { alias: 'without-progress'; required: false };
      withoutProgress: { alias: 'withoutProgress'; required: false };
      'without-term': { alias: 'without-term'; required: false };
      withoutTerm: { alias: 'withoutTerm'; required: false };
      'with-benefits': { alias: 'with-benefits'; required: false };
      withBenefits: { alias: 'withBenefits'; required: false };
      locale: { alias: 'locale'; required: false };
      scheme: { alias: 'scheme'; required: false };
    },
    {},
    never,
    never,
    true
  > = angular.ɵɵngDeclareDirective({
    minVersion: '14.0.0',
    version: '20.0.0',
    ngImport: angular,
    type: LoyaltyTierProgress,
    isStandalone: true,
    selector: 'loyalty-tier-progress',
    inputs: {
      'without-level': 'without-level',
      withoutLevel: 'withoutLevel',
      'without-progress': 'without-progress',
      withoutProgress: 'withoutProgress',
      'without-term': 'without-term',
      withoutTerm: 'withoutTerm',
      'with-benefits': 'with-benefits',
      withBenefits: 'withBenefits',
      locale: 'locale',
      scheme: 'scheme',
    },
    usesInheritance: true,
  } as never);

  /** Leaves out the pill with the name of the level. */
  set 'without-level'(value: Attributes<'loyalty-tier-progress'>['without-level']) {
    this.write('without-level', value);
  }

  /** Leaves out the pill with the name of the level. */
  set withoutLevel(value: Required<LoyaltyTierProgressElement>['withoutLevel']) {
    this.element.withoutLevel = value;
  }

  /** Leaves out the bar and what it says, where the view around it has them already. */
  set 'without-progress'(value: Attributes<'loyalty-tier-progress'>['without-progress']) {
    this.write('without-progress', value);
  }

  /** Leaves out the bar and what it says, where the view around it has them already. */
  set withoutProgress(value: Required<LoyaltyTierProgressElement>['withoutProgress']) {
    this.element.withoutProgress = value;
  }

  /** Leaves out until when the level stays, and what it takes. */
  set 'without-term'(value: Attributes<'loyalty-tier-progress'>['without-term']) {
    this.write('without-term', value);
  }

  /** Leaves out until when the level stays, and what it takes. */
  set withoutTerm(value: Required<LoyaltyTierProgressElement>['withoutTerm']) {
    this.element.withoutTerm = value;
  }

  /** Lists the benefits of this level, and those of the next. */
  set 'with-benefits'(value: Attributes<'loyalty-tier-progress'>['with-benefits']) {
    this.write('with-benefits', value);
  }

  /** Lists the benefits of this level, and those of the next. */
  set withBenefits(value: Required<LoyaltyTierProgressElement>['withBenefits']) {
    this.element.withBenefits = value;
  }

  /** The language, instead of the provider's or that of the place the element stands in. */
  set locale(value: Attributes<'loyalty-tier-progress'>['locale']) {
    this.write('locale', value);
  }

  /** `light` or `dark`, instead of the colour scheme of the page. */
  set scheme(value: Attributes<'loyalty-tier-progress'>['scheme']) {
    this.write('scheme', value);
  }
}

/**
 * The levels of a programme: what each requires and gives, where the member is, and how far the next one is. Side
 * by side where there is room, otherwise one below the other. Guests can look around. Draws nothing in a programme
 * without levels.
 */
export class LoyaltyTiers extends TagDirective<LoyaltyTiersElement> {
  /** @internal */
  static ɵfac = angular.ɵɵngDeclareFactory({
    minVersion: '12.0.0',
    version: '20.0.0',
    ngImport: angular,
    type: LoyaltyTiers,
    deps: [],
    target: angular.ɵɵFactoryTarget.Directive,
  } as never) as angular.ɵɵFactoryDeclaration<LoyaltyTiers, never>;
  /** @internal */
  static ɵdir: angular.ɵɵDirectiveDeclaration<
    LoyaltyTiers,
    'loyalty-tiers',
    never,
    {
      'without-progress': { alias: 'without-progress'; required: false };
      withoutProgress: { alias: 'withoutProgress'; required: false };
      'heading-level': { alias: 'heading-level'; required: false };
      headingLevel: { alias: 'headingLevel'; required: false };
      locale: { alias: 'locale'; required: false };
      scheme: { alias: 'scheme'; required: false };
    },
    {},
    never,
    never,
    true
  > = angular.ɵɵngDeclareDirective({
    minVersion: '14.0.0',
    version: '20.0.0',
    ngImport: angular,
    type: LoyaltyTiers,
    isStandalone: true,
    selector: 'loyalty-tiers',
    inputs: {
      'without-progress': 'without-progress',
      withoutProgress: 'withoutProgress',
      'heading-level': 'heading-level',
      headingLevel: 'headingLevel',
      locale: 'locale',
      scheme: 'scheme',
    },
    usesInheritance: true,
  } as never);

  /** Leaves out the bar, what it says, and that the next is near, where the view around it has them already. */
  set 'without-progress'(value: Attributes<'loyalty-tiers'>['without-progress']) {
    this.write('without-progress', value);
  }

  /** Leaves out the bar, what it says, and that the next is near, where the view around it has them already. */
  set withoutProgress(value: Required<LoyaltyTiersElement>['withoutProgress']) {
    this.element.withoutProgress = value;
  }

  /** Level of the element's headings; what is inside follows. */
  set 'heading-level'(value: Attributes<'loyalty-tiers'>['heading-level']) {
    this.write('heading-level', value);
  }

  /** Level of the element's headings; what is inside follows. */
  set headingLevel(value: Required<LoyaltyTiersElement>['headingLevel']) {
    this.element.headingLevel = value;
  }

  /** The language, instead of the provider's or that of the place the element stands in. */
  set locale(value: Attributes<'loyalty-tiers'>['locale']) {
    this.write('locale', value);
  }

  /** `light` or `dark`, instead of the colour scheme of the page. */
  set scheme(value: Attributes<'loyalty-tiers'>['scheme']) {
    this.write('scheme', value);
  }
}
