import { createConnectionOn, type ClientOptions, type Connection } from './connection.ts';
import { ActivitiesResource } from './resources/activities.ts';
import { EarnPreviewsResource } from './resources/earn-previews.ts';
import { IssuedRewardsResource } from './resources/issued-rewards.ts';
import { MemberResource } from './resources/member.ts';
import { NoticesResource } from './resources/notices.ts';
import { ProgramResource } from './resources/program.ts';
import { RedemptionPreviewsResource } from './resources/redemption-previews.ts';
import { RedemptionsResource } from './resources/redemptions.ts';
import { SessionResource } from './resources/session.ts';
import { TransactionsResource } from './resources/transactions.ts';
import type { Transport } from './transport.ts';

/** The loyalty API as a page sees it: one programme, and the shopper who is looking. */
export interface Client extends Connection {
  /** The programme as anybody may read it. */
  readonly program: ProgramResource;
  /** All that a page needs in one request, for members and guests. */
  readonly session: SessionResource;
  /** The member's profile and consents, and joining. */
  readonly member: MemberResource;
  /** The member's history of points. */
  readonly transactions: TransactionsResource;
  /** The rewards and codes that the member holds, and undoing a redemption. */
  readonly issuedRewards: IssuedRewardsResource;
  /** Spending points on a reward. */
  readonly redemptions: RedemptionsResource;
  /** Claiming points for something that the shopper did. */
  readonly activities: ActivitiesResource;
  /** What a product or a cart would earn. */
  readonly earnPreviews: EarnPreviewsResource;
  /** What a redemption would cost, and what it would leave. */
  readonly redemptionPreviews: RedemptionPreviewsResource;
  /** Messages for the member, which come with the session. */
  readonly notices: NoticesResource;
}

/** Makes a client on a given transport. The entries of the package bind their own. */
export function createClientOn(defaultTransport: Transport, options: ClientOptions): Client {
  const connection = createConnectionOn(defaultTransport, options);
  const { send } = connection;
  return {
    ...connection,
    program: new ProgramResource(send),
    session: new SessionResource(send),
    member: new MemberResource(send),
    transactions: new TransactionsResource(send),
    issuedRewards: new IssuedRewardsResource(send),
    redemptions: new RedemptionsResource(send),
    activities: new ActivitiesResource(send),
    earnPreviews: new EarnPreviewsResource(send),
    redemptionPreviews: new RedemptionPreviewsResource(send),
    notices: new NoticesResource(send),
  };
}
