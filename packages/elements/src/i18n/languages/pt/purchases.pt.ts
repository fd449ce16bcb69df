import type { purchases as reference } from '../../messages/purchases.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const purchases: Wording<typeof reference> = {
  purchases_ask: 'As tuas compras e os teus recibos num só lugar',
  purchases_agree: 'Mostrar as minhas compras',
  purchases_opening: 'A guardar',
  purchases_agreed: 'As tuas compras são agora mostradas.',
  purchases_not_agreed: 'Não foi possível guardar.',
  purchases_revocable: 'Podes sempre desligar isto nas tuas preferências.',
  purchases_empty: 'Aqui vão aparecer as tuas compras com os recibos.',
  purchases_order: 'Encomenda {number}',
  purchases_points: { one: '{amount} ganho', many: '{amount} ganhos', other: '{amount} ganhos' },
  purchases_partly_returned: 'Devolvida em parte',
  purchases_returned: 'Devolvida',
  purchases_cancelled: 'Cancelada',
  purchases_lines: { one: '{n}\u00a0linha', many: '{n}\u00a0linhas', other: '{n}\u00a0linhas' },
  purchases_product: 'Produto',
  purchases_shipping: 'Envio',
  purchases_gift_card: 'Cartão-presente',
  purchases_fee: 'Taxa',
  purchases_invoice: 'Pedir fatura',
  purchases_invoice_name: 'Pedir fatura: {order}',
  purchases_asking: 'A pedir',
  purchases_asked: 'Fatura pedida em {date}',
  purchases_invoice_asked: 'A tua fatura foi pedida.',
  purchases_not_asked: 'Não foi possível pedir a fatura.',
};
