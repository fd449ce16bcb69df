/** The small shapes that every schema of the contract is made of. Units stand last in a name. */
import { z } from 'zod';

/** Largest whole number that JavaScript, SQLite and PostgreSQL drivers all carry exactly. */
export const maxInteger = Number.MAX_SAFE_INTEGER;

/**
 * A string that is safe to store and to show: no NUL (PostgreSQL refuses it) and no lone surrogates
 * (they cannot be encoded as UTF-8).
 */
export const text = (maxLength: number) =>
  z
    .string()
    .min(1)
    .max(maxLength)
    .refine((value) => !/\0|\p{Surrogate}/u.test(value), {
      error: 'Leave out NUL and lone surrogates.',
    });

/** A merchant's own identifier of a rule, reward, tier …; stable over programme versions. */
export const slug = z
  .string()
  .regex(
    /^[a-z0-9][a-z0-9_-]{0,62}$/,
    'Use lower-case letters, digits, "-" and "_", 63 characters at the most.',
  )
  .describe('As the programme document names it; the same in every version.');

/** An identifier of the shop's: customer id, order id, line id, product id … */
export const externalId = text(128).describe('As the shop names it.');

/** A whole number of points, zero or more. */
export const points = z.int().min(0).max(maxInteger);

/** A signed whole number of points. */
export const signedPoints = z.int().min(-maxInteger).max(maxInteger);

/** Money in minor units (cents) of the programme's currency, zero or more. */
export const minor = z.int().min(0).max(maxInteger);

/** A count, zero or more. */
export const count = z.int().min(0).max(maxInteger);

/** RFC 3339 instant, in UTC on the way out; an offset is accepted on the way in. */
export const instant = z.iso.datetime({ offset: true });

/** A calendar date in the programme's time zone, `2027-12-31`. */
export const localDate = z.iso
  .date()
  .describe('A date in the programme’s time zone, such as `2027-12-31`.');

/** BCP 47 language tag, such as `nl` or `pt-PT`. */
export const locale = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/, 'Use a BCP 47 tag such as "nl" or "pt-PT".')
  .describe('A BCP 47 tag, such as `nl` or `pt-PT`.');

/** Whether a machine can make words and numbers of it: `en-aa-bb` has the form of a tag, and is none. */
export function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}

/** ISO 4217 currency code. */
export const currency = z
  .string()
  .regex(/^[A-Z]{3}$/, 'Use an ISO 4217 code such as "EUR".')
  .describe('An ISO 4217 code, such as `EUR`.');

/** IANA time zone, checked against what this machine's `Intl` knows. */
export const timeZone = text(64)
  .refine(isTimeZone, { error: 'Use an IANA zone such as "Europe/Amsterdam".' })
  .describe('An IANA zone, such as `Europe/Amsterdam`.');

/** A web address a shopper may be sent to. Only http(s), so that no programme text can carry script. */
export const webUrl = z
  .url({ protocol: /^https?$/, error: 'Use an absolute http or https address.' })
  .max(2048);

/** A text that shoppers read: it may not turn round the direction of what stands behind it. */
const shownText = (maxLength: number) =>
  text(maxLength).refine((value) => !/[\u202d\u202e]/u.test(value), {
    error: 'Leave out U+202D and U+202E, which turn round the direction of the text behind them.',
  });

/** Plain text per locale; never HTML. At least one locale. */
export const localizedText = (maxLength: number) =>
  z
    .record(locale, shownText(maxLength))
    .refine((texts) => Object.keys(texts).length > 0, {
      error: 'Give the text in at least one locale.',
    })
    .describe('Plain text by locale, such as `{ nl: "…", en: "…" }`.');

/** The merchant's word for points in one locale: a form per CLDR plural category, `other` always. */
export const pluralForms = z
  .strictObject({
    zero: shownText(40).optional(),
    one: shownText(40).optional(),
    two: shownText(40).optional(),
    few: shownText(40).optional(),
    many: shownText(40).optional(),
    other: shownText(40),
    unitless: shownText(40).optional().describe('The noun alone, if it differs from `other`.'),
  })
  .meta({ id: 'PluralForms' });

/** A fraction as a whole percentage: 150 is one and a half times. */
export const percent = z
  .int()
  .min(1)
  .max(10_000)
  .describe('A whole percentage: 150 is one and a half times.');

/** Opens and closes with these instants; an absent end is open. */
export const dateWindow = z
  .strictObject({
    from: instant.optional().describe('Opens at this instant; open from the first when left out.'),
    until: instant.optional().describe('Closed from this instant on; never when left out.'),
  })
  .refine(({ from, until }) => !from || !until || !(Date.parse(from) >= Date.parse(until)), {
    error: 'Must be later than "from".',
    path: ['until'],
  })
  .meta({ id: 'DateWindow' });

/** How often something may happen for one member. */
export const claimLimit = z
  .strictObject({
    count: z.int().min(1).max(1_000_000).describe('Times at the most.'),
    per: z
      .enum(['day', 'week', 'month', 'year', 'lifetime'])
      .default('lifetime')
      .describe('In each of these by the programme’s calendar; a week begins on Monday.'),
  })
  .meta({ id: 'ClaimLimit' });

function isTimeZone(value: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: value }));
  } catch {
    return false;
  }
}
