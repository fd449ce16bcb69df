/** Member cards, and what the till does for who holds one. */
import {
  assignCard,
  blockCard,
  getCard,
  importCards,
  redeemAtTill,
  unblockCard,
} from '../services/index.ts';
import type { Handlers, TaggedRouteId } from './handler.ts';

export const cardHandlers: Handlers<TaggedRouteId<'cards'>> = {
  importCards: ({ context, body }) => importCards(context, body),
  getCard: ({ context, params }) => getCard(context, params.number),
  assignCard: ({ context, params, body }) => assignCard(context, params.externalId, body),
  blockCard: ({ context, params }) => blockCard(context, params.number),
  unblockCard: ({ context, params }) => unblockCard(context, params.number),
  redeemAtTill: ({ context, params, body, once }) =>
    redeemAtTill(context, params.externalId, body, once),
};
