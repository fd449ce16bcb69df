/** Who a member is, as the shop changes it: another id, one with another member, nobody any more. */
import { z } from 'zod';
import { externalId, signedPoints, text } from '../primitives.ts';
import { memberDetail } from './members.ts';

export const externalIdChange = z
  .strictObject({
    externalId: externalId.describe('The id that the shop gives the customer from now on.'),
    actor: text(120).describe('Who in the shop does it, for the audit trail.'),
  })
  .meta({ id: 'ExternalIdChange' });

export const memberMerge = z
  .strictObject({
    from: externalId.describe('The member that goes: its id is given up.'),
    actor: text(120).describe('Who in the shop does it, for the audit trail.'),
  })
  .meta({ id: 'MemberMerge' });

export const mergeOutcome = z
  .object({
    member: memberDetail.describe('The member that stays, with what both had.'),
    points: signedPoints.describe('What came over: below 0 when the other member owed more.'),
    transactionId: z.string().optional().describe('Absent when there was nothing to move.'),
  })
  .meta({ id: 'MergeOutcome' });

export type ExternalIdChange = z.infer<typeof externalIdChange>;
export type MemberMerge = z.infer<typeof memberMerge>;
