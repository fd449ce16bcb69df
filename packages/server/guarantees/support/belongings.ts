/** What the samples are about, made for a member. */
import type { Route } from '@spaarkit/contract';
import {
  line,
  newKey,
  present,
  someAddress,
  type Shopper,
  type Stage,
} from '@spaarkit/contract/conformance';
import type { Belongings } from './samples.ts';

/** A member with a redemption to read, undo or use, and a notice that points lapse soon. */
export async function createBelongings(
  stage: Stage,
  externalId: string,
): Promise<{ mine: Belongings; shopper: Shopper }> {
  const shopper = await stage.memberWith(2000, externalId);
  const soon = new Date(Date.now() + 5 * 86_400_000).toISOString();
  await stage.shop.give(externalId, 1700, soon);
  const { id: endpointId } = await stage.shop.call('createWebhookEndpoint', {
    body: { url: 'https://hooks.example/loyalty', eventTypes: ['points.redeemed'] },
  });
  const { id, issuedReward } = await shopper.redeem('five-euro');
  const { items } = await stage.shop.call('listWebhookDeliveries', { params: { id: endpointId } });
  const invitation = await shopper.hold('evening');
  const fulfilment = await shopper.hold('bag', { address: someAddress });
  await stage.shop.call('putCodeConnector', {
    params: { connectorId: 'shop' },
    body: { url: 'https://shop.example/codes' },
  });
  const awaitingCode = await shopper.hold('made');
  const otherId = `${externalId}-other`;
  await stage.member(otherId);
  const { code: referralCode } = await shopper.call('getMyReferrals');
  const referralId = await referralInReview(stage, shopper, referralCode);
  const orderId = `${externalId}-order`;
  await shopper.call('updateMe', {
    body: { consents: [{ id: 'bought', version: 1, given: true }] },
  });
  await stage.shop.paid(externalId, [line('a', 1000)], { orderId });
  const receiptId = `${externalId}-receipt`;
  const receipt = { receiptId, totalMinor: 500, at: await stage.shop.now() };
  await shopper.call('claimActivity', { body: { ruleId: 'own-receipts', receipt } });
  const { notices } = await shopper.call('getSession');
  return {
    shopper,
    mine: {
      externalId,
      otherId,
      referralId,
      referralCode,
      orderId,
      receiptId,
      redemptionId: id,
      issuedRewardId: present(issuedReward, 'issued reward').id,
      code: present(issuedReward?.voucher, 'voucher').code,
      noticeId: present(notices[0], 'notice').id,
      invitationId: invitation.id,
      fulfilmentId: fulfilment.id,
      awaitingCodeId: awaitingCode.id,
      endpointId,
      eventId: present(items[0], 'delivery').eventId,
      cardNumber: (await stage.shop.call('assignCard', { params: { externalId }, body: {} }))
        .number,
    },
  };
}

/** Belongings for each route: fresh ones for one that writes. Those that only read spoil nothing, and share theirs. */
export function belongingsByRoute(stage: Stage) {
  const fresh = () => createBelongings(stage, `customer-${newKey()}`);
  let shared: ReturnType<typeof fresh> | undefined;
  return ({ method }: Route) => (method === 'GET' ? (shared ??= fresh()) : fresh());
}

/** Somebody whom the shopper brought, and who pays as another member does. */
async function referralInReview(stage: Stage, shopper: Shopper, code: string): Promise<string> {
  const paid = { lines: [line('a', 5000)], signals: { payment: 'one-card' } };
  for (const externalId of ['third', 'friend']) {
    await (
      await stage.visitor(`${shopper.externalId}-${externalId}`)
    ).call('enroll', {
      body: { termsVersion: '1', ...(externalId === 'friend' ? { referralCode: code } : {}) },
    });
    await stage.shop.paid(`${shopper.externalId}-${externalId}`, paid.lines, {
      signals: paid.signals,
    });
  }
  const { items } = await stage.shop.call('listReferrals');
  return present(items[0], 'referral').id;
}
