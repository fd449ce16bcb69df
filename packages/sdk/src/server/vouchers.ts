import { path, type CallOptions } from '../core/request.ts';
import { Resource } from '../core/resource.ts';
import type {
  VoucherCart,
  VoucherLockRequest,
  VoucherReleaseRequest,
  VoucherStanding,
  VoucherUseRequest,
} from '../types.ts';

/**
 * Codes at the checkout and the till: validate while shopping, lock when paying, use when paid,
 * release when given up. Each call may be sent again. Codes may be given with or without hyphens.
 */
export class VouchersResource extends Resource {
  /**
   * Whether a code may be used in this cart, and what it takes off.
   *
   * @throws NotFoundError for an unknown code; ConflictError with code `voucher_used`,
   * `voucher_locked` or `voucher_expired`.
   */
  validate(code: string, cart: VoucherCart, options?: CallOptions): Promise<VoucherStanding> {
    return this.call({
      method: 'POST',
      path: path`/vouchers/${code}/validate`,
      body: cart,
      repeatable: true,
      ...options,
    });
  }

  /**
   * Holds a code for a cart, for `lockSeconds`. Default: 30 minutes. Locking again extends it.
   *
   * @throws as {@link validate}, and ConflictError with code `voucher_not_applicable`.
   */
  lock(code: string, cart: VoucherLockRequest, options?: CallOptions): Promise<VoucherStanding> {
    return this.call({
      method: 'POST',
      path: path`/vouchers/${code}/lock`,
      body: cart,
      repeatable: true,
      ...options,
    });
  }

  /**
   * The order is paid: the code is used, once, by this order.
   *
   * @throws ConflictError with code `voucher_used` when another order used it.
   */
  use(code: string, params: VoucherUseRequest, options?: CallOptions): Promise<VoucherStanding> {
    return this.call({
      method: 'POST',
      path: path`/vouchers/${code}/use`,
      body: params,
      repeatable: true,
      ...options,
    });
  }

  /** Frees a code from a cart. */
  release(
    code: string,
    params: VoucherReleaseRequest,
    options?: CallOptions,
  ): Promise<VoucherStanding> {
    return this.call({
      method: 'POST',
      path: path`/vouchers/${code}/release`,
      body: params,
      repeatable: true,
      ...options,
    });
  }
}
