import type { earning as reference } from '../../messages/earning.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What the formal register says otherwise. */
export const earning: Wording<typeof reference> = {
  earn_offline:
    'Vous êtes hors ligne. Vous pourrez récupérer dès que vous serez de nouveau en ligne.',
  earn_claimed_reward: '{rule} : votre récompense est prête.',
};
