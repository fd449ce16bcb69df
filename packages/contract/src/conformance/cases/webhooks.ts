/** Who is told what happens. That messages arrive is for the back end's own tests; here: that they are noted. */
import { line, pointsWith, programWith } from '../documents.ts';
import { equal, holds } from '../expect.ts';
import { Stage } from '../stage.ts';
import type { ConformanceCase } from '../target.ts';
import { hookUrl as url, listenTo, toldTo } from '../webhook-views.ts';

export const webhookCases: readonly ConformanceCase[] = [
  {
    id: 'webhooks/endpoints',
    title: 'an endpoint is made with a secret that is shown once, listed, changed and removed',
    async run(target) {
      const { shop } = await Stage.set(target, programWith());
      const made = await shop.call('createWebhookEndpoint', { body: { url } });
      holds(
        /^whsec_[A-Za-z0-9+/]{32,}={0,2}$/.test(made.secret),
        'the secret has the standard’s shape',
      );
      const { endpoints } = await shop.call('listWebhookEndpoints');
      equal(
        endpoints.map(({ id }) => id),
        [made.id],
        'Who listens',
      );
      holds(!JSON.stringify(endpoints).includes(made.secret), 'the secret is not shown again');
      const changed = await shop.call('changeWebhookEndpoint', {
        params: { id: made.id },
        body: { url: `${url}/2`, eventTypes: ['points.earned'] },
      });
      equal([changed.url, changed.eventTypes], [`${url}/2`, ['points.earned']], 'After a change');
      await shop.call('deleteWebhookEndpoint', { params: { id: made.id } });
      equal((await shop.call('listWebhookEndpoints')).endpoints, [], 'After it is removed');
      await shop.refused('deleteWebhookEndpoint', { params: { id: made.id } }, 'not_found');
    },
  },
  {
    id: 'webhooks/addresses',
    title: 'an address that leads inside is refused, with where and why',
    async run(target) {
      const { shop } = await Stage.set(target, programWith());
      for (const wrong of [
        'https://10.0.0.1/x',
        'https://169.254.169.254/',
        'http://hooks.example/',
      ]) {
        const refusal = await shop.refused(
          'createWebhookEndpoint',
          { body: { url: wrong } },
          'invalid_request',
        );
        equal(
          refusal.errors?.map(({ pointer }) => pointer),
          ['/url'],
          wrong,
        );
      }
    },
  },
  {
    id: 'webhooks/what-is-told',
    title: 'what happens to a member is noted once for each who wants to hear of it',
    async run(target) {
      const points = pointsWith({ pendingDays: 0 });
      const stage = await Stage.set(target, programWith({ points }));
      const all = await listenTo(stage);
      const some = await listenTo(stage, { eventTypes: ['points.redeemed'] });
      const lena = await stage.member('lena');
      await stage.shop.paid('lena', [line('a', 10_000)], { orderId: 'o-1' });
      await lena.redeem('five-euro');
      await stage.shop.refunded('o-1');
      equal(
        await toldTo(stage, all),
        ['member.enrolled', 'points.earned', 'points.redeemed', 'points.reversed', 'reward.issued'],
        'What everybody hears',
      );
      equal(await toldTo(stage, some), ['points.redeemed'], 'What one hears who wants little');
    },
  },
  {
    id: 'webhooks/refused-is-not-told',
    title: 'what is refused, and what is told again, is not noted',
    async run(target) {
      const stage = await Stage.set(
        target,
        programWith({ points: pointsWith({ pendingDays: 0 }) }),
      );
      const id = await listenTo(stage, { eventTypes: ['points.earned', 'points.redeemed'] });
      const lena = await stage.member('lena');
      await lena.refused('redeem', { body: { rewardId: 'five-euro' } }, 'insufficient_points');
      const event = { id: 'e-1', orderId: 'o-1', at: await stage.shop.now() };
      await stage.shop.paid('lena', [line('a', 1000)], event);
      await stage.shop.paid('lena', [line('a', 1000)], event);
      equal(await toldTo(stage, id), ['points.earned'], 'What is told');
    },
  },
  {
    id: 'webhooks/redelivery',
    title: 'a message is sent again on demand, and a secret is changed with an overlap',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      const id = await listenTo(stage, { eventTypes: ['points.adjusted'] });
      await stage.memberWith(100);
      const { items } = await stage.shop.call('listWebhookDeliveries', { params: { id } });
      equal(items.length, 1, 'The messages');
      const eventId = items[0]?.eventId ?? '';
      const again = await stage.shop.call('redeliverWebhook', { params: { id, eventId } });
      equal([again.status, again.attempts], ['waiting', 0], 'After it was asked for');
      await stage.shop.refused(
        'redeliverWebhook',
        { params: { id, eventId: 'evt_nothing' } },
        'not_found',
      );
      const rotated = await stage.shop.call('rotateWebhookSecret', {
        params: { id },
        body: { overlapHours: 2 },
      });
      holds(rotated.previousSecretUntil !== undefined, 'the secret before counts a while longer');
    },
  },
];
