/** Who may do what: keys, member tokens, origins, and what belongs to somebody else. */
import { equal, holds, present } from '../expect.ts';
import { line, programWith } from '../documents.ts';
import { Caller, readAnswer } from '../caller.ts';
import { Stage, type Shopper } from '../stage.ts';
import type { ProblemCode } from '../../problems.ts';
import type { TokenChanges } from '../member-token.ts';
import type { ConformanceCase, ConformanceTarget } from '../target.ts';

const seconds = (): number => Math.floor(Date.now() / 1000);

/** Tokens that no server may take, and what it has to say about each. */
function forgeries(): readonly (readonly [
  what: string,
  changes: TokenChanges,
  code: ProblemCode,
])[] {
  const now = seconds();
  return [
    [
      'signed with another secret',
      { secret: 'another secret that is long enough to be one' },
      'token_invalid',
    ],
    ['without a signature', { header: { alg: 'none' } }, 'token_invalid'],
    ['of another algorithm', { header: { alg: 'HS512' } }, 'token_invalid'],
    ['of an algorithm that does not exist', { header: { alg: 'HS257' } }, 'token_invalid'],
    ['of another type', { header: { typ: 'JWT' } }, 'token_invalid'],
    ['without a type', { header: { typ: undefined } }, 'token_invalid'],
    ['of an unknown key', { header: { kid: 'prg_unknown.key_unknown' } }, 'token_invalid'],
    ['of a key that is a path', { header: { kid: '../../../dev/null' } }, 'token_invalid'],
    ['of no key', { header: { kid: undefined } }, 'token_invalid'],
    [
      'that brings extensions it calls critical',
      { header: { crit: ['b64'], b64: false } },
      'token_invalid',
    ],
    ['for another audience', { claims: { aud: 'prg_somebody_else' } }, 'token_invalid'],
    ['for no audience', { claims: { aud: undefined } }, 'token_invalid'],
    ['about nobody', { claims: { sub: undefined } }, 'token_invalid'],
    ['about an empty name', { claims: { sub: '' } }, 'token_invalid'],
    ['about a number', { claims: { sub: 7 } }, 'token_invalid'],
    ['about a name with NUL', { claims: { sub: 'lena\0' } }, 'token_invalid'],
    ['without an end', { claims: { exp: undefined } }, 'token_invalid'],
    ['without a beginning', { claims: { iat: undefined } }, 'token_invalid'],
    ['that lives too long', { claims: { iat: now, exp: now + 3600 } }, 'token_invalid'],
    [
      'that ends in a hundred years',
      { claims: { iat: now, exp: now + 3_155_760_000 } },
      'token_invalid',
    ],
    ['from the future', { claims: { iat: now + 600, exp: now + 900 } }, 'token_invalid'],
    ['whose end is text', { claims: { exp: String(now + 300) } }, 'token_invalid'],
    ['that is not valid yet', { claims: { nbf: now + 600 } }, 'token_invalid'],
    ['that has expired', { claims: { iat: now - 1200, exp: now - 600 } }, 'token_expired'],
  ];
}

async function judgePreflight(
  target: ConformanceTarget,
  origin: string,
  path: string,
  method: string,
): Promise<void> {
  const sent = ['authorization', 'content-type', 'idempotency-key', 'spaarkit-key'];
  const { status, headers } = await target.fetch(
    new Request(`${target.apiBase}${path}`, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': method,
        'access-control-request-headers': sent.join(','),
      },
    }),
  );
  const allowed = (name: string): string => headers.get(`access-control-allow-${name}`) ?? '';
  holds(status === 204 || status === 200, `the preflight is answered, instead of ${status}`);
  holds([origin, '*'].includes(allowed('origin')), `${origin} may ask`);
  holds(allowed('methods').includes(method), `a page may use ${method} on ${path}`);
  for (const name of sent) {
    holds(allowed('headers').toLowerCase().includes(name), `a page may send ${name}`);
  }
  holds(headers.has('access-control-max-age'), 'the preflight may be kept for a while');
}

export const accessCases: readonly ConformanceCase[] = [
  {
    id: 'access/keys',
    title: 'a missing, unknown or misplaced key is refused with its own code',
    async run(target) {
      const { program } = await Stage.set(target, programWith());
      const { publishableKey, secretKey } = program;
      const caller = (credentials: Record<string, string>): Caller =>
        new Caller(target, credentials);
      await caller({}).refused('getProgram', {}, 'key_missing');
      await caller({}).refused('getProgramDocument', {}, 'key_missing');
      await caller({ 'spaarkit-key': 'pk_unknown' }).refused('getProgram', {}, 'key_invalid');
      await caller({ authorization: 'Bearer sk_unknown' }).refused(
        'getProgramDocument',
        {},
        'key_invalid',
      );
      await caller({ authorization: `Basic ${btoa('user:password')}` }).refused(
        'getProgramDocument',
        {},
        'key_missing',
        'key_invalid',
      );
      await caller({ 'spaarkit-key': secretKey }).refused(
        'getProgram',
        {},
        'key_not_allowed',
        'key_invalid',
      );
      await caller({ authorization: `Bearer ${publishableKey}` }).refused(
        'getProgramDocument',
        {},
        'key_not_allowed',
        'key_invalid',
      );
      await caller({ 'spaarkit-key': publishableKey }).refused(
        'getProgramDocument',
        {},
        'key_missing',
        'key_not_allowed',
      );
    },
  },
  {
    id: 'access/tokens',
    title: 'no forged, expired or overstretched member token is taken',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      await stage.memberWith(500);
      for (const [what, changes, code] of forgeries()) {
        const forger = await stage.visitor('lena', changes);
        const answer = await forger.send('getMe');
        const found =
          answer.status >= 400 ? (JSON.parse(answer.text) as { code: string }).code : answer.text;
        equal(found, code, `A token ${what}`);
        await forger.refused('getSession', {}, code);
        await forger.refused('redeem', { body: { rewardId: 'five-euro' } }, code);
      }
      equal((await stage.shop.balanceOf('lena')).available, 500, 'The balance');
    },
  },
  {
    id: 'access/broken-tokens',
    title: 'what is no token at all is refused as one',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      const good = await stage.program.memberToken('lena');
      const [header = '', claims = '', signature = ''] = good.split('.');
      const broken = [
        'x',
        'a.b.c',
        `${good}.`,
        `${good}A`,
        `${header}.${claims}`,
        `${header}.${claims}.`,
        `${claims}.${header}.${signature}`,
        `${header}..${signature}`,
        `${header}.${claims}=.${signature}`,
        'a'.repeat(5000),
      ];
      for (const token of broken) {
        await stage.withToken('lena', token).refused('getSession', {}, 'token_invalid');
      }
      await new Caller(target, { 'spaarkit-key': stage.program.publishableKey }).refused(
        'getMe',
        {},
        'token_missing',
      );
    },
  },
  {
    id: 'access/token-of-another-programme',
    title:
      'a token of another programme is refused, and so is this token with another programme’s key',
    async run(target) {
      const ours = await Stage.set(target, programWith());
      const theirs = await Stage.set(target, programWith());
      await ours.memberWith(500);
      const foreign = await theirs.program.memberToken('lena');
      await ours.withToken('lena', foreign).refused('getSession', {}, 'token_invalid');
      await ours
        .withToken('lena', foreign)
        .refused('redeem', { body: { rewardId: 'five-euro' } }, 'token_invalid');
      await theirs
        .withToken('lena', await ours.program.memberToken('lena'))
        .refused('getMe', {}, 'token_invalid');
    },
  },
  {
    id: 'access/origins',
    title: 'a page of the shop’s own origin reads the answer, and a foreign one a refusal',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      const { origin, foreignOrigin } = stage.program;
      const own = await stage.guest.send('getProgram', { headers: { origin } });
      equal(
        [own.status, own.headers.get('access-control-allow-origin')],
        [200, origin],
        'The own origin',
      );
      holds(
        (own.headers.get('vary') ?? '').toLowerCase().includes('origin'),
        'the answer varies by origin',
      );
      equal(own.headers.get('access-control-allow-credentials'), null, 'Cookies are not asked for');

      const foreign = await stage.guest.send('getProgram', { headers: { origin: foreignOrigin } });
      equal(
        foreign.headers.get('access-control-allow-origin'),
        foreignOrigin,
        'Who may read the refusal',
      );
      holds(!foreign.text.includes(origin), 'the refusal does not list the allowed origins');
      await stage.guest.refused(
        'getProgram',
        { headers: { origin: foreignOrigin } },
        'origin_not_allowed',
      );
      await stage.guest.refused(
        'getSession',
        { headers: { origin: foreignOrigin } },
        'origin_not_allowed',
      );
      const lena = await stage.memberWith(500);
      await lena.refused(
        'redeem',
        { body: { rewardId: 'five-euro' }, headers: { origin: foreignOrigin } },
        'origin_not_allowed',
      );
      equal((await lena.balance()).available, 500, 'The balance');
    },
  },
  {
    id: 'access/preflight',
    title: 'a preflight is answered for every origin, since it carries no key',
    async run(target) {
      const { program } = await Stage.set(target, programWith());
      for (const origin of [program.origin, program.foreignOrigin]) {
        await judgePreflight(target, origin, '/v1/session', 'GET');
        await judgePreflight(target, origin, '/v1/redemptions', 'POST');
        await judgePreflight(target, origin, '/v1/me', 'PATCH');
      }
    },
  },
  {
    id: 'access/exposed-headers',
    title: 'a page may read the headers that it needs',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      const { headers } = await stage.guest.send('getProgram', {
        headers: { origin: stage.program.origin },
      });
      const exposed = (headers.get('access-control-expose-headers') ?? '').toLowerCase();
      for (const name of ['request-id', 'etag', 'retry-after', 'idempotency-replayed']) {
        holds(exposed.includes(name), `${name} is exposed`);
      }
    },
  },
  {
    id: 'access/other-member',
    title: 'what belongs to another member is not found, to read or to write',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      const lena = await stage.memberWith(500);
      const noor = await stage.memberWith(500, 'noor');
      const redemption = await lena.redeem('five-euro');
      const issued = present(redemption.issuedReward, 'issued reward');
      await noor.refused('getRedemption', { params: { id: redemption.id } }, 'not_found');
      await noor.refused('revert', { params: { id: issued.id } }, 'not_found');
      equal((await noor.call('listIssuedRewards')).items, [], 'The issued rewards of the other');
      const session = await noor.send('getSession');
      for (const secret of [issued.id, redemption.id, present(issued.voucher, 'voucher').code]) {
        holds(
          !session.text.includes(secret),
          `the session of another member does not hold ${secret}`,
        );
      }
      equal(
        (await lena.call('getSession')).issuedRewards[0]?.usage,
        'unused',
        'What the first still holds',
      );
    },
  },
  {
    id: 'access/other-programme',
    title: 'what belongs to another programme is not there',
    async run(target) {
      const ours = await Stage.set(target, programWith());
      const theirs = await Stage.set(target, programWith());
      const lena = await ours.memberWith(500);
      const impostor: Shopper = await theirs.memberWith(500);
      await ours.memberWith(500, 'only-ours');
      const redemption = await lena.redeem('five-euro');
      const issued = present(redemption.issuedReward, 'issued reward');
      const params = { code: present(issued.voucher, 'voucher').code };
      await impostor.refused('getRedemption', { params: { id: redemption.id } }, 'not_found');
      await impostor.refused('revert', { params: { id: issued.id } }, 'not_found');
      const onlyOurs = { params: { externalId: 'only-ours' } };
      await theirs.shop.refused('getMember', onlyOurs, 'not_found');
      const stranger = await theirs.visitor('only-ours');
      equal(
        (await stranger.call('getSession')).visitor,
        'not_enrolled',
        'A member of ours, over there',
      );
      await theirs.shop.refused('validateVoucher', { params, body: { cartRef: 'c' } }, 'not_found');
      await theirs.shop.refused('useVoucher', { params, body: { orderId: 'o' } }, 'not_found');
      await theirs.shop.paid('lena', [line('a', 1000)], { voucherCodes: [params.code] });
      equal(
        (await lena.call('listIssuedRewards')).items.map(({ usage }) => usage),
        ['unused'],
        'What the member still holds',
      );
      equal(
        (await ours.shop.balanceOf('lena')).pending,
        0,
        'What the order of the other programme did here',
      );
    },
  },
  {
    id: 'access/member-from-token',
    title: 'who the member is comes from the token, whatever the request says',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      await stage.memberWith(900, 'lena');
      const noor = await stage.memberWith(100, 'noor');
      const answer = await noor.send('getSession', {
        query: { memberId: 'lena', externalId: 'lena' },
      });
      if (answer.status === 200)
        equal(readAnswer('getSession', answer).balance?.available, 100, 'The balance');
      await noor.refused(
        'redeem',
        { body: { rewardId: 'five-euro', memberId: 'lena' } },
        'invalid_request',
      );
    },
  },
];
