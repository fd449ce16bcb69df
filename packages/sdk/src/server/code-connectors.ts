import { path, type CallOptions } from '../core/request.ts';
import { Resource } from '../core/resource.ts';
import type {
  CodeConnectors,
  CodeConnectorWithSecret,
  CodeOutcome,
  IssuedReward,
} from '../types.ts';

/** Codes that the shop makes when a member redeems. What it is asked is read with `verifyCodeRequest`. */
export class CodeConnectorsResource extends Resource {
  /** Where the shop is asked for codes, and how many rewards wait for theirs. */
  list(options?: CallOptions): Promise<CodeConnectors> {
    return this.call({ method: 'GET', path: '/code-connectors', ...options });
  }

  /**
   * Registers where the shop is asked for codes. A new one comes with the secret that requests are
   * signed with, which is shown once. What waits is asked for again at once.
   */
  register(
    id: string,
    connector: { readonly url: string },
    options?: CallOptions,
  ): Promise<CodeConnectorWithSecret> {
    return this.call({
      method: 'PUT',
      path: path`/code-connectors/${id}`,
      body: connector,
      ...options,
    });
  }

  /** Signs with a new secret; the one before signs too for `overlapHours`, a day if left out. */
  rotateSecret(
    id: string,
    overlap: { readonly overlapHours?: number } = {},
    options?: CallOptions,
  ): Promise<CodeConnectorWithSecret> {
    return this.call({
      method: 'POST',
      path: path`/code-connectors/${id}/rotate-secret`,
      body: overlap,
      ...options,
    });
  }

  /**
   * Tells the code of an issued reward without being asked, such as when making it took longer than a
   * request may; or that there will be none, which gives the points back. The first word counts.
   *
   * @throws ConflictError with code `code_settled` when it was settled otherwise before.
   */
  settle(
    issuedRewardId: string,
    outcome: CodeOutcome,
    options?: CallOptions,
  ): Promise<IssuedReward> {
    return this.call({
      method: 'PUT',
      path: path`/issued-rewards/${issuedRewardId}/code`,
      body: outcome,
      ...options,
    });
  }
}
