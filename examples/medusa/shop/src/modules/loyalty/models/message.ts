import { model } from '@medusajs/framework/utils';

/** What the loyalty API has to be told; `refusal` says why it would not take it. */
export const LoyaltyMessage = model.define('loyalty_message', {
  id: model.id().primaryKey(),
  /** In which order things happened. */
  position: model.autoincrement(),
  event_id: model.text().unique(),
  event: model.json(),
  settled_at: model.dateTime().nullable(),
  refusal: model.text().nullable(),
});
