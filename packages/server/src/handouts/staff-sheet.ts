/** One page for whoever stands at the till, made from the programme document. */
import type { Handout, ProgramDocument } from '@spaarkit/contract';
import { rewardItems, ruleItems } from './items.ts';
import { handout, levels, section, tellingOf, waiting } from './rules-page.ts';
import type { OnForeign } from './speaker.ts';

/** The kinds of rule that somebody at the till has to do with. */
const tillKinds: ReadonlySet<string> = new Set([
  'order_amount',
  'product',
  'category',
  'first_order',
  'order_count',
  'check_in',
  'receipt',
  'stamp_card',
]);

/** The sheet in a language; English where handouts are not written in it. */
export function staffSheet(
  document: ProgramDocument,
  locale: string,
  now: number,
  onForeign?: OnForeign,
): Handout {
  const telling = tellingOf(document, locale, now, onForeign);
  const { say, words } = telling;
  return handout(telling, words.staffTitle(say.text(document.name)), [
    section(telling, 'at_the_till', words.till),
    section(
      telling,
      'earning',
      [],
      ruleItems(telling, ({ kind }) => tillKinds.has(kind)),
    ),
    waiting(telling),
    section(telling, 'rewards', [], rewardItems(telling)),
    levels(telling),
    section(telling, 'returns', words.returned(document.returns)),
  ]);
}
