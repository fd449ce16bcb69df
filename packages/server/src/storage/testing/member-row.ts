import type { MemberRow } from '../rows.ts';

/** A member to whom nothing has happened yet. */
export function memberRow(id: string, externalId: string | null = id): MemberRow {
  return {
    id,
    externalId,
    version: 1,
    joinedAt: 1,
    excluded: false,
    balance: { available: 0, pending: 0, reserved: 0, owed: 0 },
    chainLength: 0,
    chainHash: '',
    lastBookedAt: 0,
    activeAt: null,
    nextDueAt: null,
    nextReturnAt: null,
    createdAt: 1,
  };
}
