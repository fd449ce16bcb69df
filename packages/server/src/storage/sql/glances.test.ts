import { expect, test } from 'vitest';
import { Glances, type Lent } from './glances.ts';

/** Lends names, and writes down who was given back with which errors. */
function lender(): { glances: Glances<string>; back: [string, string[]][] } {
  const back: [string, string[]][] = [];
  let count = 0;
  const lend = async (): Promise<Lent<string>> => {
    const client = `connection ${++count}`;
    return { client, giveBack: (errors) => void back.push([client, errors.map(String)]) };
  };
  return { glances: new Glances(lend), back };
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('what is asked for at one moment goes over one connection', async () => {
  const { glances, back } = lender();
  const one = glances.add(async (client) => client);
  const two = glances.add(async (client) => client);
  expect(await Promise.all([one, two])).toEqual(['connection 1', 'connection 1']);
  expect(await glances.add(async (client) => client)).toBe('connection 2');
  await nextTurn();
  expect(back).toEqual([
    ['connection 1', []],
    ['connection 2', []],
  ]);
});

test('many take several connections, so that the last does not wait for all', async () => {
  const { glances } = lender();
  const used = await Promise.all(
    Array.from({ length: 20 }, () => glances.add(async (client) => client)),
  );
  expect(new Set(used).size).toBe(3);
});

test('one that fails fails alone, and the connection is given back with why', async () => {
  const { glances, back } = lender();
  const failing = glances.add(async () => {
    throw new Error('no');
  });
  const [failed, done] = await Promise.allSettled([failing, glances.add(async () => 'yes')]);
  expect(failed).toMatchObject({ reason: new Error('no') });
  expect(done).toMatchObject({ value: 'yes' });
  await nextTurn();
  expect(back).toEqual([['connection 1', ['Error: no']]]);
});

test('when there is no connection all are told', async () => {
  const glances = new Glances<string>(async () => {
    throw new Error('away');
  });
  const all = await Promise.allSettled([glances.add(async () => 1), glances.add(async () => 2)]);
  expect(all.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
});
