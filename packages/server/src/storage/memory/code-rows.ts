import type { CodeConnectorRow, CodeRequestRow, CodeWrites, WaitingCodes } from '../code-store.ts';
import type { CodeText } from '../rows.ts';
import type { ProgramTables } from './tables.ts';

/** Codes that a shop makes when it is asked. */
export class MemoryCodes implements CodeWrites {
  readonly #tables: ProgramTables;

  constructor(tables: ProgramTables) {
    this.#tables = tables;
  }

  async connectors(): Promise<CodeConnectorRow[]> {
    return this.#tables.codeConnectors.all().toSorted((a, b) => (a.id < b.id ? -1 : 1));
  }

  async connector(id: string): Promise<CodeConnectorRow | undefined> {
    return this.#tables.codeConnectors.get(id);
  }

  async waiting(): Promise<WaitingCodes[]> {
    const waiting = new Map<string, WaitingCodes>();
    for (const { connectorId, since } of this.#tables.codeRequests.all()) {
      const before = waiting.get(connectorId) ?? { connectorId, waiting: 0, since };
      waiting.set(connectorId, {
        connectorId,
        waiting: before.waiting + 1,
        since: Math.min(before.since, since),
      });
    }
    return [...waiting.values()];
  }

  async lastError(connectorId: string): Promise<string | undefined> {
    const [first] = this.#tables.codeRequests
      .all()
      .filter((row) => row.connectorId === connectorId && row.error !== null)
      .toSorted((a, b) => a.dueAt - b.dueAt);
    return first?.error ?? undefined;
  }

  async saveConnector(row: CodeConnectorRow): Promise<void> {
    this.#tables.codeConnectors.put(row);
  }

  async ask(row: CodeRequestRow): Promise<void> {
    this.#tables.codeRequests.put(row);
  }

  async claimDue(now: number, leaseUntil: number, limit: number): Promise<CodeRequestRow[]> {
    return this.#tables.codeRequests
      .all()
      .filter(({ dueAt }) => dueAt <= now)
      .toSorted((a, b) => a.dueAt - b.dueAt)
      .slice(0, limit)
      .map((row) => {
        const claimed = { ...row, dueAt: leaseUntil, attempts: row.attempts + 1 };
        this.#tables.codeRequests.put(claimed);
        return claimed;
      });
  }

  async postpone({
    issuedRewardId,
    dueAt,
    error,
  }: Pick<CodeRequestRow, 'issuedRewardId' | 'dueAt' | 'error'>): Promise<void> {
    const row = this.#tables.codeRequests.get(issuedRewardId);
    if (row) this.#tables.codeRequests.put({ ...row, dueAt, error });
  }

  async askAgain(connectorId: string, now: number): Promise<void> {
    for (const row of this.#tables.codeRequests.all())
      if (row.connectorId === connectorId) this.#tables.codeRequests.put({ ...row, dueAt: now });
  }

  async drop(issuedRewardId: string): Promise<void> {
    this.#tables.codeRequests.remove(issuedRewardId);
  }

  async give(id: string, { code, shownCode }: CodeText, expiresAt: number): Promise<boolean> {
    const row = this.#tables.issued.get(id);
    if (!row || row.code !== null || !this.#tables.codes.add({ code, id })) return false;
    this.#tables.issued.put({ ...row, code, shownCode, expiresAt });
    this.#tables.lapsed.remove(id);
    await this.drop(id);
    return true;
  }
}
