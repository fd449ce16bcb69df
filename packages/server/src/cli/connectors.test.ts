import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fiveEuroWith, programWith } from '@spaarkit/contract/conformance';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { adjust, createProgram, putMember, putProgram, redeem } from '../services/index.ts';
import { openSqliteStore } from '../sqlite.ts';
import { spaarkit } from './testing/spaarkit.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'spaarkit-connectors-'));
});
afterAll(() => rm(folder, { recursive: true }));

const onceOf = (key: string) => ({ scope: 'test', key, fingerprint: key });

test(
  'a shop says where it makes codes, and sees what waits for one',
  { timeout: 30_000 },
  async () => {
    const database = join(folder, 'shop.db');
    const run = (line: string) => spaarkit(`${line} --program shop --database ${database}`);
    const store = openSqliteStore({ file: database });
    await store.migrate();
    const context = { store, programId: 'shop', realNow: Date.now };
    await createProgram(store, { id: 'shop', test: false }, Date.now());
    await putProgram(context, programWith({}));
    expect((await run('connectors list')).err).toContain('No reward takes its codes');
    expect((await run('connectors show till')).err).toContain('Publish one that does.');

    const maker = { kind: 'connector', connectorId: 'till' } as const;
    await putProgram(
      context,
      programWith({ rewards: [fiveEuroWith({ maker, revertible: false })] }),
    );
    expect((await run('connectors list')).out).toBe('till\tno address yet\tnothing waits');
    expect((await run('connectors rotate-secret till')).err).toContain('has no address');
    expect(await run('connectors set tile https://shop.example/codes')).toMatchObject({
      code: 1,
      err: 'No reward of "shop" takes its codes from the connector "tile". There is: till.',
    });
    expect((await run('connectors set till https://10.0.0.1/codes')).err).toContain('IP address');

    const added = await run('connectors set till https://shop.example/codes');
    expect(added.out).toMatch(/^id\ttill\nsecret\twhsec_\S+$/);
    expect(added.err).toContain('cannot be shown again');
    const secret = added.out.split('\t').at(-1) ?? '';

    await putMember(context, 'lena', { enrolled: true });
    await adjust(context, 'lena', { points: 1000, reason: 'gift', actor: 'test' }, onceOf('give'));
    await redeem({ ...context, externalId: 'lena' }, { rewardId: 'five-euro' }, onceOf('redeem'));
    expect((await run('connectors list')).out).toMatch(
      /^till\thttps:\/\/shop\.example\/codes\t1 wait since \S+Z$/,
    );
    const moved = await run('connectors set till https://new.example/codes');
    expect(moved.out).toContain('url\thttps://new.example/codes');
    const shown = await run('connectors show till --json');
    expect(JSON.parse(shown.out)).toMatchObject({ id: 'till', waiting: 1 });
    const rotated = await run('connectors rotate-secret till --overlap 2');
    expect(rotated.out).toMatch(/^id\ttill\nsecret\twhsec_\S+$/);
    expect(rotated.err).toContain('The secret before signs too until');
    for (const { out } of [moved, shown, rotated]) expect(out).not.toContain(secret);
    await store.close();
  },
);
