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
  /** Takes it away, and does not show it again on any device. */
  readonly dismiss: (id: string) => Promise<void>;
}

/** The message for the member of a store. */
export const noticeOf = perStore((store): ShownNotice => {
  const dismissed = new Set<string>();
  const find = () => store.$session.get().data?.notices.find(({ id }) => !dismissed.has(id));
  const $notice = derive(store.$session, find);
  store.attach({ onForget: () => dismissed.clear() });

  return {
    $notice,
    async dismiss(id) {
      dismissed.add(id);
      $notice.set(find());
      // It stays away on this page in any case, and comes back on the next if the server did not hear.
      await new NoticesResource(store.client.send).dismiss(id).catch(() => undefined);
    },
  };
});
