import type { preferences as reference } from './preferences.nl.ts';
import type { Translation } from './translation.ts';

export const preferences: Translation<typeof reference> = {
  prefs_title: 'Preferences',
  prefs_consents: 'Consents',
  prefs_channels: 'How may we reach you?',
  prefs_email: 'E-mail',
  prefs_sms: 'Text message',
  prefs_push: 'Notification on your phone',
  prefs_post: 'Post',
  prefs_birthday: 'Birthday',
  prefs_birthday_why: 'Day and month only. We do not ask the year.',
  prefs_day: 'Day',
  prefs_month: 'Month',
  prefs_birthday_wrong: 'Choose a day and a month that go together.',
  prefs_save: 'Save',
  prefs_saving: 'Saving',
  prefs_saved: 'Saved.',
  prefs_failed: 'This did not work just now. Please try again.',
  prefs_data: 'Your data',
  prefs_export: 'Download your data',
  prefs_exporting: 'Downloading',
  prefs_leave: 'Leave {program}',
  prefs_leave_then: { other: 'Your balance of {amount} lapses, and your consents are withdrawn.' },
  prefs_erase: 'Have everything erased',
  prefs_erase_then: {
    other:
      'You leave, your balance of {amount} lapses, and all that we hold about you for {program} is erased for good. This cannot be undone.',
  },
  prefs_pending_then: 'What is on the way ({amount}) lapses too.',
  prefs_codes_then: 'Your codes stop working then.',
  prefs_cancel: 'Cancel',
  prefs_left: 'You no longer take part in {program}.',
};
