/** The wire types by the names that callers use, and the small unions inside them. */
import type {
  OccasionNews,
  Problem,
  RewardStanding,
  Session,
  TransactionNews,
  VoucherStanding,
} from './generated/wire.ts';

export type * from './generated/wire.ts';

/** The stable code of a problem, such as `insufficient_points`. */
export type ProblemCode = Problem['code'];

/** Who is looking, as the server sees it. */
export type VisitorState = Session['visitor'];

/** Why a reward cannot be redeemed by this member now. */
export type RedemptionRefusal = NonNullable<RewardStanding['refusal']>;

/** What a webhook says of the member it is about. */
export type MemberNews = TransactionNews | OccasionNews;

/** Why a code does not work in this cart. */
export type VoucherRefusal = NonNullable<VoucherStanding['refusal']>;
