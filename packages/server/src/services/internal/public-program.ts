/** The programme as pages get it: with every session, and the same for everybody. */
import type { ProgramDocument, PublicProgram } from '@spaarkit/contract';
import { publicProgram, publicUntil } from '@spaarkit/engine';
import { shareJson } from '../../shared-json.ts';
import type { Program } from './program.ts';

interface Made {
  readonly view: PublicProgram;
  readonly from: number;
  readonly until: number;
}

/** A document is of one version, so it names that too. */
const lastMade = new WeakMap<ProgramDocument, Made>();

export function publicProgramOf({ document, version, now }: Program): PublicProgram {
  const last = lastMade.get(document);
  if (last && last.from <= now && now < last.until) return last.view;
  const view = shareJson(publicProgram(document, version, now));
  lastMade.set(document, { view, from: now, until: publicUntil(document, now) });
  return view;
}
