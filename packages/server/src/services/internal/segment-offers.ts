/** Which offers the members of a segment use. */
import type { OrdersReport, ProgramDocument } from '@spaarkit/contract';
import type { Reads, Span } from '../../storage/store.ts';
import { everyRow } from './pages.ts';

type SegmentReport = OrdersReport['segments'][number];
type Offer = SegmentReport['offers'][number];

/** By segment of the programme, in the order of the document. */
export async function segmentOffers(
  rows: Reads,
  { segments }: ProgramDocument,
  span: Span,
): Promise<SegmentReport[]> {
  if (segments.length === 0) return [];
  const uses = new Map(segments.map(({ id }) => [id, new Map<string, Offer>()]));
  const note = (segmentIds: readonly string[], kind: Offer['kind'], id: string, times: number) => {
    for (const segmentId of segmentIds) {
      const offers = uses.get(segmentId);
      const before = offers?.get(`${kind} ${id}`)?.times ?? 0;
      offers?.set(`${kind} ${id}`, { kind, id, times: before + times });
    }
  };
  for (const { redemptions, rewardId, segmentIds } of await rows.reports.segmentRedemptions(span))
    note(segmentIds, 'reward', rewardId, redemptions);
  const earnings = everyRow((limit, after) => rows.reports.segmentEarnings(span, limit, after));
  for await (const { breakdown, segmentIds } of earnings) {
    const campaignIds = new Set(breakdown.flatMap(({ campaignId }) => campaignId ?? []));
    for (const id of campaignIds) note(segmentIds, 'campaign', id, 1);
  }
  const sizes = await rows.standings.segmentSizes();
  return [...uses].map(([segmentId, offers]) => ({
    segmentId,
    members: sizes.get(segmentId) ?? 0,
    offers: [...offers.values()].toSorted(byTimes),
  }));
}

function byTimes(one: Offer, other: Offer): number {
  return (
    other.times - one.times || (`${one.kind} ${one.id}` < `${other.kind} ${other.id}` ? -1 : 1)
  );
}
