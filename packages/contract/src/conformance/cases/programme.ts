/** What the programme is, who may publish it, and how it is read. */
import { equal, holds, present } from '../expect.ts';
import { fiveEuroWith, programWith } from '../documents.ts';
import { Stage } from '../stage.ts';
import type { ConformanceCase } from '../target.ts';

export const programmeCases: readonly ConformanceCase[] = [
  {
    id: 'programme/public',
    title: 'anybody with the publishable key reads the programme',
    async run(target) {
      const { guest } = await Stage.set(target, programWith());
      const program = await guest.call('getProgram');
      equal(program.name, { en: 'Conformance Club' }, 'The name');
      equal(program.status, 'running', 'The status');
      equal(program.points.pendingDays, 14, 'The return period');
      equal(program.points.expiryMonths, 24, 'How long points are valid');
      equal(
        program.earningRules.map(({ id }) => id),
        ['spend'],
        'The earning rules',
      );
      equal(
        program.rewards.map(({ id }) => id),
        ['five-euro', 'chosen-amount'],
        'The rewards, in the order of the document',
      );
      equal(
        program.rewards[0]?.value,
        { kind: 'amount', amountMinor: 500 },
        'The value of a fixed reward',
      );
      equal(
        program.rewards[1]?.value,
        undefined,
        'The value of a reward that depends on the points chosen',
      );
    },
  },
  {
    id: 'programme/how-often',
    title: 'each way to earn says how often it gives, also where that follows from its kind',
    async run(target) {
      const grant = { kind: 'points', points: 10 } as const;
      const ways = [
        { id: 'join', kind: 'account', name: { en: 'Join' }, grant },
        { id: 'birthday', kind: 'birthday', name: { en: 'Birthday' }, grant },
        { id: 'visit', kind: 'check_in', name: { en: 'Visit' }, grant },
        {
          id: 'visits',
          kind: 'check_in',
          name: { en: 'Visits' },
          grant,
          limit: { count: 2, per: 'week' },
        },
        { id: 'review', kind: 'review', name: { en: 'Review' }, grant },
      ] as const;
      const { guest } = await Stage.set(target, programWith({ earningRules: [...ways] }));
      const { earningRules } = await guest.call('getProgram');
      equal(
        earningRules.map(({ id, limit }) => [id, limit]),
        [
          ['join', { count: 1, per: 'lifetime' }],
          ['birthday', { count: 1, per: 'year' }],
          ['visit', { count: 1, per: 'day' }],
          ['visits', { count: 2, per: 'week' }],
          ['review', undefined],
        ],
        'How often each gives',
      );
    },
  },
  {
    id: 'programme/key-in-query',
    title: 'a public read takes the key as a query parameter too, so that it needs no preflight',
    async run(target) {
      const { program } = await Stage.set(target, programWith());
      const response = await target.fetch(
        new Request(`${target.apiBase}/v1/program?key=${program.publishableKey}`),
      );
      equal(response.status, 200, 'The status');
    },
  },
  {
    id: 'programme/etag',
    title: 'the programme has an ETag, and is not sent again while it is current',
    async run(target) {
      const { guest, shop } = await Stage.set(target, programWith());
      const first = await guest.send('getProgram');
      const etag = present(first.headers.get('etag'), 'ETag');
      const unchanged = await guest.send('getProgram', { headers: { 'if-none-match': etag } });
      equal([unchanged.status, unchanged.text], [304, ''], 'A read with the current ETag');
      await shop.call('putProgram', { body: programWith({ name: { en: 'Renamed' } }) });
      const changed = await guest.send('getProgram', { headers: { 'if-none-match': etag } });
      equal(changed.status, 200, 'A read with an old ETag');
      holds(changed.headers.get('etag') !== etag, 'another version has another ETag');
    },
  },
  {
    id: 'programme/session-without-programme',
    title: 'the session leaves the programme out for a caller who holds the current version',
    async run(target) {
      const { guest, shop } = await Stage.set(target, programWith());
      const { programVersion, program } = await guest.call('getSession');
      equal(present(program, 'programme in the session').version, programVersion, 'The version');
      const again = await guest.call('getSession', { query: { programVersion } });
      equal(again.program, undefined, 'The programme for a caller who holds it');
      await shop.call('putProgram', { body: programWith({ name: { en: 'Renamed' } }) });
      const later = await guest.call('getSession', { query: { programVersion } });
      equal(
        later.program?.name,
        { en: 'Renamed' },
        'The programme for a caller who holds an old one',
      );
    },
  },
  {
    id: 'programme/validate',
    title: 'a document is checked without being published, and each mistake is pointed at',
    async run(target) {
      const { shop } = await Stage.set(target, programWith());
      equal(
        await shop.call('validateProgram', { body: programWith() }),
        { valid: true, errors: [] },
        'A good document',
      );
      const mistaken = programWith({
        rewards: [fiveEuroWith({ tierIds: ['platinum'] }), fiveEuroWith({})],
      });
      const check = await shop.call('validateProgram', { body: mistaken });
      equal(check.valid, false, 'Whether a document with mistakes is valid');
      equal(
        check.errors.map(({ pointer }) => pointer).toSorted(),
        ['/rewards/0/tierIds/0', '/rewards/1/id'],
        'Where the mistakes are',
      );
      for (const body of [[], 'text', 5, null, {}]) {
        const answer = await shop.call('validateProgram', { body });
        holds(
          !answer.valid && answer.errors.length > 0,
          `${JSON.stringify(body)} is told to be no programme document`,
        );
      }
      equal((await shop.call('getProgramDocument')).version, 1, 'The version after checking only');
    },
  },
  {
    id: 'programme/compare',
    title: 'a document is compared with the published one, entry by entry',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      const { changes, version } = await stage.shop.call('compareProgram', {
        body: programWith({ rewards: [fiveEuroWith({ validDays: 7 })] }),
      });
      equal(version, 1, 'The version it is compared with');
      equal(
        changes.map(({ change, id, pointer }) => [change, id, pointer]),
        [
          ['changed', 'five-euro', '/rewards/0/validDays'],
          ['removed', 'chosen-amount', '/rewards/1'],
        ],
        'What it changes',
      );
      equal(
        (await stage.shop.call('compareProgram', { body: programWith() })).changes,
        [],
        'What the same document changes',
      );
      await stage.shop.refused('compareProgram', { body: { name: 5 } }, 'program_invalid');
    },
  },
  {
    id: 'programme/handouts',
    title: 'the rules for shoppers and the sheet for staff follow the published document',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      const rules = await stage.guest.call('getProgramRules', { query: { locale: 'en' } });
      const lines = rules.sections.flatMap(({ items }) => items.flatMap((item) => item.lines));
      holds(lines.includes('10 points for each €1 you spend.'), 'the rules tell the earning rate');
      const sheet = await stage.shop.call('getStaffSheet', { query: { locale: 'nl' } });
      equal(sheet.sections[0]?.id, 'at_the_till', 'What the sheet begins with');
      await stage.guest.refused('getStaffSheet', {}, 'key_not_allowed');
    },
  },
  {
    id: 'programme/handout-language',
    title: 'a handout says in which language it is, and what is no language is refused',
    async run(target) {
      const { guest, shop } = await Stage.set(target, programWith());
      const inLanguage = (locale: string) => guest.call('getProgramRules', { query: { locale } });
      equal((await inLanguage('nl-BE')).locale, 'nl-BE', 'The language of a page for Belgium');
      const english = await inLanguage('en');
      equal(await inLanguage('fy'), english, 'A page in a language that none is written in');
      const sheet = await shop.call('getStaffSheet', { query: { locale: 'fy' } });
      equal(sheet.locale, 'en', 'The language of a sheet that is not written in the one asked for');
      for (const locale of ['', 'nl_BE', 'nl-', 'en-aa-bb']) {
        const refusal = await guest.refused(
          'getProgramRules',
          { query: { locale } },
          'invalid_request',
        );
        equal(
          refusal.errors,
          [{ pointer: '?locale', message: 'Use a BCP 47 tag such as "nl" or "pt-PT".' }],
          `What is said of "${locale}"`,
        );
      }
    },
  },
  {
    id: 'programme/versions',
    title: 'each published document is a version, and old versions stay readable',
    async run(target) {
      const { shop } = await Stage.set(target, programWith());
      const first = await shop.call('getProgramDocument');
      const second = await shop.call('putProgram', {
        body: programWith({ name: { en: 'Second' } }),
      });
      equal(second.version, first.version + 1, 'The next version');
      const { versions } = await shop.call('listProgramVersions');
      equal(
        versions.map(({ version }) => version),
        [second.version, first.version],
        'The versions, newest first',
      );
      const old = await shop.call('getProgramVersion', {
        params: { version: String(first.version) },
      });
      equal(old.document.name, first.document.name, 'The name in the old version');
      for (const version of ['99', 'first', '-1', '1.5']) {
        await shop.refused(
          'getProgramVersion',
          { params: { version } },
          'not_found',
          'invalid_request',
        );
      }
    },
  },
  {
    id: 'programme/if-match',
    title: 'publishing over a version that is not the current one is refused',
    async run(target) {
      const { shop } = await Stage.set(target, programWith());
      const etag = present(
        (await shop.send('getProgramDocument')).headers.get('etag'),
        'ETag of the document',
      );
      await shop.call('putProgram', {
        body: programWith({ name: { en: 'Second' } }),
        headers: { 'if-match': etag },
      });
      const stale = { body: programWith({ name: { en: 'Third' } }), headers: { 'if-match': etag } };
      await shop.refused('putProgram', stale, 'version_conflict');
      equal(
        (await shop.call('getProgramDocument')).document.name,
        { en: 'Second' },
        'The name after a refused publication',
      );
    },
  },
  {
    id: 'programme/upcoming',
    title: 'before its start a programme is shown as upcoming, and nobody joins or redeems',
    async run(target) {
      const stage = await Stage.set(
        target,
        programWith({ startsAt: new Date(Date.now() + 40 * 86_400_000).toISOString() }),
      );
      equal(
        (await stage.guest.call('getProgram')).status,
        'upcoming',
        'The status before the start',
      );
      const early = await stage.visitor('early');
      await early.refused('enroll', { body: { termsVersion: '1' } }, 'program_not_running');
      await stage.shop.move({ byDays: 41 });
      equal((await stage.guest.call('getProgram')).status, 'running', 'The status after the start');
      await early.call('enroll', { body: { termsVersion: '1' } });
    },
  },
  {
    id: 'programme/ended',
    title: 'after its end a programme takes no redemptions',
    async run(target) {
      const stage = await Stage.set(
        target,
        programWith({ endsAt: new Date(Date.now() + 40 * 86_400_000).toISOString() }),
      );
      const member = await stage.memberWith(500);
      await stage.shop.move({ byDays: 41 });
      equal((await stage.guest.call('getProgram')).status, 'ended', 'The status after the end');
      await member.refused('redeem', { body: { rewardId: 'five-euro' } }, 'program_not_running');
      equal((await member.balance()).available, 500, 'The balance');
    },
  },
  {
    id: 'programme/health',
    title: 'the service says that it is alive and ready',
    async run(target) {
      const { guest } = await Stage.set(target, programWith());
      equal((await guest.call('healthz')).status, 'ok', 'healthz');
      equal((await guest.call('readyz')).status, 'ok', 'readyz');
    },
  },
];
