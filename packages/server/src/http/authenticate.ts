/** Who calls, by what the route asks for. */
import type { Route } from '@spaarkit/contract';
import { ProblemError } from '../problem-error.ts';
import type { MemberContext, ServiceContext } from '../services/context.ts';
import type { KeyRow, Store } from '../storage/store.ts';
import type { Incoming } from './exchange.ts';
import { authenticatePage, authenticateShop, bearer, type KeyOptions } from './keys.ts';
import { verifyMemberToken, type MemberTokenOptions } from './member-token.ts';

export interface AuthenticationOptions extends KeyOptions {
  readonly realNow: () => number;
  readonly memberToken?: MemberTokenOptions;
}

/** What an `open` route is given: no key names a programme. */
export interface OpenContext {
  readonly store: Store;
  readonly realNow: () => number;
}

/** A caller who may call this route. */
export type Caller =
  | { readonly kind: 'anybody'; readonly context: OpenContext }
  | { readonly kind: 'shop'; readonly context: ServiceContext; readonly keyId: string }
  | {
      readonly kind: 'page';
      readonly context: ServiceContext;
      readonly member: MemberContext | undefined;
    };

/** Finds out who calls, or refuses. The key comes first, then its origins, then the member token. */
export async function authenticate(
  request: Incoming,
  route: Route,
  options: AuthenticationOptions,
): Promise<Caller> {
  const { store, realNow } = options;
  switch (route.auth) {
    case 'open':
      return { kind: 'anybody', context: { store, realNow } };
    case 'secret': {
      const key = await authenticateShop(request, options);
      return { kind: 'shop', context: contextOf(key, options), keyId: key.id };
    }
    case 'publishable':
    case 'member': {
      const context = contextOf(await authenticatePage(request, options), options);
      return {
        kind: 'page',
        context,
        member: await authenticateMember(request, route, context, options),
      };
    }
  }
}

async function authenticateMember(
  request: Incoming,
  route: Route,
  context: ServiceContext,
  { memberToken }: AuthenticationOptions,
): Promise<MemberContext | undefined> {
  const token = bearer(request);
  if (token !== undefined) {
    return { ...context, ...(await verifyMemberToken(token, context, memberToken)) };
  }
  if (route.auth === 'publishable') return undefined;
  throw new ProblemError('token_missing', {
    detail: 'Send the member token that the shop’s server signed, as `Authorization: Bearer …`.',
  });
}

function contextOf(
  { programId }: KeyRow,
  { store, realNow }: AuthenticationOptions,
): ServiceContext {
  return { store, programId, realNow };
}
