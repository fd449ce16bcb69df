import { demoProgram } from '@spaarkit/contract/fixtures';
import { expect } from 'vitest';
import * as services from './index.ts';
import { day, onEachStore, problemOf } from './testing/shop.ts';

onEachStore('programmes', (on) => {
  on(
    'leaves the programme out of a session that has it, and sends the new one after a change',
    async (shop) => {
      expect((await services.getSession(shop.context, undefined, 1)).program).toBeUndefined();
      const { version } = await services.putProgram(shop.context, {
        ...demoProgram,
        termsVersion: '2',
      });
      expect(version).toBe(2);
      expect((await services.getSession(shop.context, undefined, 1)).program?.version).toBe(2);
    },
  );

  on(
    'publishes a document once, and refuses one that is based on another version',
    async (shop) => {
      expect((await services.putProgram(shop.context, demoProgram)).version).toBe(1);
      const changed = { ...demoProgram, termsVersion: '2' };
      expect(await problemOf(services.putProgram(shop.context, changed, 7))).toBe(
        'version_conflict',
      );
      expect((await services.putProgram(shop.context, changed, 1)).version).toBe(2);
      expect(
        (await services.listProgramVersions(shop.context)).versions.map(({ version }) => version),
      ).toEqual([2, 1]);
      expect((await services.getProgramVersion(shop.context, 1)).document.termsVersion).toBe('1');
      expect(await problemOf(services.getProgramVersion(shop.context, 9))).toBe('not_found');
      expect(await problemOf(services.putProgram(shop.context, { name: {} }))).toBe(
        'program_invalid',
      );
      expect(services.checkProgram({}).valid).toBe(false);
    },
  );

  on('numbers versions without a gap when several publish at once', async (shop) => {
    const published = await Promise.all(
      [2, 3, 4, 5].map((terms) =>
        services.putProgram(shop.context, { ...demoProgram, termsVersion: String(terms) }),
      ),
    );
    expect(published.map(({ version }) => version).toSorted((a, b) => a - b)).toEqual([2, 3, 4, 5]);
  });

  on('moves the clock of a test programme forward only', async (shop) => {
    const { now } = await services.getClock(shop.context);
    const moved = await services.moveClock(shop.context, { byDays: 1, bySeconds: 5 });
    expect(Date.parse(moved.now) - Date.parse(now)).toBe(day + 5000);
    expect(await problemOf(services.moveClock(shop.context, { to: now }))).toBe('invalid_request');
    const live = { ...shop.context, programId: `${shop.context.programId}-live` };
    await services.createProgram(live.store, { id: live.programId, test: false }, shop.now);
    expect(await problemOf(services.moveClock(live, { byDays: 1 }))).toBe('key_not_allowed');
    expect(await problemOf(services.getProgram(live))).toBe('not_found');
  });
});
