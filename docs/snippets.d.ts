/**
 * What the code on the pages takes as given: of the reader's own shop, or of the block before it. An
 * import in a block comes first, so nothing here can hide one that is wrong.
 */
import type * as conformance from '@spaarkit/contract/conformance';
import type * as elements from '@spaarkit/elements';
import type * as engine from '@spaarkit/engine';
import type * as msw from '@spaarkit/msw';
import type * as sdk from '@spaarkit/sdk';
import type * as storePackage from '@spaarkit/store';

declare global {
  // Of the shop.
  const request: Request;
  const customer: { readonly id: string };
  const order: { readonly id: string; readonly lines: Parameters<typeof engine.earn>[1] };
  const programme: Parameters<typeof engine.earn>[0]['document'];
  const text: string;
  const claimKey: string;
  const apiBase: string;
  const getMemberToken: () => Promise<string | undefined>;
  const show: (text: string) => void;
  const provider: elements.LoyaltyProviderElement;
  const drawTotals: () => void;
  const draw: (status: string, amount: unknown) => void;
  const createProgram: conformance.ConformanceTarget['createProgram'];
  const makeProgramme: (document: unknown) => Promise<{
    readonly id: string;
    readonly publishableKey: string;
    readonly secretKey: string;
    readonly signing: { readonly kid: string; readonly secret: string };
  }>;

  // Of the block before.
  const client: ReturnType<typeof sdk.createClient>;
  const store: ReturnType<typeof storePackage.createStore>;
  const redemptionsOf: typeof storePackage.redemptionsOf;
  const createIdempotencyKey: typeof sdk.createIdempotencyKey;
  const isTimeoutError: typeof sdk.isTimeoutError;
  const isInsufficientPointsError: typeof sdk.isInsufficientPointsError;
  const defineScenario: typeof msw.defineScenario;
}
