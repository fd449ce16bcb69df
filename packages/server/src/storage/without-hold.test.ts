import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { emptyProfile } from '../services/internal/membership.ts';
import type { Claimed, MemberRow, Store, Writes } from './store.ts';
import { booking, noDue } from './testing/booking.ts';
import { fresh } from './testing/fresh.ts';
import { memberRow } from './testing/member-row.ts';
import { programRow } from './testing/program-row.ts';
import { openers, type OpenStore } from './testing/stores.ts';
import { verifyProgram } from './verify.ts';

describe.each(Object.entries(openers))('Work that books, on %s', (name, open) => {
  const programId = fresh('program');
  let opened: OpenStore | undefined;

  beforeAll(async () => {
    opened = await open();
    await opened?.store.write(programId, (rows) => rows.programs.create(programRow(programId)));
  }, 60_000);
  afterAll(async () => opened?.end());

  /** A member with 50 points, and a way to book on them without a hold that tells how often it was tried. */
  const on = (title: string, run: (scene: Scene) => Promise<void>): void => {
    test(title, { timeout: 30_000 }, async ({ skip }) => {
      if (!opened) return skip(`${name} is not to be had here`);
      const scene = await Scene.set(opened.store, programId);
      await run(scene);
      expect((await verifyProgram(opened.store, programId)).violations).toEqual([]);
    });
  };

  /** Somebody else comes between, where that can be: where the first attempt holds, they would wait for it. */
  const comesBetween = name === 'PostgreSQL';

  on('is done once where nobody comes between', async (scene) => {
    expect(await scene.book(-20)).toBe('done');
    expect(scene.attempts).toBe(1);
    expect(await scene.available()).toBe(30);
  });

  on('is done again on what is so now when somebody has booked in between', async (scene) => {
    if (comesBetween) scene.inBetween = () => scene.bookHeld(-40);
    else await scene.bookHeld(-40);
    expect(await scene.book(-20)).toBe('too few: 10');
    expect(scene.attempts).toBe(comesBetween ? 2 : 1);
    expect(await scene.available()).toBe(10);
  });

  on('gets the answer of a twin that was answered in between', async (scene) => {
    const key = fresh('key');
    const twin = (): Promise<unknown> => scene.book(-20, { key, as: 'twin' });
    if (comesBetween) scene.inBetween = twin;
    else await twin();
    expect(await scene.book(-20, { key })).toBe('twin');
    expect(await scene.available()).toBe(30);
  });

  on('is held when it wants to know what it has written', async (scene) => {
    scene.more = async (rows) => void (await rows.rewards.takeStock(scene.member.id, 5));
    expect(await scene.book(-20)).toBe('done');
    expect(scene.attempts).toBe(comesBetween ? 2 : 1);
    const taken = await scene.store.read(programId, (rows) => rows.rewards.stockTaken());
    expect(taken.get(scene.member.id)).toBe(1);
  });

  on('is held when it writes twice to one table', async (scene) => {
    scene.more = (rows) => rows.members.saveDue(scene.member.id, { nextDueAt: 9, nextReturnAt: 9 });
    expect(await scene.book(-20)).toBe('done');
    expect(scene.attempts).toBe(comesBetween ? 2 : 1);
  });

  on('is held when it does not book after all', async (scene) => {
    scene.more = (rows) => rows.members.dismissNotice(scene.member.id, 'n', 1);
    expect(await scene.book(0)).toBe('done');
    expect(scene.attempts).toBe(comesBetween ? 2 : 1);
  });

  on('fails for good only when it fails while it holds', async (scene) => {
    scene.more = () => Promise.reject(new Error('changed its mind'));
    await expect(scene.book(-20)).rejects.toThrow('changed its mind');
    // SQLite undoes what was written only by ending the transaction, which is that of others too.
    expect(scene.attempts).toBe(name === 'memory' ? 1 : 2);
    expect(await scene.available()).toBe(50);
  });

  on('takes nothing from those who commit with it when it fails', async (scene) => {
    const { store } = scene;
    const others = await Promise.all(Array.from({ length: 4 }, () => Scene.set(store, programId)));
    scene.more = () => Promise.reject(new Error('changed its mind'));
    const together = [...others.slice(0, 2), scene, ...others.slice(2)];
    const ended = await Promise.allSettled(together.map((each) => each.book(-20)));
    const statuses = ended.map(({ status }) => status);
    expect(statuses).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
    expect(await Promise.all(others.map((each) => each.available()))).toEqual([30, 30, 30, 30]);
    expect(await scene.available()).toBe(50);
  });

  on('is refused at the first attempt when nobody can have come between', async (scene) => {
    scene.inBetween = () => Promise.reject(new Error('no'));
    const ended = scene.book(-20).catch((error: unknown) => String(error));
    expect(await ended).toBe(comesBetween ? 'done' : 'Error: no');
    expect(scene.attempts).toBe(comesBetween ? 2 : 1);
  });
});

/** A member, and who books on them. */
class Scene {
  readonly store: Store;
  readonly member: MemberRow;
  readonly #programId: string;
  attempts = 0;
  /** What happens while the first attempt is under way. */
  inBetween: (() => Promise<unknown>) | undefined;
  /** What is done besides. */
  more: (rows: Writes) => Promise<void> = async () => {};

  private constructor(store: Store, programId: string, member: MemberRow) {
    this.store = store;
    this.#programId = programId;
    this.member = member;
  }

  static async set(store: Store, programId: string): Promise<Scene> {
    const member = memberRow(fresh('mbr'), fresh('customer'));
    await store.write(programId, async (rows) => {
      await rows.members.create(member, emptyProfile);
      await rows.ledger.append(member, [booking(member, 50)], noDue);
    });
    return new Scene(store, programId, member);
  }

  async book(
    points: number,
    { key = fresh('key'), as = 'done' }: { key?: string; as?: string } = {},
  ): Promise<string> {
    const claim = { scope: 's', key, fingerprint: 'f', realNow: 1, isBooking: true };
    const { id } = this.member;
    return this.store.onceWithMember(this.#programId, { id }, claim, async (rows, claimed) => {
      this.attempts += 1;
      const between = this.inBetween;
      this.inBetween = undefined;
      await between?.();
      if (claimed.earlier) return claimed.earlier.body;
      const answer = await this.#bookFor(rows, claimed, points, as);
      await this.more(rows);
      await rows.once.answer(claim, 201, answer, id);
      return answer;
    });
  }

  async bookHeld(points: number): Promise<void> {
    const { id } = this.member;
    await this.store.withMember(this.#programId, { id }, async (rows, member) => {
      const openLots = await rows.ledger.openLots({ id });
      await this.#bookFor(rows, { member, openLots, earlier: undefined }, points, 'held');
    });
  }

  async available(): Promise<number | undefined> {
    const { id } = this.member;
    const row = await this.store.read(this.#programId, (rows) => rows.members.find({ id }));
    return row?.balance.available;
  }

  async #bookFor(
    rows: Writes,
    { member, openLots: [lot] }: Claimed,
    points: number,
    as: string,
  ): Promise<string> {
    if (!member || !lot) throw new Error('There is nobody to book for.');
    if (lot.remaining + points < 0) return `too few: ${lot.remaining}`;
    if (points !== 0) await rows.ledger.append(member, [booking(member, points, lot)], noDue);
    return as;
  }
}
