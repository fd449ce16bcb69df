/** Codes that a shopper can read aloud and type: 17 of 31 characters, 84 random bits. */

/** Digits and capitals without those that look alike: 0 and O, 1 and I and L. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const codeLength = 17;

/** Bytes from here on would favour the first characters of the alphabet, so they are drawn again. */
const unbiasedBelow = 256 - (256 % alphabet.length);

/** A member gives it to friends, so it is short; guessing one is worth nothing. */
const referralCodeLength = 8;

/** A new code, as it is stored. */
export function createCode(): string {
  return createText(codeLength);
}

/** A new code for the friends of a member, which need not be secret. */
export function createReferralCode(): string {
  return createText(referralCodeLength);
}

function createText(length: number): string {
  let code = '';
  while (code.length < length) {
    for (const byte of crypto.getRandomValues(new Uint8Array(length + 4))) {
      if (byte < unbiasedBelow && code.length < length)
        code += alphabet.charAt(byte % alphabet.length);
    }
  }
  return code;
}

/** The code as it is shown: `ABCD-EFGH-JKMN-PQRST`, 20 characters, which is what shop platforms take. */
export function showCode(code: string): string {
  return [code.slice(0, 4), code.slice(4, 8), code.slice(8, 12), code.slice(12)].join('-');
}

/** What somebody typed, as it is stored: neither hyphens, spaces nor case tell codes apart. */
export function readCode(typed: string): string {
  return typed.toUpperCase().replaceAll(/[\s-]/g, '');
}
