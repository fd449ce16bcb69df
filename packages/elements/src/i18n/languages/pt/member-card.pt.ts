import type { memberCard as reference } from '../../messages/member-card.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const memberCard: Wording<typeof reference> = {
  card_title: 'O teu cartão {program}',
  card_qr: 'Código QR do teu cartão {program}',
  card_number: 'Número do cartão',
  card_scan: 'Pede que leiam este código na caixa ou diz o número.',
  card_none: 'Ainda não tens cartão.',
  card_ask: 'Pede um na loja.',
  card_unknown: 'Não foi possível carregar o teu cartão.',
};
