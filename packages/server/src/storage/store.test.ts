import type { Lot } from '@spaarkit/engine';
import { describe, expect } from 'vitest';
import { emptyProfile } from '../services/internal/membership.ts';
import { BalanceConflict, CodeTaken, StoreUnavailable } from './failures.ts';
import { noEnd } from './listed-end.ts';
import type { IssuedRewardRow, MemberRow, Store } from './store.ts';
import { booking, noDue } from './testing/booking.ts';
import { fresh } from './testing/fresh.ts';
import { memberRow } from './testing/member-row.ts';
import { programRow } from './testing/program-row.ts';
import { openers } from './testing/stores.ts';
import { testsOn } from './testing/tests-on.ts';
import { verifyProgram } from './verify.ts';

function newMember(externalId: string | null = fresh('customer')): MemberRow {
  return memberRow(fresh('mbr'), externalId);
}

function issuedRow(memberId: string, change: Partial<IssuedRewardRow> = {}): IssuedRewardRow {
  return {
    id: fresh('isr'),
    memberId,
    terms: {
      reward: { id: 'r', name: { nl: 'x' } },
      points: 5,
      value: { kind: 'free_shipping' },
      expiresAt: 100,
    } as unknown as IssuedRewardRow['terms'],
    source: { kind: 'redemption', redemptionId: fresh('rdm'), points: 5 },
    issuedAt: 1,
    expiresAt: 100,
    transactionId: fresh('txn'),
    fundedBy: null,
    code: fresh('CODE'),
    shownCode: null,
    cartRef: null,
    lockedUntil: null,
    returnsAt: null,
    usedAt: null,
    orderId: null,
    locationId: null,
    revertedAt: null,
    remainingMinor: null,
    causeId: null,
    fulfilment: null,
    fulfilmentNote: null,
    answer: null,
    ...change,
  };
}

describe.each(Object.entries(openers))('the store on %s', (name, open) => {
  let store: Store;
  let programId: string;
  const on = testsOn([name, open], async (opened) => {
    store = opened;
    programId = fresh('program');
    await store.write(programId, (rows) => rows.programs.create(programRow(programId)));
  });

  async function addMember(row: MemberRow = newMember()): Promise<MemberRow> {
    await store.write(programId, (rows) => rows.members.create(row, emptyProfile));
    return row;
  }

  async function memberWith(points: number): Promise<{ member: MemberRow; lot: Lot }> {
    const row = await addMember();
    return store.withMember(programId, { id: row.id }, async (rows, held) => {
      if (!held) throw new Error('not held');
      const given = booking(held, points);
      const [lot] = given.openedLots;
      if (!lot) throw new Error('no lot');
      return { member: await rows.ledger.append(held, [given], noDue), lot };
    });
  }

  on('migrates twice without harm and says that it is ready', async () => {
    await store.migrate();
    expect(await store.isReady()).toBe(true);
  });

  on('keeps a member as it was given', async () => {
    const row = await addMember();
    const found = await store.read(programId, (rows) =>
      rows.members.find({ externalId: row.externalId ?? '' }),
    );
    expect(found).toEqual(row);
  });

  on('raises the version with each held write', async () => {
    const { id } = await addMember();
    const held = await store.withMember(programId, { id }, async (_, member) => member?.version);
    expect(held).toBe(2);
    expect((await store.read(programId, (rows) => rows.members.find({ id })))?.version).toBe(2);
  });

  on('gives no member where there is none', async () => {
    expect(
      await store.withMember(programId, { externalId: 'nobody' }, async (_, member) => member),
    ).toBeUndefined();
  });

  on(
    'refuses a second member with the same external id, and the rest of the transaction goes on',
    async () => {
      const row = await addMember();
      const created = await store.write(programId, (rows) =>
        rows.members.create(newMember(row.externalId), emptyProfile),
      );
      expect(created).toBe(false);
    },
  );

  on('does not find what belongs to another programme', async () => {
    const { member } = await memberWith(5);
    const other = `${programId}-other`;
    const found = await store.read(other, async (rows) => [
      await rows.members.find({ id: member.id }),
      await rows.members.find({ externalId: member.externalId ?? '' }),
      ...(await rows.ledger.history(member.id, 10)),
      ...(await rows.ledger.openLots(member)),
      ...(await rows.members.page('', 10)),
    ]);
    expect(found).toEqual([undefined, undefined]);
    expect(
      await store.withMember(other, { id: member.id }, async (_, held) => held),
    ).toBeUndefined();
  });

  on('undoes everything when the work throws', async () => {
    const { member, lot } = await memberWith(50);
    const row = newMember();
    const failing = store.withMember(programId, { id: member.id }, async (rows, held) => {
      if (!held) throw new Error('not held');
      await rows.ledger.append(held, [booking(held, -20, lot)], noDue);
      await rows.members.create(row, emptyProfile);
      await rows.once.claim({ scope: 's', key: row.id, fingerprint: 'f', realNow: 1 }, row);
      await rows.rewards.takeStock('rolled-back', 5);
      await rows.orders.hold(row.id);
      throw new Error('changed its mind');
    });
    await expect(failing).rejects.toThrow('changed its mind');
    await store.read(programId, async (rows) => {
      expect(await rows.members.find({ id: member.id })).toEqual(member);
      expect(await rows.ledger.openLots(member)).toEqual([lot]);
      expect(await rows.ledger.records(member.id)).toHaveLength(1);
      expect(await rows.members.find({ id: row.id })).toBeUndefined();
      expect(await rows.orders.get(row.id)).toBeUndefined();
      expect((await rows.rewards.stockTaken()).get('rolled-back') ?? 0).toBe(0);
    });
    const claimed = await store.write(programId, (rows) =>
      rows.once.claim({ scope: 's', key: row.id, fingerprint: 'f', realNow: 1 }, row),
    );
    expect(claimed).toBeUndefined();
  });

  on('reads back the ledger exactly, so that the hash chain holds', async () => {
    const { member, lot } = await memberWith(50);
    await store.withMember(programId, { id: member.id }, async (rows, held) => {
      if (!held) throw new Error('not held');
      await rows.ledger.append(held, [booking(held, -20, lot), booking(held, 7)], {
        nextDueAt: 9,
        nextReturnAt: null,
      });
    });
    const after = await store.read(programId, (rows) => rows.members.find({ id: member.id }));
    expect(after).toMatchObject({
      balance: { available: 37 },
      chainLength: 3,
      nextDueAt: 9,
      lastBookedAt: 5,
    });
    const { violations } = await verifyProgram(store, programId);
    expect(violations).toEqual([]);
  });

  on('does not let a balance fall below zero', async () => {
    const { member, lot } = await memberWith(50);
    const overdrawing = store.withMember(programId, { id: member.id }, async (rows, held) => {
      if (!held) throw new Error('not held');
      const taken = booking(held, -51, lot);
      await rows.ledger.append(held, [{ ...taken, changedLots: [] }], noDue);
    });
    await expect(overdrawing).rejects.toThrow(BalanceConflict);
    expect(
      (await store.read(programId, (rows) => rows.members.find({ id: member.id })))?.balance
        .available,
    ).toBe(50);
  });

  on('lets one of two hundred callers have the last points', async () => {
    const { member, lot } = await memberWith(10);
    const outcomes = await Promise.all(
      Array.from({ length: 200 }, () =>
        store.withMember(programId, { id: member.id }, async (rows, held) => {
          const [left] = await rows.ledger.openLots(member);
          if (!held || !left) return 'too late';
          await rows.ledger.append(held, [booking(held, -10, lot)], noDue);
          return 'spent';
        }),
      ),
    );
    expect(outcomes.filter((outcome) => outcome === 'spent')).toHaveLength(1);
    expect((await verifyProgram(store, programId)).violations).toEqual([]);
  });

  on('stops an overspend even where nobody held the member', async () => {
    const { member, lot } = await memberWith(10);
    const outcomes = await Promise.allSettled(
      Array.from({ length: 40 }, () =>
        // As if the lock were forgotten: all work from the same stale row.
        store.write(programId, (rows) =>
          rows.ledger.append(member, [booking(member, -10, lot)], noDue),
        ),
      ),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  on('gives ten of stock to fifty callers', async () => {
    const members = await Promise.all(Array.from({ length: 50 }, () => addMember()));
    const taken = await Promise.all(
      members.map(({ id }) =>
        store.withMember(programId, { id }, (rows) => rows.rewards.takeStock('scarce', 10)),
      ),
    );
    expect(taken.filter(Boolean)).toHaveLength(10);
    await store.write(programId, (rows) => rows.rewards.giveStockBack('scarce'));
    expect((await store.read(programId, (rows) => rows.rewards.stockTaken())).get('scarce')).toBe(
      9,
    );
  });

  on('lets one of many twins claim a key, and gives the others its answer', async () => {
    const claim = { scope: 'redeem:m', key: fresh('key'), fingerprint: 'print', realNow: 10 };
    const answers = await Promise.all(
      Array.from({ length: 25 }, () =>
        store.write(programId, async (rows) => {
          const earlier = await rows.once.claim(claim, { id: 'm' });
          if (earlier) return earlier.body;
          await rows.once.answer(claim, 201, 'the answer', null);
          return 'first';
        }),
      ),
    );
    expect(answers.filter((answer) => answer === 'first')).toHaveLength(1);
    expect(answers.filter((answer) => answer === 'the answer')).toHaveLength(24);
  });

  on('forgets answers that are too old and never forgets an event', async () => {
    const claim = { scope: 'old', key: fresh('key'), fingerprint: 'print', realNow: 10 };
    const event = { source: 'shop', id: fresh('evt') };
    await store.write(programId, async (rows) => {
      await rows.once.claim(claim, { externalId: 'nobody' });
      await rows.once.claimEvent(event, 'print', 10);
      await rows.once.answerEvent(event, 'outcome');
    });
    await store.write(programId, (rows) => rows.once.forget(11));
    await store.write(programId, async (rows) => {
      expect(await rows.once.claim({ ...claim, realNow: 20 }, { id: 'm' })).toBeUndefined();
      expect(await rows.once.claimEvent(event, 'other', 20)).toEqual({
        state: 'known',
        row: { fingerprint: 'print', outcome: 'outcome' },
      });
    });
  });

  on('remembers that an event was withdrawn before it came, and that it came', async () => {
    const event = { source: 'shop', id: fresh('evt') };
    const claim = () => store.write(programId, (rows) => rows.once.claimEvent(event, 'print', 10));
    const withdraw = () => store.write(programId, (rows) => rows.once.withdrawEvent(event, 10));
    await withdraw();
    await withdraw();
    const states = await Promise.all(Array.from({ length: 5 }, claim));
    expect(states.map(({ state }) => state).toSorted()).toEqual([
      'known',
      'known',
      'known',
      'known',
      'withdrawn',
    ]);
    await withdraw();
    expect(await claim()).toMatchObject({ state: 'known', row: { fingerprint: 'print' } });
  });

  on('uses a code once, whichever order comes first', async () => {
    const { id } = await addMember();
    const issued = issuedRow(id);
    await store.write(programId, (rows) => rows.rewards.addIssued(issued));
    const uses = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        store.write(programId, (rows) =>
          rows.rewards.use(issued.id, { orderId: `order-${index}`, locationId: null }, 7),
        ),
      ),
    );
    expect(uses.filter(Boolean)).toHaveLength(1);
    expect(await store.write(programId, (rows) => rows.rewards.revert(issued.id, 8))).toBe(false);
  });

  on('refuses a code that exists', async () => {
    const { id } = await addMember();
    const code = fresh('CODE');
    const issued = issuedRow(id, { code });
    const added = await store.write(programId, async (rows) => [
      await rows.rewards.tryIssued(issued),
      await rows.rewards.tryIssued(issuedRow(id, { code })),
    ]);
    expect(added).toEqual([true, false]);
    const row = newMember();
    const adding = store.write(programId, async (rows) => {
      await rows.members.create(row, emptyProfile);
      await rows.rewards.addIssued(issuedRow(id, { code }));
      await rows.members.saveStanding(row.id, { joinedAt: 1, excluded: false });
    });
    await expect(adding).rejects.toThrow(CodeTaken);
    expect(
      await store.read(programId, (rows) => rows.members.find({ id: row.id })),
    ).toBeUndefined();
    expect(await store.read(programId, (rows) => rows.rewards.issuedByCode(code))).toEqual(issued);
  });

  on('pages issued rewards by expiry and by usage', async () => {
    const { id } = await addMember();
    const rows = [
      issuedRow(id, { expiresAt: 300 }),
      issuedRow(id, { expiresAt: 200 }),
      issuedRow(id, { expiresAt: 200 }),
      issuedRow(id, { expiresAt: 50 }),
      issuedRow(id, { expiresAt: 400, usedAt: 60, orderId: 'o' }),
      issuedRow(id, { expiresAt: 500, returnsAt: 90, lockedUntil: 90, cartRef: 'c' }),
      issuedRow(id, { expiresAt: 600, returnsAt: 110, lockedUntil: 110, cartRef: 'c' }),
      issuedRow(id, { expiresAt: 150, fulfilment: 'in_progress' }),
      issuedRow(id, { expiresAt: 40, code: null }),
      issuedRow(id, { expiresAt: 900, revertedAt: 55 }),
    ];
    const idAt = (index: number): string | undefined => rows[index]?.id;
    await store.write(programId, async (writes) => {
      for (const row of rows) await writes.rewards.addIssued(row);
    });
    await store.read(programId, async ({ rewards }) => {
      const ids = async (filter: Parameters<typeof rewards.listIssued>[1]) =>
        (await rewards.listIssued(id, filter)).map((row) => row.id);
      expect(await ids({ usage: 'usable', now: 100, limit: 10 })).toEqual(
        [1, 2, 0, 6, 7, 8].map(idAt),
      );
      expect(await ids({ usage: 'past', now: 100, limit: 10 })).toEqual([5, 4, 9, 3].map(idAt));
      expect(await ids({ usage: 'all', now: 100, limit: 4 })).toEqual([8, 3, 7, 1].map(idAt));
      const rest = async (usage: 'all' | 'past' | 'usable', index: number, end: number) =>
        ids({ usage, now: 100, limit: 10, after: { end, id: idAt(index) ?? '' } });
      expect(await rest('all', 1, 200)).toEqual([2, 0, 4, 5, 6, 9].map(idAt));
      expect(await rest('usable', 6, 600)).toEqual([7, 8].map(idAt));
      expect(await rest('usable', 8, noEnd)).toEqual([]);
      expect(await rest('past', 4, 60)).toEqual([9, 3].map(idAt));
      expect((await rewards.awaitingReturn(id)).map((row) => row.id)).toEqual([5, 6].map(idAt));
    });
  });

  on('finds who is due, longest overdue first', async () => {
    const late = await addMember({ ...newMember(), nextDueAt: -20 });
    const later = await addMember({ ...newMember(), nextDueAt: -10 });
    await addMember({ ...newMember(), nextDueAt: 900 });
    expect(await store.read(programId, (rows) => rows.members.due(-5, 10))).toEqual([
      late.id,
      later.id,
    ]);
    expect(await store.read(programId, (rows) => rows.members.due(-5, 1))).toEqual([late.id]);
  });

  on('makes one order of many that come at once', async () => {
    const orderId = fresh('order');
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        store.write(programId, async (rows) => {
          const order = await rows.orders.hold(orderId);
          const refunds = [...order.facts.refunds, { refundId: `r${index}` }];
          await rows.orders.save({ ...order, facts: { ...order.facts, refunds } });
        }),
      ),
    );
    const order = await store.read(programId, (rows) => rows.orders.get(orderId));
    expect(order?.facts.refunds).toHaveLength(20);
  });

  on('publishes each version once', async () => {
    const publish = (version: number) =>
      store.write(programId, (rows) =>
        rows.programs.addVersion({ version, document: `{"v":${version}}`, publishedAt: 3 }),
      );
    const published = await Promise.all(Array.from({ length: 10 }, () => publish(1)));
    expect(published.filter(Boolean)).toHaveLength(1);
    expect(await publish(3)).toBe(false);
    expect(await publish(2)).toBe(true);
    const versions = await store.read(programId, (rows) => rows.programs.versions());
    expect(versions.map(({ version }) => version)).toEqual([2, 1]);
  });

  on('finds a key in whichever programme, and keeps the first instant of revoking', async () => {
    const hash = fresh('hash');
    const key = {
      id: fresh('key'),
      programId,
      kind: 'publishable' as const,
      hash,
      prefix: 'pk_x',
      origins: ['https://a.example'],
      createdAt: 1,
      revokedAt: null,
    };
    expect(await store.write(programId, (rows) => rows.keys.add(key))).toBe(true);
    expect(await store.findKey(hash)).toEqual(key);
    const elsewhere = `${programId}-else`;
    expect(
      await store.write(elsewhere, (rows) => rows.keys.add({ ...key, programId: elsewhere })),
    ).toBe(false);
    expect(await store.write(elsewhere, (rows) => rows.keys.revoke(key.id, 4))).toBe(false);
    await store.write(programId, (rows) => rows.keys.revoke(key.id, 5));
    await store.write(programId, (rows) => rows.keys.revoke(key.id, 6));
    expect((await store.findKey(hash))?.revokedAt).toBe(5);
  });

  on('does not turn a clock back', async () => {
    const moves = await store.write(programId, async (rows) => [
      await rows.programs.moveClock(1000),
      await rows.programs.moveClock(999),
    ]);
    expect(moves).toEqual([true, false]);
  });

  on('finds a row that was changed behind its back', async () => {
    const { member } = await memberWith(50);
    const forged = await store.read(programId, async (rows) => {
      const records = await rows.ledger.records(member.id);
      return records.map((record) => ({
        ...record,
        transaction: { ...record.transaction, at: 6 },
      }));
    });
    const { findChainBreak } = await import('./hash-chain.ts');
    expect(await findChainBreak(member.id, forged)).toBe(forged[0]?.transaction.id);
  });

  on('tells at a glance what is asked for at once, and never half of more', async () => {
    const { id, externalId } = await addMember();
    const atOnce = await store.glance(programId, (rows) =>
      Promise.all([rows.programs.get(), rows.members.find({ id }), rows.members.profile(id)]),
    );
    expect(atOnce).toMatchObject([{ id: programId }, { externalId }, emptyProfile]);
    const inTurn = await store.glance(programId, async (rows) => {
      const found = await rows.members.find({ id });
      return found && [found, await rows.members.profile(found.id)];
    });
    if (inTurn !== undefined) expect(inTurn).toMatchObject([{ externalId }, emptyProfile]);
    expect(inTurn === undefined).toBe(name === 'PostgreSQL');
  });

  on('answers no more once it is closed', async () => {
    if (name === 'memory') return;
    const closing = await open();
    await closing?.store.close();
    await expect(closing?.store.read(programId, (rows) => rows.programs.get())).rejects.toThrow(
      StoreUnavailable,
    );
    await closing?.end();
  });
});
