/** The rules of a programme for shoppers, made from its document so that they are always true. */
import type { EarningRule, Handout, ProgramDocument } from '@spaarkit/contract';
import { campaignItems, levelItems, rewardItems, ruleItems } from './items.ts';
import { createSpeaker, type OnForeign, type Speaker } from './speaker.ts';
import { wordsOf } from './words/index.ts';
import type { Words } from './words/words.ts';

type Section = Handout['sections'][number];

/** What a section needs: the document, the language's words, and who says them. */
export interface Telling {
  readonly document: ProgramDocument;
  readonly words: Words;
  readonly say: Speaker;
  /** The instant it is told at: what is over by then is left out. */
  readonly now: number;
}

/** Makes a telling in the language nearest to `locale` that handouts are written in. */
export function tellingOf(
  document: ProgramDocument,
  locale: string,
  now: number,
  onForeign?: OnForeign,
): Telling {
  const { language, words } = wordsOf(locale);
  return { document, words, say: createSpeaker(document, language, onForeign), now };
}

/** The rules page in a language; English where handouts are not written in it. */
export function rulesPage(
  document: ProgramDocument,
  locale: string,
  now: number,
  onForeign?: OnForeign,
): Handout {
  const telling = tellingOf(document, locale, now, onForeign);
  const { say, words } = telling;
  return handout(telling, words.rulesTitle(say.text(document.name)), [
    takingPart(telling),
    section(telling, 'earning', [], ruleItems(telling, isCurrent(now))),
    section(telling, 'campaigns', [], campaignItems(telling)),
    waiting(telling),
    section(telling, 'rewards', [], rewardItems(telling)),
    levels(telling),
    section(telling, 'returns', words.returned(document.returns)),
    data(telling),
  ]);
}

/** Those of the sections that have something to say, under a title. */
export function handout({ say }: Telling, title: string, sections: readonly Section[]): Handout {
  return {
    locale: say.locale,
    title,
    sections: sections.filter(({ items, paragraphs }) => items.length + paragraphs.length > 0),
  };
}

/** A section with the heading that its id has in the language. */
export function section(
  { words }: Telling,
  id: keyof Words['headings'],
  paragraphs: readonly string[],
  items: Section['items'] = [],
): Section {
  return { id, heading: words.headings[id], paragraphs: [...paragraphs], items };
}

function takingPart(telling: Telling): Section {
  const { document, say, words } = telling;
  const { startsAt, endsAt, lastRedemptionAt } = document;
  return section(telling, 'taking_part', [
    words.joining(document.enrollment.mode),
    ...((startsAt ?? endsAt)
      ? [words.runs(startsAt && say.date(startsAt), endsAt && say.date(endsAt, 'closes'))]
      : []),
    ...(lastRedemptionAt ? [words.lastRedemption(say.date(lastRedemptionAt, 'closes'))] : []),
  ]);
}

/** When points can be used and until when; also on the sheet for staff. */
export function waiting(telling: Telling): Section {
  const { document, say, words } = telling;
  if (document.earningRules.length === 0) return section(telling, 'waiting', []);
  return section(telling, 'waiting', [
    words.pending(document.points.pendingDays),
    words.expiry(document.points.expiry, say),
  ]);
}

/** The levels with what each asks and gives; also on the sheet for staff. */
export function levels(telling: Telling): Section {
  const { tiers } = telling.document;
  return tiers
    ? section(
        telling,
        'tiers',
        [telling.words.tierPeriod(tiers.period)],
        levelItems(telling, tiers),
      )
    : section(telling, 'tiers', []);
}

function data(telling: Telling): Section {
  const { consents, links } = telling.document;
  const { say, words } = telling;
  const items = consents.map(({ id, text }) => ({ title: id, lines: [say.text(text)] }));
  const named = (['terms', 'privacy', 'help'] as const).flatMap((what) => {
    const url = links[what];
    return url === undefined ? [] : [words.link(what, url)];
  });
  return section(
    telling,
    'data',
    [...(consents.length > 0 ? [words.consents] : []), words.rights, ...named],
    items,
  );
}

function isCurrent(now: number): (rule: EarningRule) => boolean {
  return ({ active }) => active?.until === undefined || now < Date.parse(active.until);
}
