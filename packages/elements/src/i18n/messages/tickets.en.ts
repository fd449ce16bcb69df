import type { tickets as reference } from './tickets.nl.ts';
import type { Translation } from './translation.ts';

export const tickets: Translation<typeof reference> = {
  valid_through: 'Valid through {date}',
  valid_last: 'Last day: {date}',
  code: 'Discount code {code}',
  copy: 'Copy code',
  copied: 'Copied',
  copy_by_hand: 'Copy the selected code with {keys}.',
  apply: 'Apply to cart',
  applying: 'Applying',
  applied: 'Applied to your cart',
  applied_worth: 'Applied: {money} off',
  remove: 'Remove',
  removed: 'Removed from your cart.',
  locked: 'Held in a cart.',
  locked_until: 'Held in a cart until {time}.',
  apply_minimum: '{money} to go until the minimum. Your code stays valid.',
  apply_refused: 'The cart does not take this code now. Your code stays valid.',
  revert: 'Undo',
  revert_name: 'Undo: {reward}',
  revert_hint: 'You get {amount} back, with at least their old date.',
  reverting: 'Undoing',
  reverted: '{reward} undone. {amount} back in your balance.',
  revert_failed: 'Undoing did not work just now.',
  revert_unknown: 'We are checking whether it was undone.',
  conditions: 'Conditions',
};
