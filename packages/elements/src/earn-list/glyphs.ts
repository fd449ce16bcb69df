import type { EarningRule } from '@spaarkit/sdk';

import { drawn, icon } from '../icons/icons.ts';

const bag = 'M4 7h12l-1 10H5zM7 7a3 3 0 0 1 6 0';
const person = 'M7 7a3 3 0 1 1 6 0 3 3 0 1 1-6 0M4 17c0-4 3-5 6-5s6 1 6 5';
const star = 'm10 3 2.2 4.6 5 .7-3.6 3.5.8 5-4.4-2.4-4.4 2.4.8-5-3.6-3.5 5-.7z';
const share = 'M4 9v8h12V9M10 12V3M6.5 6 10 2.8 13.5 6';
const pin =
  'M10 17.5C6 13 4.5 10.5 4.5 8a5.5 5.5 0 0 1 11 0c0 2.5-1.5 5-5.5 9.5M8.5 8a1.5 1.5 0 1 1 3 0 1.5 1.5 0 1 1-3 0';
const list = 'm3.5 5 1.2 1.2L7 4M3.5 11l1.2 1.2L7 10M9.5 5.5h7M9.5 11.5h7M9.5 16.5h7';

/** The drawing of a kind of way to earn. */
export function glyphOf(kind: EarningRule['kind']) {
  switch (kind) {
    case 'account':
    case 'profile':
      return drawn(person, 20);
    case 'review':
    case 'survey':
      return drawn(star, 20);
    case 'social':
    case 'referral':
    case 'newsletter':
      return drawn(share, 20);
    case 'check_in':
      return drawn(pin, 20);
    case 'challenge':
      return drawn(list, 20);
    case 'stamp_card':
      return icon('ticket', 20);
    case 'birthday':
    case 'custom':
      return icon('gift', 20);
    default:
      return drawn(bag, 20);
  }
}
