import type { CallOptions } from '../core/request.ts';
import { Resource } from '../core/resource.ts';
import type { ClearingReport, OrdersReport, SummaryReport } from '../types.ts';

/** Figures of the programme. */
export class ReportsResource extends Resource {
  /**
   * Members, points and rewards of a period, and what is outstanding now.
   *
   * @throws InvalidRequestError for a period that ends before it begins, or is longer than a year.
   */
  summary(period: ReportPeriod, options?: CallOptions): Promise<SummaryReport> {
    return this.call({
      method: 'GET',
      path: '/reports/summary',
      query: { ...period },
      ...options,
    });
  }

  /**
   * What members bought in a period against others: how many came back, what an order and a new member are
   * worth, margins, what is bought together, and which offers each segment uses.
   *
   * @throws InvalidRequestError for a period that ends before it begins, or is longer than a year.
   */
  orders(period: ReportPeriod, options?: CallOptions): Promise<OrdersReport> {
    return this.call({
      method: 'GET',
      path: '/reports/orders',
      query: { ...period },
      ...options,
    });
  }

  /**
   * What shops, partners and the programme owe each other for a period, and the payments that settle it.
   *
   * @throws InvalidRequestError for a period that ends before it begins, or is longer than a year.
   */
  clearing(period: ReportPeriod, options?: CallOptions): Promise<ClearingReport> {
    return this.call({
      method: 'GET',
      path: '/reports/clearing',
      query: { ...period },
      ...options,
    });
  }
}

/** Whole days in the programme's time zone, both included: `2026-01-01` to `2026-01-31`. */
export interface ReportPeriod {
  /** The first day. */
  readonly from: string;
  /** The last day. A period has at most 366 days. */
  readonly through: string;
}
