import { Refusal } from '@spaarkit/contract/backend';
import { errors, jwtVerify } from 'jose';

export interface TokenKey {
  /** What `createMemberToken` of `@spaarkit/sdk/server` was given as `programId`, `keyId` and `signingKey`. */
  readonly programId: string;
  readonly keyId: string;
  readonly signingKey: string;
}

/** Believes the member tokens that the shop's own server signs. */
export function identifyByToken({ programId, keyId, signingKey }: TokenKey) {
  const key = new TextEncoder().encode(signingKey);
  return async (request: Request): Promise<string | undefined> => {
    const authorization = request.headers.get('authorization');
    if (authorization === null) return undefined;
    const token = /^Bearer (\S+)$/.exec(authorization)?.[1] ?? '';
    try {
      const { payload, protectedHeader } = await jwtVerify(token, key, {
        algorithms: ['HS256'],
        audience: programId,
        typ: 'spaarkit-member+jwt',
        maxTokenAge: '15m',
        requiredClaims: ['exp', 'sub'],
        clockTolerance: 60,
      });
      const { sub, exp = 0, iat = 0 } = payload;
      const isName = typeof sub === 'string' && sub !== '' && !sub.includes('\0');
      if (protectedHeader.kid !== keyId || !isName || exp - iat > 900)
        throw new Refusal('token_invalid');
      return sub;
    } catch (error) {
      const isLate = error instanceof errors.JWTExpired;
      throw new Refusal(isLate ? 'token_expired' : 'token_invalid');
    }
  };
}
