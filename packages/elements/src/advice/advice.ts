/** The words of {@link advise}: fetched when there is something to say. Each code has its part in `MESSAGES.md` of this package. */
import { lookAround } from './look-around.ts';

interface Advice {
  /** `warn` where the page is wrong; `info` where it may be nobody's mistake. */
  readonly level: 'warn' | 'info';
  /** Said once for each thing that it is about, not once for all. */
  readonly each?: true;
  /** What is wrong and what to do, in a sentence or two. */
  readonly words: (about: never) => string;
}

/** By code. Those of the API are the codes of its problems, and of the SDK's errors. */
export const advices = {
  provider_missing: {
    level: 'warn',
    words: (host: HTMLElement) => {
      // Which element tells of it depends on whose script came first; what is told does not.
      const provider = host.closest('loyalty-provider') ?? ('apiBase' in host ? host : null);
      return provider
        ? `<${provider.localName}> is not set up, and the elements inside it show what stands inside them. Give it both api-base and publishable-key, or a client.`
        : `<${host.localName}> stands in no <loyalty-provider>, and shows what stands inside it. Put it inside <loyalty-provider api-base="…" publishable-key="pk_…">.`;
    },
  },
  attribute_unknown: {
    level: 'warn',
    each: true,
    words: ([attribute, value, words]: [string, string, readonly string[]]) =>
      `${attribute}="${value}" is not known. Use one of: ${words.join(', ')}.`,
  },
  attribute_misspelt: {
    level: 'warn',
    each: true,
    words: ([tag, attribute, meant]: [string, string, string]) =>
      `<${tag}> has no attribute ${attribute}. It has ${meant}.`,
  },
  tag_unknown: {
    level: 'warn',
    each: true,
    words: ([tag, tags]: [string, readonly string[]]) =>
      `<${tag}> is no element of the kit, and draws nothing. Use one of: ${tags.join(', ')}.`,
  },
  tag_unclosed: {
    level: 'warn',
    each: true,
    words: ([tag, around]: [string, string]) =>
      `<${tag}> stands inside <${around}>, which shows it no more once it draws. Close it with </${around}>: HTML takes <${around} /> for the beginning alone.`,
  },
  scheme_unlike_ground: {
    level: 'info',
    words: ([tag, ground, scheme]: [string, string, string]) =>
      `<${tag}> stands on a ${ground} ground and draws itself ${scheme}. Give it or its provider scheme="${ground}", or the page the style color-scheme: ${ground} (light dark, where the page has both).`,
  },
  reward_unknown: {
    level: 'info',
    each: true,
    words: (id: string) =>
      id === ''
        ? 'A <loyalty-redeem-button> has no reward-id, and draws nothing. Give it the id of a reward.'
        : `The programme has no reward "${id}" for this member; its <loyalty-redeem-button> draws nothing. Use the id of a reward as the programme has it.`,
  },
  level_unknown: {
    level: 'info',
    each: true,
    words: ([id, levels]: [string, readonly string[]]) =>
      `The programme has no level "${id}", so its <loyalty-gate> opens to nobody for it. Use one of: ${levels.join(', ')}.`,
  },
  target_missing: {
    level: 'info',
    each: true,
    words: (selector: string) =>
      `marks="${selector}" finds nothing to mark with the level. Give it a selector of an element that stands in the page, such as "body".`,
  },
  defined_already: {
    level: 'info',
    words: (tag: string) =>
      `<${tag}> is defined already, by another copy of the kit; the first one stays, for this tag and any other. Load the kit once, unless two are meant.`,
  },
  key_invalid: {
    level: 'warn',
    words: () =>
      'The API does not know this publishable-key. Copy it anew or make one (spaarkit keys create), and see that api-base is the API that made it.',
  },
  key_not_allowed: {
    level: 'warn',
    words: () =>
      'This key is not for pages. Give publishable-key a key that begins with pk_; a secret key that has stood on a page has to be revoked (spaarkit keys revoke).',
  },
  origin_not_allowed: {
    level: 'warn',
    words: () =>
      `The publishable-key may not be used on ${location.origin}. Add this origin to the key (spaarkit keys create --origin), or use the key of this site.`,
  },
  token_expired: {
    level: 'warn',
    words: () =>
      'The member token has expired, and so had the one asked for after it. Sign a new one for each request to member-token-url, never from a cache, and set the clock of the shop’s server.',
  },
  token_invalid: {
    level: 'warn',
    words: ({ message }: Error) =>
      `The API does not take the member token: ${message} Sign it on the shop’s server with createMemberToken of @spaarkit/sdk/server, with this programme’s id and signing key.`,
  },
  token_unavailable: {
    level: 'warn',
    words: ({ cause }: Error) =>
      `The shop gave no member token (${reasonOf(cause)}). member-token-url has to answer { "token": "…" }, or 204 for a guest, within 10 seconds.`,
  },
  guest_assumed: {
    level: 'info',
    each: true,
    words: ([url, status]: [string, number]) =>
      status === 200
        ? `member-token-url (${url}) answers JSON without a token, so that everybody is taken for a guest. Let it answer { "token": "…" }, or 204 for a guest.`
        : `member-token-url (${url}) answered ${status}, which is taken for a guest. If that is one, answer 204; else see that this is the address of the route.`,
  },
  unexpected_answer: {
    level: 'warn',
    words: ({ message }: Error) =>
      [
        'What answers at api-base is not the loyalty API.',
        ...(message ? [message] : []),
        'Give api-base its address, with https:// in front of it unless it is on this host, and without /v1.',
      ].join(' '),
  },
  not_found: {
    level: 'warn',
    words: () =>
      'The API has no such address: api-base leads past it. Give api-base the address that spaarkit start prints, without /v1.',
  },
  connection_failed: {
    level: 'info',
    words: ({ message }: Error) =>
      `The API cannot be reached. ${message} If this is not a moment without network: see that api-base is its address, that it runs, and that a Content-Security-Policy names it in connect-src.`,
  },
  timed_out: {
    level: 'info',
    words: ({ message }: Error) => `The API is too slow. ${message} See how it fares at /healthz.`,
  },
} as const satisfies Readonly<Record<string, Advice>>;

/** Any other code: its problem says itself what to do. */
const other: Advice = {
  level: 'info',
  words: ({ message }: Error) => `The API does not give the session. ${message}`,
};

const said = new Set<string>();

/** See {@link advise}. */
export function say(code: string, about: unknown): void {
  const known: Readonly<Record<string, Advice>> = advices;
  const { level, each, words } = known[code] ?? other;
  // Each code is said by one place, which knows what its words are about.
  // The page comes with the package, where whoever installed it can read it.
  const text = `Spaarkit, ${code}: ${words(about as never)} (@spaarkit/elements/MESSAGES.md#${code})`;
  const key = each ? text : code;
  if (said.has(key)) return;
  said.add(key);
  console[level](text);
}

/** See {@link lookAround}. Here, so that a page without a bundler finds it in the one file that has the words. */
export function watch(): void {
  lookAround(document, say);
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : 'no answer in time';
}
