/** Twenty homes whose people bring each other, or friends of theirs, as people do. */
import type { Story } from './rings.ts';

const home = 'Lane 5, 1234 AB Town';

/** Two who live together; each with a mail box and a card. */
function couple(title: string, one: string, other: string, more: object = {}): Story {
  return [
    title,
    async (friends) => {
      await friends.join('ann');
      await friends.pay('ann', { email: one, payment: 'card-1', address: home, ...more });
      await friends.join('bob', 'ann');
      await friends.pay('bob', { email: other, payment: 'card-2', address: home, ...more });
    },
  ];
}

/** Somebody who brings others, each living elsewhere. */
function popular(count: number, daysApart: number): Story {
  return [
    `${count} friends of one, ${daysApart} days apart`,
    async (friends) => {
      await friends.join('ann');
      for (let index = 0; index < count; index++) {
        const name = `friend-${index}`;
        await friends.join(name, 'ann');
        await friends.pay(name, { email: `${name}@mail.example`, address: `Road ${index}` });
        await friends.stage.shop.move({ byDays: daysApart });
      }
    },
  ];
}

const couples: readonly Story[] = [
  couple('a couple', 'ann@mail.example', 'bob@mail.example'),
  couple('a couple at a provider that ignores dots', 'ann.bee@gmail.com', 'bob.bee@gmail.com'),
  couple('two whose names differ by a dot that counts', 'a.bee@mail.example', 'abee@mail.example'),
  couple(
    'two with a tag each on boxes of their own',
    'ann+shop@mail.example',
    'bob+shop@mail.example',
  ),
  couple('one name at two providers', 'bee@mail.example', 'bee@post.example'),
  couple('a domain of the family', 'ann@bee.example', 'bob@bee.example'),
  couple('a couple that a shop tells by digests', 'a3f1c2', 'b4e2d1'),
  couple('two at a door written at length', 'ann@mail.example', 'bob@mail.example', {
    address: 'Care of Bee, Lane 5, third floor left, 1234 AB Town',
  }),
];

const others: readonly Story[] = [
  [
    'two of whom the shop tells nothing',
    async (friends) => {
      await friends.join('ann');
      await friends.join('bob', 'ann');
      await friends.pay('bob');
    },
  ],
  [
    'two in one building, with a number each',
    async (friends) => {
      await friends.join('ann');
      await friends.pay('ann', { address: 'Lane 5-1, Town' });
      await friends.join('bob', 'ann');
      await friends.pay('bob', { address: 'Lane 5-2, Town' });
    },
  ],
  [
    'a child who moved out',
    async (friends) => {
      await friends.join('ann');
      await friends.pay('ann', { address: home, payment: 'card-1' });
      await friends.join('bob', 'ann');
      await friends.pay('bob', { address: 'Campus 1', payment: 'card-2' });
    },
  ],
  [
    'a couple, each of whom brings a friend',
    async (friends) => {
      await friends.join('ann');
      await friends.pay('ann', { address: home });
      await friends.join('bob', 'ann');
      await friends.pay('bob', { address: home });
      await friends.join('cas', 'ann');
      await friends.pay('cas', { address: 'Road 1' });
      await friends.join('dan', 'bob');
      await friends.pay('dan', { address: 'Road 2' });
    },
  ],
  [
    'a friend of a friend',
    async (friends) => {
      await friends.join('ann');
      await friends.join('bob', 'ann');
      await friends.pay('bob', { payment: 'card-2' });
      await friends.join('cas', 'bob');
      await friends.pay('cas', { payment: 'card-3' });
    },
  ],
  [
    'a friend who brings one a season, and so do they',
    async (friends) => {
      const line = ['ann', 'bob', 'cas', 'dan', 'eve'];
      for (const [index, name] of line.entries()) {
        await friends.join(name, line[index - 1]);
        await friends.pay(name, { payment: `card-${name}` });
        await friends.stage.shop.move({ byDays: 40 });
      }
    },
  ],
  [
    'a friend who sends part of it back',
    async (friends) => {
      await friends.join('ann');
      await friends.join('bob', 'ann');
      await friends.pay('bob', { payment: 'card-2' }, { orderId: 'one' });
      const lines = [{ id: 'a', grossMinor: 1000, netMinor: 1000 }];
      await friends.stage.shop.refunded('one', { lines });
    },
  ],
  [
    'a friend who sends it all back and orders another size',
    async (friends) => {
      await friends.join('ann');
      await friends.join('bob', 'ann');
      await friends.pay('bob', { payment: 'card-2' }, { orderId: 'one' });
      await friends.stage.shop.refunded('one');
      await friends.pay('bob', { payment: 'card-2' });
    },
  ],
  [
    'one who buys with two cards and moves house',
    async (friends) => {
      await friends.join('ann');
      await friends.pay('ann', { payment: 'card-1', address: home });
      await friends.pay('ann', { payment: 'card-9', address: 'Road 9' });
      await friends.join('bob', 'ann');
      await friends.pay('bob', { payment: 'card-2', address: 'Road 9' });
    },
  ],
  popular(4, 1),
  popular(12, 3),
  [
    'three of one family at one door',
    async (friends) => {
      await friends.join('ann');
      await friends.pay('ann', { address: home });
      for (const name of ['bob', 'cas']) {
        await friends.join(name, 'ann');
        await friends.pay(name, { address: home, payment: `card-${name}` });
      }
    },
  ],
];

export const households: readonly Story[] = [...couples, ...others];

/** The home that has to wait for the shop: three accounts at one door may be one person's. */
export const waitsForTheShop = 'three of one family at one door';
