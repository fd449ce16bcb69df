/** Reads a programme document and says precisely what is wrong with it. */
import type { z } from 'zod';
import type { ProblemDetail } from '../problems.ts';
import { programDocument, type ProgramDocument } from './document.ts';
import type { RewardKind } from './rewards.ts';
import { unsupportedParts } from './supported.ts';

/** Rewards that are worth an amount, so that a shopper can choose how many points to spend on one. */
const variableKinds: ReadonlySet<RewardKind> = new Set([
  'amount_discount',
  'store_credit',
  'cashback',
  'gift_card',
  'donation',
]);

export type ProgramValidation =
  | { readonly ok: true; readonly document: ProgramDocument }
  | { readonly ok: false; readonly errors: ProblemDetail[] };

/**
 * Validates a programme document: its shape, the references between its parts, and whether this
 * version computes everything it asks for. Never throws; each error names a JSON Pointer and says
 * how to mend it.
 */
export function validateProgram(input: unknown): ProgramValidation {
  const parsed = programDocument.safeParse(input);
  if (!parsed.success) return { ok: false, errors: fromZodError(parsed.error) };
  const errors = [...brokenReferences(parsed.data), ...unsupportedParts(parsed.data)];
  return errors.length > 0 ? { ok: false, errors } : { ok: true, document: parsed.data };
}

/** Turns a zod error into the `errors` of a problem, one for each issue, with JSON Pointers. */
export function fromZodError(error: z.ZodError): ProblemDetail[] {
  return error.issues.map((issue) => ({ pointer: toPointer(issue.path), message: issue.message }));
}

function toPointer(path: readonly PropertyKey[]): string {
  return path
    .map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
}

function brokenReferences(document: ProgramDocument): ProblemDetail[] {
  const errors: ProblemDetail[] = [];
  const report = (pointer: string, message: string): void => {
    errors.push({ pointer, message });
  };

  const levels = document.tiers?.levels ?? [];
  const tierIds = new Set(levels.map((level) => level.id));
  reportDuplicates('/earningRules', document.earningRules, report);
  reportDuplicates('/rewards', document.rewards, report);
  reportDuplicates('/tiers/levels', levels, report);

  levels.forEach((level, index) => {
    const previous = levels[index - 1];
    if (index === 0 && level.threshold !== 0) {
      report('/tiers/levels/0/threshold', 'The first tier is for everyone: make its threshold 0.');
    }
    if (previous && level.threshold <= previous.threshold) {
      report(
        `/tiers/levels/${index}/threshold`,
        `Must be higher than ${previous.threshold}, that of "${previous.id}".`,
      );
    }
  });

  const reportUnknownTiers = (pointer: string, ids: readonly string[] | undefined): void => {
    ids?.forEach((id, index) => {
      if (!tierIds.has(id))
        report(`${pointer}/${index}`, `There is no tier "${id}"; name one of /tiers/levels.`);
    });
  };
  document.earningRules.forEach((rule, index) =>
    reportUnknownTiers(`/earningRules/${index}/tierIds`, rule.tierIds),
  );

  document.rewards.forEach((reward, index) => {
    const at = `/rewards/${index}`;
    reportUnknownTiers(`${at}/tierIds`, reward.tierIds);
    if (reward.cost.kind === 'variable') {
      const { minimumPoints, maximumPoints, stepPoints } = reward.cost;
      if (!variableKinds.has(reward.kind)) {
        report(`${at}/cost/kind`, `A "${reward.kind}" has a fixed cost.`);
      }
      if (minimumPoints % stepPoints !== 0) {
        report(`${at}/cost/minimumPoints`, `Must be a multiple of stepPoints (${stepPoints}).`);
      }
      if (
        maximumPoints !== undefined &&
        (maximumPoints % stepPoints !== 0 || maximumPoints < minimumPoints)
      ) {
        report(
          `${at}/cost/maximumPoints`,
          `Must be a multiple of stepPoints (${stepPoints}) and at least minimumPoints.`,
        );
      }
    }
    if (
      reward.kind === 'amount_discount' &&
      (reward.cost.kind === 'fixed') !== (reward.amountMinor !== undefined)
    ) {
      report(
        `${at}/amountMinor`,
        reward.cost.kind === 'fixed'
          ? 'Say how much the discount is, in minor units.'
          : 'Leave it out: with a variable cost the discount follows from the points.',
      );
    }
  });

  for (const name of document.locales) {
    if (!document.points.names[name]) {
      report(`/points/names/${name}`, `Name the points in "${name}", or leave it out of /locales.`);
    }
  }
  return errors;
}

function reportDuplicates(
  pointer: string,
  items: readonly { readonly id: string }[],
  report: (pointer: string, message: string) => void,
): void {
  const seen = new Set<string>();
  items.forEach(({ id }, index) => {
    if (seen.has(id))
      report(`${pointer}/${index}/id`, `"${id}" is taken by an earlier entry; ids must differ.`);
    seen.add(id);
  });
}
