/** What can be exported, and how its lines are cut into columns. */
import type {
  ExportedBalance,
  ExportedReward,
  ExportedTransaction,
  ImportedMember,
  PastTransaction,
} from '@spaarkit/contract';
import type { CsvValue } from '../csv/write-csv.ts';
import {
  exportBalances,
  exportHistory,
  exportIssuedRewards,
  exportMembers,
  exportTransactions,
} from '../services/index.ts';
import type { ServiceContext } from '../services/context.ts';
import type { Page, PageQuery } from '../services/wire.ts';

/** The title of a column, and what stands in it. */
type Column<Line> = readonly [title: string, cellOf: (line: Line) => CsvValue];

interface Subject<Line> {
  readonly about: string;
  readonly columns: readonly Column<Line>[];
  readonly page: (ctx: ServiceContext, query: PageQuery) => Promise<Page<Line>>;
}

const list = (values: readonly (string | number)[] = []): string => values.join('|');

/** As `spaarkit import members` reads them. */
const memberColumns: readonly Column<ImportedMember>[] = [
  ['memberId', ({ memberId }) => memberId],
  ['joinedAt', ({ joinedAt }) => joinedAt],
  ['locale', ({ locale }) => locale],
  ['birthday', ({ birthday }) => birthday && monthAndDay(birthday)],
  ['tags', ({ tags }) => list(tags)],
  ['preferredChannels', ({ preferredChannels }) => list(preferredChannels)],
  ['cardNumber', ({ cardNumber }) => cardNumber],
  ['excluded', ({ excluded }) => excluded],
  ['consents', ({ consents }) => list(consents?.map(consentText))],
  ['points', ({ points }) => list(points.map((lot) => lot.points))],
  ['expiresAt', ({ points }) => list(points.map(({ expiresAt }) => expiresAt ?? 'never'))],
  ['availableAt', ({ points }) => list(points.map(({ availableAt }) => availableAt ?? 'now'))],
  ['owed', ({ owed }) => owed],
];

const balanceColumns: readonly Column<ExportedBalance>[] = [
  ['memberId', ({ memberId }) => memberId],
  ['available', ({ available }) => available],
  ['pending', ({ pending }) => pending],
  ['reserved', ({ reserved }) => reserved],
  ['owed', ({ owed }) => owed],
];

const transactionColumns: readonly Column<ExportedTransaction>[] = [
  ['memberId', ({ memberId }) => memberId],
  ['id', ({ id }) => id],
  ['at', ({ at }) => at],
  ['kind', ({ kind }) => kind],
  ['points', ({ points }) => points],
  ['reason', ({ reason }) => reason.kind],
  ['orderId', ({ reason }) => (reason.kind === 'order' ? reason.orderId : undefined)],
  ['ruleId', ({ reason }) => (reason.kind === 'rule' ? reason.ruleId : undefined)],
  ['rewardId', ({ reason }) => (reason.kind === 'reward' ? reason.rewardId : undefined)],
  [
    'issuedRewardId',
    ({ reason }) => (reason.kind === 'reward' ? reason.issuedRewardId : undefined),
  ],
  ['note', ({ reason }) => ('note' in reason ? reason.note : undefined)],
  ['undoes', ({ undoes }) => undoes],
  ['availableAt', ({ availableAt }) => availableAt],
  ['expiresAt', ({ expiresAt }) => expiresAt],
  ['locationId', ({ locationId }) => locationId],
];

/** As `spaarkit import history` reads them. */
const historyColumns: readonly Column<PastTransaction>[] = [
  ['memberId', ({ memberId }) => memberId],
  ['reference', ({ reference }) => reference],
  ['at', ({ at }) => at],
  ['kind', ({ kind }) => kind],
  ['points', ({ points }) => points],
  ['note', ({ note }) => note],
];

const rewardColumns: readonly Column<ExportedReward>[] = [
  ['memberId', ({ memberId }) => memberId],
  ['id', ({ id }) => id],
  ['rewardId', ({ rewardId }) => rewardId],
  ['kind', ({ kind }) => kind],
  ['code', ({ voucher }) => voucher?.code],
  ['usage', ({ usage }) => usage],
  ['issuedAt', ({ issuedAt }) => issuedAt],
  ['expiresAt', ({ expiresAt }) => expiresAt],
  ['usedAt', ({ usedAt }) => usedAt],
  ['orderId', ({ orderId }) => orderId],
  ['remainingMinor', ({ remainingMinor }) => remainingMinor],
  ['source', ({ source }) => source.kind],
  ['transactionId', ({ transactionId }) => transactionId],
];

/** A subject, whatever its lines are: they go from its page to its columns and nowhere else. */
function subject<Line>(
  about: string,
  page: Subject<Line>['page'],
  columns: Subject<Line>['columns'],
): Subject<never> {
  return { about, columns, page: page as Subject<never>['page'] };
}

/** What can be exported. */
export const exportSubjects = {
  members: subject(
    'Members with their points, to be imported elsewhere.',
    exportMembers,
    memberColumns,
  ),
  balances: subject('What each member has.', exportBalances, balanceColumns),
  transactions: subject('The ledger, by member.', exportTransactions, transactionColumns),
  history: subject(
    'What was imported of the time before, to be imported elsewhere.',
    exportHistory,
    historyColumns,
  ),
  'issued-rewards': subject(
    'What members hold and held, with the codes.',
    exportIssuedRewards,
    rewardColumns,
  ),
} as const;

export type ExportSubject = keyof typeof exportSubjects;

function monthAndDay({ day, month }: { readonly day: number; readonly month: number }): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(month)}-${two(day)}`;
}

/** `news 2 yes 2026-01-01T00:00:00.000Z`. */
function consentText({ at, given, id, version }: NonNullable<ImportedMember['consents']>[number]) {
  return [id, version, given ? 'yes' : 'no', at].filter((part) => part !== undefined).join(' ');
}
