/** Remembers intents whose outcome is not known yet, in memory and where wanted over a reload. */
import type { IntentStorage } from './intent-storage.ts';
import type { RedeemRequest } from './types.ts';

/** A redemption that was sent and not answered. */
export interface OpenIntent extends RedeemRequest {
  /** The member whose it is: the API's own id, which says nothing by itself. */
  readonly memberId: string;
}

/** Open intents by reward. */
export interface OpenIntents {
  readonly get: (rewardId: string) => OpenIntent | undefined;
  readonly add: (intent: OpenIntent) => void;
  readonly remove: (rewardId: string) => void;
  /** Those of this member; others are forgotten. */
  readonly keepOf: (memberId: string) => readonly OpenIntent[];
  readonly clear: () => void;
}

/** Open intents under this name in a storage, or in memory alone without one. */
export function createOpenIntents(name: string, storage: IntentStorage | undefined): OpenIntents {
  let intents = read(storage, name);
  const keep = (kept: readonly OpenIntent[]) => {
    intents = kept;
    write(storage, name, kept);
  };
  const others = (rewardId: string) => intents.filter((intent) => intent.rewardId !== rewardId);
  return {
    get: (rewardId) => intents.find((intent) => intent.rewardId === rewardId),
    add: (intent) => keep([...others(intent.rewardId), intent]),
    remove: (rewardId) => keep(others(rewardId)),
    keepOf(memberId) {
      const own = intents.filter((intent) => intent.memberId === memberId);
      if (own.length < intents.length) keep(own);
      return own;
    },
    clear: () => keep([]),
  };
}

function read(storage: IntentStorage | undefined, name: string): readonly OpenIntent[] {
  try {
    return JSON.parse(storage?.getItem(name) ?? '[]') as OpenIntent[];
  } catch {
    return [];
  }
}

/** A storage may be full or forbidden; the intent then lives as long as the page. */
function write(
  storage: IntentStorage | undefined,
  name: string,
  intents: readonly OpenIntent[],
): void {
  try {
    if (intents.length === 0) storage?.removeItem(name);
    else storage?.setItem(name, JSON.stringify(intents));
  } catch {
    // See above.
  }
}
