import { path, type CallOptions, type WriteOptions } from '../core/request.ts';
import { Resource } from '../core/resource.ts';
import type {
  Card,
  CardAssignment,
  CardHolder,
  CardImport,
  CardImportResult,
  Redemption,
  TillRedemption,
} from '../types.ts';

/** Member cards, and what a till does for a member who shows one. */
export class CardsResource extends Resource {
  /** Imports the numbers of printed cards that nobody has yet, up to 1,000 at once. */
  import(params: CardImport, options?: CallOptions): Promise<CardImportResult> {
    return this.call({ method: 'POST', path: '/cards', body: params, ...options });
  }

  /**
   * Whose card this is, with balance and level: what a till asks when one is scanned.
   *
   * @throws ConflictError with code `card_not_usable` when it is blocked or was replaced.
   * @throws NotFoundError for a number that is not a card's.
   */
  retrieve(number: string, options?: CallOptions): Promise<CardHolder> {
    return this.call({ method: 'GET', path: path`/cards/${number}`, ...options });
  }

  /**
   * Gives a member a card: the one that is named, or one with a number that nobody can guess. It replaces
   * the card they had.
   *
   * @throws ConflictError with code `card_taken` when another member has it.
   */
  assign(externalId: string, params: CardAssignment = {}, options?: CallOptions): Promise<Card> {
    return this.call({
      method: 'PUT',
      path: path`/members/${externalId}/card`,
      body: params,
      ...options,
    });
  }

  /** Blocks a card that was lost; the member and the points stay. */
  block(number: string, options?: CallOptions): Promise<Card> {
    return this.call({ method: 'POST', path: path`/cards/${number}/block`, ...options });
  }

  /** Lets a card that was found again be used. */
  unblock(number: string, options?: CallOptions): Promise<Card> {
    return this.call({ method: 'POST', path: path`/cards/${number}/unblock`, ...options });
  }

  /**
   * Redeems for a member who is at the till.
   *
   * @throws InsufficientPointsError when there are too few points.
   */
  redeem(externalId: string, params: TillRedemption, options?: WriteOptions): Promise<Redemption> {
    return this.call({
      method: 'POST',
      path: path`/members/${externalId}/redemptions`,
      body: params,
      keyed: true,
      ...options,
    });
  }
}
