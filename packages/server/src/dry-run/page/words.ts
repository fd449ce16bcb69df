/** Figures of a report as people read them. */
import type { DryRunReport, ProgramDocument } from '@spaarkit/contract';

type Named = { readonly id: string; readonly name: Readonly<Record<string, string>> };

/** Writes figures of one report. */
export interface Figures {
  readonly money: (minor: number) => string;
  readonly count: (value: number) => string;
}

/** Makes what writes figures in the currency of a report. */
export function figuresOf({ currency }: Pick<DryRunReport, 'currency'>): Figures {
  const money = new Intl.NumberFormat('en', { style: 'currency', currency });
  const perUnit = 10 ** (money.resolvedOptions().maximumFractionDigits ?? 2);
  const count = new Intl.NumberFormat('en');
  return {
    money: (minor) => money.format(minor / perUnit),
    count: (value) => count.format(value),
  };
}

/** Names of rules, campaigns, rewards and tiers by id; the id itself for what has none. */
export function namesIn(...documents: readonly (ProgramDocument | undefined)[]) {
  const names = new Map<string, string>();
  for (const document of documents) {
    if (!document) continue;
    const { campaigns, earningRules, rewards, tiers } = document;
    for (const [kind, list] of Object.entries({
      rule: earningRules,
      campaign: campaigns,
      reward: rewards,
      tier: tiers?.levels ?? [],
    }))
      for (const { id, name } of list as readonly Named[])
        names.set(`${kind} ${id}`, name['en'] ?? Object.values(name)[0] ?? id);
  }
  return (kind: 'rule' | 'campaign' | 'reward' | 'tier', id: string): string =>
    names.get(`${kind} ${id}`) ?? id;
}
