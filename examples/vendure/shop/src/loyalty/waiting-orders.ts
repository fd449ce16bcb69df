import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Logger, Order, TransactionalConnection } from '@vendure/core';
import { orderRelations, usedCodes } from './order-facts.ts';
import { loyaltySettings, type LoyaltySettings } from './settings.ts';
import { LoyaltyVouchers } from './vouchers.ts';

/**
 * An order that is paid by bank transfer may be days without its money, and its code was promised all
 * that time. A code can be held for a day at once, so it is held again.
 */
@Injectable()
export class LoyaltyWaitingOrders implements OnApplicationShutdown {
  readonly #timer: NodeJS.Timeout;
  #holding: Promise<void> = Promise.resolve();

  constructor(
    private connection: TransactionalConnection,
    private vouchers: LoyaltyVouchers,
    @Inject(loyaltySettings) { holdMs }: LoyaltySettings,
  ) {
    this.#timer = setInterval(() => {
      this.#holding = this.#holding.then(() => this.#holdCodes()).catch(complain);
    }, holdMs).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.#timer);
    await this.#holding;
  }

  async #holdCodes(): Promise<void> {
    const waiting = await this.connection.rawConnection
      .getRepository(Order)
      .find({ where: { state: 'PaymentAuthorized' }, relations: orderRelations });
    for (const order of waiting)
      for (const { code } of usedCodes(order)) await this.vouchers.holdForOrder(order, code);
  }
}

function complain(error: unknown): void {
  Logger.warn(error instanceof Error ? error.message : String(error), 'Loyalty');
}
