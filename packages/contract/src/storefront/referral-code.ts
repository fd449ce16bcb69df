/** What a member gives to friends. */
import { text } from '../primitives.ts';

export const referralCode = text(32).describe(
  'The code of a member, as their link carries it; neither case, spaces nor hyphens tell codes apart.',
);
