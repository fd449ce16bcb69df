/** Forty tokens that no server may take. */
import { generateKeyPairSync, sign } from 'node:crypto';
import type { TokenChanges } from '@spaarkit/contract/conformance';
import type { TestProgram } from '../../testing/target.ts';

export interface Forgery {
  readonly what: string;
  readonly token: string;
  /** Only a token that is right in everything but its age is said to have expired. */
  readonly code: 'token_invalid' | 'token_expired';
}

/** Forges tokens about one member of a programme, with all that its shop's server knows. */
export async function forgeTokens(
  program: TestProgram,
  other: TestProgram,
  externalId: string,
): Promise<Forgery[]> {
  const now = Math.floor(Date.now() / 1000);
  const changes: readonly (readonly [
    what: string,
    changes: TokenChanges,
    code?: Forgery['code'],
  ])[] = [
    ['alg none', { header: { alg: 'none' } }],
    ['alg None', { header: { alg: 'None' } }],
    ['alg of another length', { header: { alg: 'HS512' } }],
    ['alg missing', { header: { alg: undefined } }],
    ['alg that is a list', { header: { alg: ['HS256'] } }],
    ['signed with the publishable key', { secret: program.publishableKey }],
    ['signed with the secret key', { secret: program.secretKey }],
    ['signed with nothing much', { secret: 'secret' }],
    ['signed by another programme', { secret: other.signingKey.secret }],
    [
      'kid of another programme',
      { header: { kid: other.signingKey.kid }, secret: other.signingKey.secret },
    ],
    ['kid that is a path', { header: { kid: '../../../../dev/null' }, secret: 'x'.repeat(32) }],
    ['kid that is SQL', { header: { kid: "' UNION SELECT 'x" }, secret: 'x'.repeat(32) }],
    ['kid missing', { header: { kid: undefined } }],
    ['kid empty', { header: { kid: '' } }],
    ['kid that is a number', { header: { kid: 7 } }],
    ['typ JWT', { header: { typ: 'JWT' } }],
    ['typ missing', { header: { typ: undefined } }],
    ['a key of its own in the header', { header: { jwk: { kty: 'oct', k: 'eA' } } }],
    ['an address for keys in the header', { header: { jku: 'https://attacker.example/keys' } }],
    ['critical extensions', { header: { crit: ['exp'] } }],
    ['compressed', { header: { zip: 'DEF' } }],
    ['aud of another programme', { claims: { aud: other.id } }],
    ['aud missing', { claims: { aud: undefined } }],
    ['aud empty', { claims: { aud: [] } }],
    ['aud that is a list with more than us', { claims: { aud: [program.id, other.id] } }],
    ['an issuer', { claims: { iss: 'https://attacker.example' } }],
    ['sub missing', { claims: { sub: undefined } }],
    ['sub that is an object', { claims: { sub: { id: externalId } } }],
    ['exp missing', { claims: { exp: undefined } }],
    ['exp too far', { claims: { exp: now + 16 * 60 } }],
    ['exp that is text', { claims: { exp: `${now + 300}` } }],
    ['exp before iat', { claims: { iat: now, exp: now - 1 } }],
    ['exp that is endless', { claims: { exp: 1e300 } }],
    ['iat missing', { claims: { iat: undefined } }],
    ['iat in the future', { claims: { iat: now + 300, exp: now + 600 } }],
    ['nbf in the future', { claims: { nbf: now + 300 } }],
    ['expired', { claims: { iat: now - 900, exp: now - 120 } }, 'token_expired'],
  ];
  const signed = await Promise.all(
    changes.map(async ([what, change, code = 'token_invalid']) => ({
      what,
      token: await program.memberToken(externalId, change),
      code,
    })),
  );
  return [
    ...signed,
    ...brokenOnes(await program.memberToken(externalId), program, externalId).map(
      ([what, token]) => ({ what, token, code: 'token_invalid' as const }),
    ),
  ];
}

function brokenOnes(
  good: string,
  program: TestProgram,
  externalId: string,
): [what: string, token: string][] {
  const [header = '', claims = '', signature = ''] = good.split('.');
  const later = encode({
    ...(JSON.parse(Buffer.from(claims, 'base64url').toString()) as object),
    sub: 'somebody else',
  });
  const twice = Buffer.from(
    Buffer.from(claims, 'base64url').toString().replace('{', `{"sub":"somebody else",`),
  ).toString('base64url');
  return [
    ['other claims under the same signature', `${header}.${later}.${signature}`],
    ['a claim said twice', `${header}.${twice}.${signature}`],
    ['without its signature', `${header}.${claims}.`],
    ['with a byte more', `${good}AA`],
    ['with a fourth part', `${good}.${signature}`],
    ['padded', `${header}.${claims}=.${signature}`],
    ['of RSA with its public key as the secret', confused(program, externalId)],
  ];
}

/** The old trick: a token signed with a key pair, checked with the public half as a shared secret. */
function confused(program: TestProgram, externalId: string): string {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const now = Math.floor(Date.now() / 1000);
  const signed = `${encode({ alg: 'RS256', typ: 'spaarkit-member+jwt', kid: program.signingKey.kid })}.${encode({ sub: externalId, aud: program.id, iat: now, exp: now + 300 })}`;
  return `${signed}.${sign('sha256', Buffer.from(signed), privateKey).toString('base64url')}`;
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
