/** Numbers on member cards: ours cannot be guessed, and mistyped ones are told from unknown ones. */
import type { ProgramDocument } from '@spaarkit/contract';

/** 18 random digits and one to check them by: nobody finds one of a million cards by trying. */
const randomDigits = 18;

/** A new number, with a last digit by the rule of Luhn. */
export function createCardNumber(): string {
  let digits = '';
  while (digits.length < randomDigits) {
    for (const byte of crypto.getRandomValues(new Uint8Array(randomDigits)))
      // Bytes from 250 on would favour the small digits, so they are drawn again.
      if (byte < 250 && digits.length < randomDigits) digits += String(byte % 10);
  }
  return digits + luhnDigit(digits);
}

/** Whether a number ends as the programme's cards do. */
export function hasCheckDigit(number: string, { cards }: ProgramDocument): boolean {
  if (cards.checkDigit === 'none') return true;
  if (!/^[0-9]+$/.test(number)) return false;
  const [digits, last] = [number.slice(0, -1), number.slice(-1)];
  if (cards.checkDigit === 'luhn') return luhnDigit(digits) === last;
  return number.length === 13 && eanDigit(digits) === last;
}

function luhnDigit(digits: string): string {
  const sum = fromTheRight(digits).reduce((all, digit, index) => {
    const value = digit * (index % 2 === 0 ? 2 : 1);
    return all + (value > 9 ? value - 9 : value);
  }, 0);
  return String((10 - (sum % 10)) % 10);
}

function eanDigit(digits: string): string {
  const sum = fromTheRight(digits).reduce(
    (all, digit, index) => all + digit * (index % 2 === 0 ? 3 : 1),
    0,
  );
  return String((10 - (sum % 10)) % 10);
}

function fromTheRight(digits: string): number[] {
  return Array.from(digits, Number).toReversed();
}
