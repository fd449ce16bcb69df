import type { WebhookMessage } from '@spaarkit/sdk/server';

/**
 * An event as Klaviyo takes it, after its reference of `POST /api/events`
 * (https://developers.klaviyo.com/en/reference/create_event). It knows a customer by the shop's own
 * id; addresses and consent to mail are Klaviyo's already and do not pass through here.
 *
 * @returns undefined for what no mail follows from: news of the programme, of a member who was
 * erased, or of one who wants no messages.
 */
export function toKlaviyoEvent({ type, timestamp, data }: WebhookMessage, uniqueId: string) {
  if (type === 'pool.low' || data.externalId === undefined) return undefined;
  if (data.preferredChannels.includes('none')) return undefined;
  const { externalId, balance, benefits, tierProgress, transaction, occasion } = data;
  return {
    data: {
      type: 'event',
      attributes: {
        metric: { data: { type: 'metric', attributes: { name: `Loyalty ${type}` } } },
        profile: { data: { type: 'profile', attributes: { external_id: externalId } } },
        // The first with an id counts: a message may come more than once.
        unique_id: uniqueId,
        time: timestamp,
        // Flows and segments filter on values of the first level only.
        properties: {
          available: balance.available,
          pending: balance.pending,
          tierId: tierProgress?.tierId,
          locale: data.locale,
          preferredChannels: data.preferredChannels,
          sequence: data.sequence,
          points: transaction?.points ?? occasion?.points,
          reason: transaction?.reason,
          occasion,
          benefits,
        },
      },
    },
  };
}
