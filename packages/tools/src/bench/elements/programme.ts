/** The real API on its memory store, with a member in it and as many rewards as a measure asks for. */
import type { ProgramDocumentInput, Session } from '../../../../contract/src/index.ts';
import { demoProgram } from '../../../../contract/src/fixtures.ts';
import { createMemberTokens } from '../../../../contract/src/conformance/member-token.ts';
import {
  createApp,
  demoKeys,
  demoProgramId,
  demoSigningKeyId,
  seedDemo,
} from '../../../../server/src/app.ts';
import { createMemoryStore } from '../../../../server/src/memory.ts';
import { writeAsDemoShop } from '../demo-shop.ts';

export const publishableKey = demoKeys.publishable;

export interface Programme {
  readonly fetch: (request: Request) => Promise<Response>;
  readonly memberToken: () => Promise<string>;
  /** From now on the session holds this many rewards, under another version of the programme. */
  showRewards(count: number): void;
  /** The member's session, as the page would be answered. */
  session(): Promise<Session>;
  /** Questions for the session wait from now until the function that it gives is called. */
  holdSessions(): () => void;
  /** The shop gives points, or takes them. */
  adjust(points: number): Promise<void>;
  close(): Promise<void>;
}

const memberId = 'bench';

/** The most that a programme may have. */
const rewardsInProgramme = 500;

/** Makes the programme with a member who can pay a tenth of the rewards. */
export async function createProgramme(): Promise<Programme> {
  const store = createMemoryStore();
  await store.migrate();
  await seedDemo(store, { document: programOf(rewardsInProgramme) });
  const app = createApp({ store, demo: true });
  const sign = createMemberTokens({
    kid: demoSigningKeyId,
    secret: demoKeys.signing,
    audience: demoProgramId,
    typ: 'spaarkit-member+jwt',
  });

  const adjust = (points: number) =>
    writeAsDemoShop(app, 'POST', `/members/${memberId}/adjustments`, {
      points,
      reason: 'bench',
      actor: 'bench',
    });
  await writeAsDemoShop(app, 'PUT', `/members/${memberId}`, {});
  await adjust(1100);

  let shown = 12;
  const askSession = async (url: URL, request: RequestInit) => {
    const held = Number(url.searchParams.get('programVersion'));
    url.searchParams.delete('programVersion');
    const answer = await app.fetch(new Request(url, request));
    return answer.ok ? withRewards(answer, shown, held) : answer;
  };
  let released: Promise<void> = Promise.resolve();
  return {
    adjust,
    memberToken: () => sign(memberId),
    showRewards: (count) => (shown = count),
    async session() {
      const headers = { Authorization: `Bearer ${await sign(memberId)}` };
      const url = new URL(`http://api.test/v1/session?key=${publishableKey}`);
      return (await (await askSession(url, { headers })).json()) as Session;
    },
    holdSessions() {
      let release = (): void => undefined;
      released = new Promise((resolve) => (release = resolve));
      return () => release();
    },
    async fetch(request) {
      const url = new URL(request.url);
      const isSession = request.method === 'GET' && url.pathname === '/v1/session';
      if (!isSession) return app.fetch(request);
      await released;
      return askSession(url, request);
    },
    close: () => store.close(),
  };
}

function programOf(count: number): ProgramDocumentInput {
  return {
    ...demoProgram,
    rewards: Array.from({ length: count }, (_, number) => ({
      kind: 'amount_discount',
      id: `reward-${number}`,
      name: { nl: `€ ${number + 1} korting`, en: `€ ${number + 1} off` },
      cost: { kind: 'fixed', points: 100 + number * 20 },
      amountMinor: (number + 1) * 100,
      minimumSpendMinor: 2500,
      validDays: 30,
    })),
  };
}

/** Repeats the rewards of an answer, or cuts them, since a programme may have only 500. */
async function withRewards(answer: Response, count: number, held: number): Promise<Response> {
  const session = (await answer.json()) as Session;
  const { program } = session;
  if (program === undefined) throw new Error('The session came without its programme.');
  const version = session.programVersion * 100_000 + count;
  const repeat = <T>(rows: readonly T[], rename: (row: T, suffix: string) => T) =>
    Array.from({ length: count }, (_, index) => {
      const row = rows[index % rows.length];
      if (row === undefined) throw new Error('The programme has no rewards.');
      return index < rows.length ? row : rename(row, `-${Math.floor(index / rows.length)}`);
    });
  const body: Session = {
    ...session,
    programVersion: version,
    revision: '1',
    program: {
      ...program,
      version,
      rewards: repeat(program.rewards, (row, suffix) => ({ ...row, id: row.id + suffix })),
    },
    rewards: repeat(session.rewards, (row, suffix) => ({
      ...row,
      rewardId: row.rewardId + suffix,
    })),
  };
  if (held === version) delete body.program;
  return Response.json(body);
}
