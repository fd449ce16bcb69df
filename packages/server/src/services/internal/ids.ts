/** Ids: a prefix, the time, the place within it and chance, in letters and digits that sort as the ids were made. */

/** 32 characters in the order in which every database sorts them, without i, l, o and u. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const timeLength = 10;
const orderLength = 3;
const randomLength = 13;

/** How many ids this process has made, as far as there is room to say it. */
let made = 0;

/** Makes an id with 65 random bits, such as `txn_0dq8…`. Those of one process sort as they were made, also in one millisecond. */
export function createId(prefix: string, realNow: number): string {
  made = (made + 1) % alphabet.length ** orderLength;
  return `${prefix}_${encode(realNow, timeLength)}${encode(made, orderLength)}${encodeRandom()}`;
}

/** A maker of ids, for the engine. */
export function idMaker(realNow: () => number): (prefix: string) => string {
  return (prefix) => createId(prefix, realNow());
}

function encode(value: number, length: number): string {
  let rest = Math.max(0, Math.trunc(value));
  let encoded = '';
  for (let index = 0; index < length; index++) {
    encoded = alphabet.charAt(rest % 32) + encoded;
    rest = Math.floor(rest / 32);
  }
  return encoded;
}

function encodeRandom(): string {
  const random = crypto.getRandomValues(new Uint8Array(randomLength));
  return [...random].map((byte) => alphabet.charAt(byte & 31)).join('');
}
