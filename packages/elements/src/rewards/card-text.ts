import type { Localizer } from '../i18n/localizer.ts';
import type { CardMessages } from '../i18n/messages/card.ts';
import type { CoreMessages } from '../i18n/messages/core.ts';

/** Says what the card says. */
export type CardText = Localizer<CoreMessages & CardMessages>;
