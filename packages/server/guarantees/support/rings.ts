/** Forty ways in which one person, or a few, try to be paid for bringing themselves. */
import type { Friends } from './friends.ts';

/** Something that people do in a shop. */
export type Story = readonly [title: string, tell: (friends: Friends) => Promise<void>];

const names = ['ann', 'bob', 'cas', 'dan', 'eve', 'fay'] as const;
const home = 'Lane 5, 1234 AB Town';

/** One mail box, told as two. */
const spellings: readonly (readonly [string, string])[] = [
  ['ann@mail.example', 'ann@mail.example'],
  ['ann@mail.example', 'ANN@Mail.Example'],
  ['ann@mail.example', 'ann+two@mail.example'],
  ['annbee@gmail.com', 'ann.bee@gmail.com'],
  ['annbee@gmail.com', 'annbee@googlemail.com'],
  ['annbee@gmail.com', 'A.n.n.Bee+shop@GoogleMail.com'],
  ['ann@mail.example', '  ann@mail.example '],
  ['ann@mail.example', 'ａｎｎ@mail.example'],
];

const mailBoxes = spellings.map(([one, other]): Story => [
  `one mail box, as "${one}" and "${other}"`,
  async (friends) => {
    await friends.join('ann');
    await friends.pay('ann', { email: one, payment: 'card-1' });
    await friends.join('bob', 'ann');
    await friends.pay('bob', { email: other, payment: 'card-2' });
  },
]);

/** The same, but what gives it away is told only after the friend has paid. */
const lateProof = [
  ...spellings.slice(2, 5).map(([email, other]) => [{ email }, { email: other }] as const),
  [{ payment: 'card-1' }, { payment: ' card-1 ' }] as const,
].map(([early, late]): Story => [
  `what gives it away comes after the friend paid: ${JSON.stringify([early, late])}`,
  async (friends) => {
    await friends.join('ann');
    await friends.join('bob', 'ann');
    await friends.pay('bob', early);
    await friends.pay('ann', late);
  },
]);

const cards: readonly Story[] = [
  [
    'one card on both sides',
    async (friends) => {
      await friends.join('ann');
      await friends.pay('ann', { email: 'ann@mail.example', payment: 'card-1' });
      await friends.join('bob', 'ann');
      await friends.pay('bob', { email: 'bob@mail.example', payment: 'card-1' });
    },
  ],
  [
    'two friends who pay with one card',
    async (friends) => {
      await friends.join('ann');
      for (const name of ['bob', 'cas']) await friends.join(name, 'ann');
      for (const name of ['bob', 'cas']) await friends.pay(name, { payment: 'card-2' });
    },
  ],
  [
    'a friend who pays with the card of a customer whom nobody brought',
    async (friends) => {
      await friends.join('cas');
      await friends.pay('cas', { payment: 'card-3' });
      await friends.join('ann');
      await friends.join('bob', 'ann');
      await friends.pay('bob', { payment: 'card-3' });
    },
  ],
  [
    'the order itself brings the code, and the card of who has it',
    async (friends) => {
      await friends.join('ann');
      await friends.pay('ann', { payment: 'card-1' });
      await friends.join('bob');
      const referralCode = await friends.codeOf('ann');
      await friends.pay('bob', { payment: 'card-1' }, { referralCode });
    },
  ],
];

const ownCode: readonly Story[] = [
  [
    'the own code, named',
    async (friends) => {
      await friends.join('ann');
      await friends.claim('ann', 'ann');
      await friends.pay('ann');
    },
  ],
  [
    'the own code, with an order',
    async (friends) => {
      await friends.join('ann');
      await friends.pay('ann', undefined, { referralCode: await friends.codeOf('ann') });
    },
  ],
  [
    'an account that bought before',
    async (friends) => {
      await friends.join('ann');
      await friends.join('bob');
      await friends.pay('bob');
      await friends.claim('bob', 'ann');
      await friends.pay('bob');
    },
  ],
];

/** Each brings the next, and the last the first: nothing else gives them away. */
function ring(size: number, paysFirst: boolean): Story {
  const people = names.slice(0, size);
  const [first, ...others] = people;
  return [
    `${size} in a ring, ${paysFirst ? 'all but one paid before' : 'paid after'} it is closed`,
    async (friends) => {
      await friends.join(first ?? '');
      for (const [index, name] of others.entries()) await friends.join(name, people[index]);
      if (paysFirst) for (const name of others) await friends.pay(name);
      await friends.claim(first ?? '', people[size - 1] ?? '');
      if (!paysFirst) for (const name of others) await friends.pay(name);
      await friends.pay(first ?? '');
    },
  ];
}

/** Accounts with a mail box and a card each, all delivered to one door. */
function atOneDoor(size: number, shape: 'star' | 'chain'): Story {
  const people = names.slice(0, size);
  const spelled = [home, home.toUpperCase(), ' Lane 5,1234 AB  Town', 'lane 5; 1234 ab town.'];
  return [
    `${size} accounts at one door, each brought by ${shape === 'star' ? 'the first' : 'the one before'}`,
    async (friends) => {
      for (const [index, name] of people.entries()) {
        const by = shape === 'star' ? people[0] : people[index - 1];
        await friends.join(name, index === 0 ? undefined : by);
        const address = spelled[index % spelled.length] ?? home;
        await friends.pay(name, {
          address,
          email: `${name}@mail.example`,
          payment: `card-${name}`,
        });
      }
    },
  ];
}

/** More friends in a week than people make, with nothing in common. */
function atOnce(count: number, paysAsTheyCome: boolean): Story {
  const made = Array.from({ length: count }, (_, index) => `made-${index}`);
  return [
    `${count} friends in a day, who pay ${paysAsTheyCome ? 'one by one' : 'at the end'}`,
    async (friends) => {
      await friends.join('ann');
      for (const name of made) {
        await friends.join(name, 'ann');
        if (paysAsTheyCome) await friends.pay(name);
      }
      if (!paysAsTheyCome) for (const name of made) await friends.pay(name);
    },
  ];
}

const joinedLater: Story = [
  'a friend who turns out to be another account of the same person, and is joined with it',
  async (friends) => {
    await friends.join('ann');
    await friends.join('bob', 'ann');
    await friends.pay('bob');
    await friends.merge('bob', 'ann');
  },
];

export const rings: readonly Story[] = [
  ...mailBoxes,
  ...lateProof,
  ...cards,
  ...ownCode,
  ...[2, 3, 4, 5, 6].flatMap((size) => [ring(size, false), ring(size, true)]),
  ...[3, 4, 5].flatMap((size) => [atOneDoor(size, 'star'), atOneDoor(size, 'chain')]),
  ...[11, 14].flatMap((count) => [atOnce(count, false), atOnce(count, true)]),
  joinedLater,
];
