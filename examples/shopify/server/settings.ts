/** What the shop's server has to know, of Shopify and of the loyalty API. */
export interface Settings {
  /** The shop's own address at Shopify, such as `my-shop.myshopify.com`. */
  readonly shop: string;
  /** The app's client secret, with which Shopify signs. */
  readonly appSecret: string;
  /** Whether its prices hold tax. Shopify's refunds do not say it. */
  readonly pricesIncludeTax: boolean;
  readonly apiBase: string;
  readonly secretKey: string;
  readonly programId: string;
  readonly keyId: string;
  readonly signingKey: string;
}
