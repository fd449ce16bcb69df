import type { Localizer } from './localizer.ts';
import type { MessageOverrides } from './overrides.ts';
import type { CoreMessages } from './messages/core.ts';
import type { LevelsMessages } from './messages/levels.ts';

/** What compiles, and what must not; it is never called. */
export function sentences(text: Localizer<CoreMessages & LevelsMessages>): string[] {
  return [
    text.t('retry'),
    text.t('badge', { n: 1250 }),
    text.t('badge', { amount: '1.250 punten' }),
    text.t('badge_expiring', { n: 1, when: 'morgen' }),
    text.t('tier_left', { left: '€ 62', tier: 'Goud' }),
    // @ts-expect-error A key that no catalogue has.
    text.t('retri'),
    // @ts-expect-error A slot is left out.
    text.t('tier_left', { left: '€ 62' }),
    // @ts-expect-error A sentence that has forms needs its count.
    text.t('badge_expiring', { when: 'morgen' }),
    // @ts-expect-error A sentence about an amount needs one.
    text.t('badge'),
  ];
}

/** What a shop may say otherwise, and in a language of its own. */
export const own: MessageOverrides = {
  nl: { redeem: 'Inwisselen' },
  fi: { orders: { one: '{n} tilaus', other: '{n} tilausta' } },
  // @ts-expect-error A key that no element says.
  sv: { redem: 'Lös in' },
};

it('holds sentences to their slots when it is compiled', () => undefined);
