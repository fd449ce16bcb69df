/** Messages for the member, one at a time. */
import type { Notice } from '@spaarkit/sdk';
import { NoticesResource } from '@spaarkit/sdk/resources';
import type { ReadableAtom } from 'nanostores';

import { derive } from './derive.ts';
import { perStore } from './per-store.ts';

/** The message that is shown. */
export interface ShownNotice {
  /** The most pressing one that was not dismissed. */
  readonly $notice: ReadableAtom<Notice | undefined>;
  /** The ids of those that are not to be shown here: dismissed, or told in a place of their own. Looked at with each session. */
  readonly away: Set<string>;
  /** Takes it away, and does not show it again on any device. */
  readonly dismiss: (id: string) => Promise<void>;
}

/** The message for the member of a store. */
export const noticeOf = perStore((store): ShownNotice => {
  const away = new Set<string>();
  const find = () => store.$session.get().data?.notices.find(({ id }) => !away.has(id));
  const $notice = derive(store.$session, find);
  store.attach({ onForget: () => away.clear() });

  return {
    $notice,
    away,
    async dismiss(id) {
      away.add(id);
      $notice.set(find());
      // It stays away on this page in any case, and comes back on the next if the server did not hear.
      await new NoticesResource(store.client.send).dismiss(id).catch(() => undefined);
    },
  };
});
