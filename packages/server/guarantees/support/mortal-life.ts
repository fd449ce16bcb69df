/** A server that dies now and then in the middle of its work, and whoever calls it asks again. */
import type { ProgramDocumentInput } from '@spaarkit/contract';
import { Stage, type Shopper } from '@spaarkit/contract/conformance';
import { createApp, type App } from '../../src/app.ts';
import type { Store } from '../../src/storage/store.ts';
import { createTarget } from '../../testing/target.ts';
import { Death, MortalStore } from './mortal-store.ts';
import type { Random } from './random.ts';
import { sweepAll } from './sweep-all.ts';

/** How often a call is the last of a process, and after how many calls of its store at the most. */
const doom = { chance: 0.4, calls: 40 };

/** What dies, and what is born anew in its place. */
interface Process {
  readonly store: MortalStore;
  readonly app: App;
}

export class MortalLife {
  readonly time: { now: number };
  deaths = 0;
  readonly #lasting: Store;
  readonly #chance: Random | undefined;
  #process: Process;
  #stage: Stage | undefined;

  /** @param chance when to die; without it the server lives */
  constructor(lasting: Store, start: number, chance?: Random) {
    this.time = { now: start };
    this.#lasting = lasting;
    this.#chance = chance;
    this.#process = this.#born();
  }

  /** Sets up the programme to be played in, on a server that does not die meanwhile. */
  async open(document: ProgramDocumentInput): Promise<void> {
    const fetch = (request: Request): Promise<Response> => this.#insist(request);
    this.#stage = await Stage.set(createTarget(this.#lasting, fetch), document);
  }

  get stage(): Stage {
    if (!this.#stage) throw new Error('The programme is not set up yet.');
    return this.#stage;
  }

  /** The member as of now: no token lasts a year. */
  async shopper(externalId: string): Promise<Shopper> {
    const iat = Math.floor(this.time.now / 1000);
    return this.stage.visitor(externalId, { claims: { iat, exp: iat + 300 } });
  }

  /** Does the worker's round, from the beginning whenever it is cut short. */
  async sweep(): Promise<void> {
    await this.#whileMortal(async ({ store }) => {
      try {
        await sweepAll(store, () => this.time.now);
      } catch (error) {
        if (!(error instanceof Death)) throw error;
      }
    });
  }

  /** Asks until it is answered by a process that is still there: whatever a dead one said was never heard. */
  async #insist(request: Request): Promise<Response> {
    return this.#whileMortal(async ({ app }) => app.fetch(request.clone()));
  }

  async #whileMortal<T>(work: (process: Process) => Promise<T>): Promise<T> {
    for (;;) {
      const process = this.#process;
      if (this.#chance && this.#chance.next() < doom.chance)
        process.store.dieAfter(this.#chance.int(0, doom.calls));
      const result = await work(process);
      if (!process.store.isDead) {
        process.store.dieAfter(Infinity);
        return result;
      }
      this.deaths += 1;
      this.#process = this.#born();
    }
  }

  /** What a process keeps in its memory begins anew. */
  #born(): Process {
    const store = new MortalStore(this.#lasting);
    return { store, app: createApp({ store, realNow: () => this.time.now }) };
  }
}
