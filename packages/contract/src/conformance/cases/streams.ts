/** A page is told that what it shows is out of date, and nothing else. */
import { pointsWith, programWith } from '../documents.ts';
import { EventReader } from '../event-reader.ts';
import { equal, holds, present } from '../expect.ts';
import { Stage, type Shopper } from '../stage.ts';
import type { ConformanceCase } from '../target.ts';

async function revisionOf(shopper: Shopper): Promise<string> {
  return (await shopper.call('getSession')).revision;
}

async function listen(shopper: Shopper, known?: string): Promise<EventReader> {
  const headers = known === undefined ? {} : { 'last-event-id': known };
  return new EventReader(await shopper.open('stream', { headers }));
}

/** What the next event tells, held against what every event is. */
async function nextRevision(reader: EventReader): Promise<string> {
  const sent = present(await reader.next(), 'event');
  equal(sent.event, 'changed', 'The name of the event');
  equal(sent.data, JSON.stringify({ revision: sent.id }), 'All that the event says');
  return sent.id;
}

export const streamCases: readonly ConformanceCase[] = [
  {
    id: 'streams/changed',
    title: 'a member who listens is told of each change of theirs, and of nobody else’s',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      const lena = await stage.memberWith(100, 'lena');
      const noor = await stage.memberWith(100, 'noor');
      const before = await revisionOf(lena);
      const stream = await listen(lena, before);
      await stage.shop.give('noor', 5);
      holds((await revisionOf(noor)) !== '', 'a session has a revision');
      equal(await revisionOf(lena), before, 'The revision after another member’s change');

      await stage.shop.give('lena', 5);
      const after = await revisionOf(lena);
      holds(after !== before, 'a change of the member is another revision');
      equal(await nextRevision(stream), after, 'The first thing that is told');
      await stage.shop.give('lena', 5);
      equal(await nextRevision(stream), await revisionOf(lena), 'What is told of the next change');
      await stream.close();
    },
  },
  {
    id: 'streams/missed',
    title: 'who has missed something, or does not say what they know, is told at once',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      const lena = await stage.memberWith(100);
      const before = await revisionOf(lena);
      await stage.shop.give('lena', 5);
      for (const known of [before, 'made-up', undefined]) {
        const stream = await listen(lena, known);
        equal(await nextRevision(stream), await revisionOf(lena), `What is told after ${known}`);
        await stream.close();
      }
    },
  },
  {
    id: 'streams/programme',
    title: 'a new version of the programme is told to everybody, also to who has not joined',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      const guus = await stage.visitor('guus');
      const stream = await listen(guus, await revisionOf(guus));
      const changed = programWith({ points: pointsWith({ pendingDays: 3 }) });
      await stage.shop.call('putProgram', { body: changed });
      equal(await nextRevision(stream), await revisionOf(guus), 'What is told of a publication');
      await stage.shop.call('putMember', { params: { externalId: 'guus' }, body: {} });
      equal(await nextRevision(stream), await revisionOf(guus), 'What is told of joining');
      await stream.close();
    },
  },
  {
    id: 'streams/token',
    title: 'a stream needs a member token and ends with it',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      await stage.guest.refused('stream', {}, 'token_missing');
      await stage.member('lena');
      // Clocks may differ by a minute, so this one is still taken; it has no time left.
      const exp = Math.floor(Date.now() / 1000) - 5;
      const late = await stage.visitor('lena', { claims: { iat: exp - 60, exp } });
      const stream = await listen(late, await revisionOf(late));
      equal(await stream.next(), undefined, 'What comes after the token has ended');
    },
  },
];
