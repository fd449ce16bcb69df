/** What is broken on purpose, and which test has to notice. */

/** One test, on one engine. */
export interface Witness {
  /** Inside `packages/server`. */
  readonly file: string;
  /** A regular expression for the title. */
  readonly title: string;
  /** Races show on PostgreSQL only: SQLite has one writer. */
  readonly engine: 'memory' | 'sqlite' | 'postgres';
}

export interface Mutant {
  /** What it takes away. */
  readonly breaks: string;
  readonly changes: readonly {
    /** Inside `packages`. */
    readonly file: string;
    readonly from: string;
    readonly to: string;
  }[];
  readonly caughtBy: Witness;
}

const sql = 'server/src/storage/sql';

const guarantee = (name: string, title: string, engine: Witness['engine']): Witness => ({
  file: `guarantees/${name}.guarantee.test.ts`,
  title,
  engine,
});

/** A case of the conformance suite, by its id. */
const conformance = (id: string, engine: Witness['engine']): Witness => ({
  file: 'conformance/server.conformance.test.ts',
  title: `${id}:`,
  engine,
});

/** What every store has to do, with no server around it. */
const store = (name: string, title: string, engine: Witness['engine']): Witness => ({
  file: `src/storage/${name}.test.ts`,
  title,
  engine,
});

const surface = (title: string, engine: Witness['engine']): Witness =>
  guarantee('s3-surface', title, engine);

export const mutants: readonly Mutant[] = [
  {
    breaks: 'the condition on the balance, and its CHECK',
    changes: [
      { file: `${sql}/ledger.ts`, from: ' AND available + $3 >= 0', to: '' },
      {
        file: `${sql}/schema.ts`,
        from: 'available bigint NOT NULL CHECK (available >= 0)',
        to: 'available bigint NOT NULL',
      },
    ],
    caughtBy: guarantee('m1-no-overspend', 'refused by the database itself', 'postgres'),
  },
  {
    breaks: 'the condition on the balance alone',
    changes: [{ file: `${sql}/ledger.ts`, from: ' AND available + $3 >= 0', to: '' }],
    caughtBy: guarantee('m1-no-overspend', 'refused by the database itself', 'sqlite'),
  },
  {
    breaks: 'the failure of a statement that found no row',
    changes: [
      { file: `${sql}/postgres-batch.ts`, from: "ELSE 'untouched ${index}'", to: "ELSE '0'" },
    ],
    caughtBy: guarantee('m1-no-overspend', 'refused by the database itself', 'postgres'),
  },
  {
    breaks: 'the look at whether what was so is still so',
    changes: [
      {
        file: 'server/src/services/internal/look.ts',
        from: 'known?.state === state',
        to: 'known !== undefined',
      },
    ],
    caughtBy: guarantee('m9-any-sequence', 'on memory ends as on paper', 'memory'),
  },
  {
    breaks: 'the CHECK on the balance alone',
    changes: [
      {
        file: `${sql}/schema.ts`,
        from: 'available bigint NOT NULL CHECK (available >= 0)',
        to: 'available bigint NOT NULL',
      },
    ],
    caughtBy: guarantee('m1-no-overspend', 'would let a balance go below 0', 'postgres'),
  },
  {
    breaks: 'the look at whether somebody else has booked on the member',
    changes: [
      { file: `${sql}/ledger.ts`, from: ' AND version = $13', to: ' AND version <= $13 + 9' },
    ],
    caughtBy: guarantee('m2-bank', 'M2', 'postgres'),
  },
  {
    breaks: 'the hold on the member',
    changes: [
      {
        file: `${sql}/members.ts`,
        from: 'UPDATE member SET version = version + 1\n    WHERE program_id = $1 AND external_id = $2\n    RETURNING ${memberColumns}',
        to: 'SELECT ${memberColumns} FROM member\n    WHERE program_id = $1 AND external_id = $2',
      },
    ],
    caughtBy: guarantee('m7-stock-and-limits', 'a limit of 20 for each member', 'postgres'),
  },
  {
    breaks: 'the uniqueness of a key',
    changes: [
      {
        file: `${sql}/once.ts`,
        from: 'ON CONFLICT (program_id, scope, request_key) DO NOTHING',
        to: 'ON CONFLICT (program_id, scope, request_key) DO UPDATE SET fingerprint = excluded.fingerprint',
      },
    ],
    caughtBy: guarantee('m3-same-key', '100 keys sent 25 times', 'postgres'),
  },
  {
    breaks: 'the comparison of bodies under one key',
    changes: [
      {
        file: 'server/src/services/internal/once.ts',
        from: 'earlier.fingerprint !== once.fingerprint',
        to: 'earlier.fingerprint === undefined',
      },
    ],
    caughtBy: guarantee('m3-same-key', 'pairs of one key and two bodies', 'sqlite'),
  },
  {
    breaks: 'the keeping of the answer with the effect',
    changes: [
      {
        file: `${sql}/once.ts`,
        from: 'const answer = [fingerprint, status, body, realNow, memberId] as const;',
        to: 'const answer = [fingerprint, status, body.slice(0, 20), realNow, memberId] as const;',
      },
    ],
    caughtBy: guarantee('m3-same-key', '100 keys sent 25 times', 'sqlite'),
  },
  {
    breaks: 'the commit before the answer',
    changes: [
      {
        file: `${sql}/write-group.ts`,
        from: '      this.#port.commit();\n      for (const { tell } of outcomes) tell();',
        to: '      for (const { tell } of outcomes) tell();\n      await new Promise((resolve) => setTimeout(resolve, 300));\n      this.#port.commit();',
      },
    ],
    caughtBy: guarantee('f1-sudden-death', 'times SIGKILL', 'sqlite'),
  },
  {
    breaks: 'the undoing of a refused write in a shared commit',
    changes: [
      {
        file: `${sql}/write-group.ts`,
        from: '      this.#port.rollBackToSavepoint();\n      return',
        to: '      this.#port.releaseSavepoint();\n      return',
      },
    ],
    caughtBy: store('store', 'undoes everything when the work throws', 'sqlite'),
  },
  {
    breaks: 'the undoing of what was decided, written and failed in a shared commit',
    changes: [
      {
        file: `${sql}/write-group.ts`,
        from: 'if (outcome.leftSomething)',
        to: 'if (outcome.leftSomething === null)',
      },
    ],
    caughtBy: store('without-hold', 'takes nothing from those who commit with it', 'sqlite'),
  },
  {
    breaks: 'the wait for the disk, on PostgreSQL',
    changes: [
      {
        file: 'server/src/postgres.ts',
        from: 'connectionTimeoutMillis: 5000,',
        to: "connectionTimeoutMillis: 5000,\n    options: '-c synchronous_commit=off',",
      },
    ],
    caughtBy: guarantee('f2-syncs', 'PostgreSQL flushes its log for each', 'postgres'),
  },
  {
    breaks: 'the wait for the disk, on SQLite',
    changes: [
      {
        file: `${sql}/sqlite-driver.ts`,
        from: 'PRAGMA synchronous = FULL',
        to: 'PRAGMA synchronous = NORMAL',
      },
    ],
    caughtBy: guarantee('f2-syncs', 'SQLite syncs for each', 'sqlite'),
  },
  {
    breaks: 'the sign of what is owed, in the SQL',
    changes: [{ file: `${sql}/ledger.ts`, from: 'owed = owed + $6', to: 'owed = owed - $6' }],
    caughtBy: conformance('returns/owed', 'sqlite'),
  },
  {
    breaks: 'the sign of what is owed, in the batch',
    changes: [
      {
        file: 'server/src/storage/booking-batch.ts',
        from: 'owed: owed === 0 ? 0 : -owed,',
        to: 'owed,',
      },
    ],
    caughtBy: guarantee('m9-any-sequence', 'on memory ends as on paper', 'memory'),
  },
  {
    breaks: 'the sign of what a return takes back',
    changes: [
      {
        file: 'engine/src/orders.ts',
        from: 'const difference = earnings.points - booked.earnedPoints;',
        to: 'const difference = Math.abs(earnings.points - booked.earnedPoints);',
      },
    ],
    caughtBy: conformance('returns/pending', 'memory'),
  },
  {
    breaks: 'the programme in the look-up of a code',
    changes: [
      {
        file: `${sql}/rewards.ts`,
        from: 'FROM issued_reward WHERE program_id = $1 AND code = $2',
        to: "FROM issued_reward WHERE CAST($1 AS text) <> '' AND code = $2",
      },
    ],
    caughtBy: surface('the shop of another programme finds nothing', 'sqlite'),
  },
  {
    breaks: 'the programme in the look-up of a member',
    changes: [
      {
        file: `${sql}/members.ts`,
        from: 'FROM member WHERE program_id = $1 AND external_id = $2`',
        to: "FROM member WHERE CAST($1 AS text) <> '' AND external_id = $2`",
      },
    ],
    caughtBy: conformance('access/other-programme', 'postgres'),
  },
  {
    breaks: 'the uniqueness of an event',
    changes: [
      {
        file: `${sql}/once.ts`,
        from: 'ON CONFLICT (program_id, source, event_id) DO NOTHING',
        to: 'ON CONFLICT (program_id, source, event_id) DO UPDATE SET fingerprint = excluded.fingerprint',
      },
    ],
    caughtBy: guarantee('m5-events-once', 'event ids delivered', 'sqlite'),
  },
  {
    breaks: 'the keeping of events for ever',
    changes: [
      {
        file: `${sql}/once.ts`,
        from: 'DELETE FROM once_key\n    WHERE program_id = $1 AND created_at < $2\n    RETURNING status',
        to: 'DELETE FROM shop_event\n    WHERE program_id = $1 AND received_at < $2\n    RETURNING event_id',
      },
    ],
    caughtBy: guarantee('m5-events-once', 'event ids delivered', 'sqlite'),
  },
  {
    breaks: 'the condition on the stock',
    changes: [
      { file: `${sql}/rewards.ts`, from: 'AND taken < $3', to: 'AND CAST($3 AS bigint) > 0' },
    ],
    caughtBy: guarantee('m7-stock-and-limits', 'a stock of 10', 'postgres'),
  },
  {
    breaks: 'the booking of what is due',
    changes: [
      {
        file: 'server/src/services/internal/books.ts',
        from: '  add(bookDue(books, now, newId));',
        to: '',
      },
    ],
    caughtBy: guarantee('m9-any-sequence', 'on memory ends as on paper', 'memory'),
  },
  {
    breaks: 'the condition that a code is open, on undoing',
    changes: [
      {
        file: 'server/src/services/redemptions.ts',
        from: 'if (!isRevertible(issued, now)) throw',
        to: 'if (false) throw',
      },
    ],
    caughtBy: conformance('redemptions/not-revertible', 'memory'),
  },
  {
    breaks: 'first in, first out',
    changes: [
      {
        file: 'engine/src/books.ts',
        from: '    compareExpiry(a.expiresAt, b.expiresAt) ||\n',
        to: '    compareExpiry(b.expiresAt, a.expiresAt) ||\n',
      },
    ],
    caughtBy: conformance('expiry/soonest-first', 'memory'),
  },
  {
    breaks: 'the promise of a preview',
    changes: [
      {
        file: 'server/src/services/internal/order-events.ts',
        from: '  if (promised) return promised;',
        to: '',
      },
    ],
    caughtBy: conformance('earning/preview-is-kept', 'memory'),
  },
  {
    breaks: 'the audience of a token',
    changes: [
      {
        file: 'server/src/http/member-token.ts',
        from: 'if (audience !== programId)',
        to: 'if (audience === undefined)',
      },
    ],
    caughtBy: surface('no forged token is taken', 'memory'),
  },
  {
    breaks: 'the age of a token',
    changes: [
      {
        file: 'server/src/http/member-token.ts',
        from: 'if (exp <= nowSeconds - skewSeconds) {',
        to: 'if (exp <= 0) {',
      },
    ],
    caughtBy: surface('no forged token is taken', 'memory'),
  },
  {
    breaks: 'the origins of a key',
    changes: [
      {
        file: 'server/src/http/keys.ts',
        from: 'origins.length === 0 || origins.includes(origin)',
        to: 'origins.length >= 0',
      },
    ],
    caughtBy: surface('a page of a foreign origin is refused', 'memory'),
  },
  {
    breaks: 'the owner of a redemption',
    changes: [
      {
        file: 'server/src/services/redemptions.ts',
        from: 'if (redemption?.memberId !== member.id) throw',
        to: 'if (!redemption) throw',
      },
    ],
    caughtBy: surface('another member gets nothing', 'memory'),
  },
  {
    breaks: 'the limit of an earning rule',
    changes: [
      {
        file: 'server/src/services/internal/rule-grants.ts',
        from: 'return leftOf(limit, counts.get(rule.id) ?? 0) > 0;',
        to: 'return counts.size >= 0;',
      },
    ],
    caughtBy: guarantee('m9-any-sequence', 'on memory ends as on paper', 'memory'),
  },
  {
    breaks: 'the taking back of what a referral gave',
    changes: [
      {
        file: 'server/src/services/internal/referral-gifts.ts',
        from: 'const member = sides.includes(side)',
        to: 'const member = !sides.includes(side)',
      },
    ],
    caughtBy: conformance('referrals/return', 'memory'),
  },
  {
    breaks: 'the doubt about friends who bring each other',
    changes: [
      {
        file: 'engine/src/referrals.ts',
        from: "if (upward.some(({ referrerId }) => referrerId === link.friendId)) doubts.push('ring');",
        to: '',
      },
    ],
    caughtBy: guarantee('a1-referral-rings', 'forty rings', 'sqlite'),
  },
  {
    breaks: 'the terms that a preview promised, when others are published',
    changes: [
      {
        file: 'server/src/services/internal/order-events.ts',
        from: '<= preview.validUntil ? preview.terms : undefined',
        to: '< 0 ? preview.terms : undefined',
      },
    ],
    caughtBy: guarantee('m9-any-sequence', 'on memory ends as on paper', 'memory'),
  },
  {
    breaks: 'the proof of what rules gave',
    changes: [
      {
        file: 'server/src/storage/verify.ts',
        from: 'return sum === points\n',
        to: 'return sum + points >= 0\n',
      },
    ],
    caughtBy: guarantee('m8-nothing-is-edited', 'UPDATE rule_grant SET points', 'sqlite'),
  },
];
