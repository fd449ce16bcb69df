import {
  isRefusedForGood,
  uncountedCodes,
  type EventOutcome,
  type ShopEvent,
} from '@spaarkit/sdk/server';
import {
  Logger,
  OrderService,
  RequestContextService,
  TransactionalConnection,
  VendureEntity,
  type DeepPartial,
  type RequestContext,
} from '@vendure/core';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Column, Entity, IsNull } from 'typeorm';
import {
  loyaltyClient,
  loyaltySettings,
  type LoyaltyClient,
  type LoyaltySettings,
} from './settings.ts';

/** An event that the loyalty API has to be told. */
@Entity()
export class LoyaltyMessage extends VendureEntity {
  constructor(input?: DeepPartial<LoyaltyMessage>) {
    super(input);
  }

  @Column({ type: 'varchar', unique: true })
  eventId!: string;

  @Column({ type: 'text' })
  event!: string;

  @Column({ type: Date, nullable: true })
  settledAt!: Date | null;

  /** Why the API would not take it; somebody has to look. */
  @Column({ type: 'text', nullable: true })
  refusal!: string | null;
}

/**
 * What happened to orders, kept in the shop's own database in the transaction of what happened, and
 * sent until the loyalty API has it. Nothing is lost by a crash on either side; what is sent twice
 * counts once, by its id.
 */
@Injectable()
export class LoyaltyOutbox implements OnApplicationShutdown {
  #sending: Promise<void> = Promise.resolve();
  readonly #timer: NodeJS.Timeout;

  constructor(
    private connection: TransactionalConnection,
    private contexts: RequestContextService,
    private orders: OrderService,
    @Inject(loyaltyClient) private client: LoyaltyClient,
    @Inject(loyaltySettings) { retryMs }: LoyaltySettings,
  ) {
    this.#timer = setInterval(() => void this.flush(), retryMs).unref();
  }

  /** Keeps an event in the transaction of `ctx`. One with the same id is there already: it stays. */
  async put(ctx: RequestContext, event: ShopEvent): Promise<void> {
    const messages = this.connection.getRepository(ctx, LoyaltyMessage);
    if (await messages.existsBy({ eventId: event.id })) return;
    await messages.save(
      new LoyaltyMessage({ eventId: event.id, event: JSON.stringify(event), settledAt: null }),
    );
  }

  /** Sends what is waiting; resolves when it has been tried. */
  flush(): Promise<void> {
    this.#sending = this.#sending.then(() => this.#sendWaiting()).catch(complain);
    return this.#sending;
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.#timer);
    await this.#sending;
  }

  async #sendWaiting(): Promise<void> {
    const messages = this.connection.rawConnection.getRepository(LoyaltyMessage);
    const waiting = await messages.find({ where: { settledAt: IsNull() }, order: { id: 'ASC' } });
    for (const { id, event } of waiting) {
      const refusal = await this.#send(JSON.parse(event) as ShopEvent);
      await messages.update(id, { settledAt: new Date(), refusal });
    }
  }

  /**
   * Answers why the API refuses it for good, null when it has it.
   *
   * @throws whatever may go away: the API is not there, or the key is wrong. Then the rest waits too.
   */
  async #send(event: ShopEvent): Promise<string | null> {
    try {
      await this.#note(event, await this.client.events.send(event));
      return null;
    } catch (error) {
      if (!isRefusedForGood(error)) throw error;
      complain(error);
      return error.message;
    }
  }

  /** Codes that did not count are noted where the people of the shop see the order, and its customer does not. */
  async #note(event: ShopEvent, outcome: EventOutcome): Promise<void> {
    if (event.type !== 'order.paid') return;
    try {
      for (const note of uncountedCodes(event, outcome)) {
        const ctx = await this.contexts.create({ apiType: 'admin' });
        const order = await this.orders.findOneByCode(ctx, event.orderId, []);
        if (order) await this.orders.addNoteToOrder(ctx, { id: order.id, note, isPublic: false });
      }
    } catch (error) {
      // The event was taken, whatever becomes of a note.
      complain(error);
    }
  }
}

function complain(error: unknown): void {
  Logger.warn(error instanceof Error ? error.message : String(error), 'Loyalty');
}
