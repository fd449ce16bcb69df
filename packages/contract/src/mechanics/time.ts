/** How long points last. */
import { pointsWith } from '../conformance/documents.ts';
import { lapseByInactivity, lapseOnCalendar, neverLapse } from '../conformance/cases/expiry.ts';
import type { Mechanic } from './mechanic.ts';

const noLimit = { none: 'A date has no limit to reach.' };

export const timeMechanics: readonly Mechanic[] = [
  {
    id: 'expiry-by-age',
    title: 'Points lapse at an age, each by itself',
    fragment: { points: pointsWith({}) },
    works: { case: 'earning/expiry' },
    reversal: { case: 'expiry/thirty-days' },
    limit: noLimit,
    expiry: { case: 'earning/expiry' },
    history: { case: 'earning/expiry' },
  },
  {
    id: 'expiry-by-inactivity',
    title: 'All points lapse when a member has done nothing for some months',
    fragment: { points: lapseByInactivity },
    works: { case: 'expiry/inactivity' },
    reversal: { case: 'expiry/inactivity-undone' },
    limit: { case: 'expiry/inactivity-lapses' },
    expiry: { case: 'expiry/inactivity-lapses' },
    history: { case: 'expiry/inactivity-lapses' },
  },
  {
    id: 'expiry-on-a-date',
    title: 'Points lapse on a fixed date, once they are old enough',
    fragment: { points: lapseOnCalendar },
    works: { case: 'expiry/calendar' },
    reversal: { case: 'expiry/thirty-days' },
    limit: { case: 'expiry/calendar' },
    expiry: { case: 'expiry/calendar' },
    history: { case: 'expiry/calendar' },
  },
  {
    id: 'no-expiry',
    title: 'Points never lapse',
    fragment: { points: neverLapse },
    works: { case: 'expiry/never' },
    reversal: { none: 'Nothing happens that could be undone.' },
    limit: noLimit,
    expiry: { case: 'expiry/never' },
    history: { none: 'Nothing happens that could be told.' },
  },
  {
    id: 'warnings',
    title: 'Members are warned before points lapse',
    fragment: { points: pointsWith({ warnDays: [30, 7] }) },
    works: { case: 'expiry/warnings' },
    reversal: { case: 'expiry/warnings' },
    limit: { case: 'expiry/warnings' },
    expiry: { none: 'A notice is there as long as it is true.' },
    history: { none: 'A warning changes no points.' },
  },
  {
    id: 'extension',
    title: 'The shop lets points last longer',
    fragment: {},
    works: { case: 'expiry/extension' },
    reversal: { case: 'expiry/extension-returned' },
    limit: { case: 'expiry/extension-refused' },
    expiry: { case: 'expiry/extension' },
    history: { case: 'expiry/extension' },
  },
];
