import type { join as reference } from './join.nl.ts';
import type { Translation } from './translation.ts';

export const join: Translation<typeof reference> = {
  join_consents: 'Your choice, none is needed',
  join_code: 'Invitation code',
  join_code_wrong: 'This invitation code is not right.',
  join_full: 'All places are taken.',
  join_closed: 'Joining is not possible now.',
  join_wait: 'Join the waiting list',
  join_wait_text:
    'All places are taken. On the waiting list you join by yourself as soon as there is one.',
  join_waiting:
    'You are number {place} on the waiting list. You join by yourself as soon as there is a place.',
  join_stop: 'Leave the waiting list',
};
