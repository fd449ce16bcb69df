import { path, type CallOptions } from '../core/request.ts';
import { Resource } from '../core/resource.ts';
import type {
  CodeConnectors,
  CodeConnectorWithSecret,
  CodeOutcome,
  IssuedReward,
} from '../types.ts';

/** Codes that the shop makes when a member redeems. The shop reads each request for one with `verifyCodeRequest`. */
export class CodeConnectorsResource extends Resource {
  /** Where the shop is asked for codes, and how many rewards wait for theirs. */
  list(options?: CallOptions): Promise<CodeConnectors> {
    return this.call({ method: 'GET', path: '/code-connectors', ...options });
  }

  /**
   * Sets the address at which the shop is asked for codes. For a new connector the answer has the secret
   * that requests are signed with, which is shown only once. Codes that are waited for are asked for again
   * at once.
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

  /** Makes a new signing secret. The old one signs too for `overlapHours`. Default: 24. */
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
   * Sends the code of an issued reward without being asked, for example because making it took longer than
   * a request may; or says that there will be none, which gives the points back. The first answer counts.
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
