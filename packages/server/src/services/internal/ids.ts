/** Ids: a prefix, the time and chance, in lower-case letters and digits that sort like the time they were made. */

/** 32 characters in the order in which every database sorts them, without i, l, o and u. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const timeLength = 10;
const randomLength = 16;

/** Makes an id with 80 random bits, such as `txn_0dq8…`. */
export function createId(prefix: string, realNow: number): string {
  return `${prefix}_${encodeTime(realNow)}${encodeRandom()}`;
}

/** A maker of ids, for the engine. */
export function idMaker(realNow: () => number): (prefix: string) => string {
  return (prefix) => createId(prefix, realNow());
}

function encodeTime(instant: number): string {
  let rest = Math.max(0, Math.trunc(instant));
  let encoded = '';
  for (let index = 0; index < timeLength; index++) {
    encoded = alphabet.charAt(rest % 32) + encoded;
    rest = Math.floor(rest / 32);
  }
  return encoded;
}

function encodeRandom(): string {
  const random = crypto.getRandomValues(new Uint8Array(randomLength));
  return [...random].map((byte) => alphabet.charAt(byte & 31)).join('');
}
