import type { tickets as reference } from '../../messages/tickets.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const tickets: Wording<typeof reference> = {
  valid_through: 'Válido até {date}, inclusive',
  valid_last: 'Último dia: {date}',
  code: 'Código de desconto {code}',
  copy: 'Copiar o código',
  copied: 'Copiado',
  copy_by_hand: 'Copia o código selecionado com {keys}.',
  apply: 'Aplicar no carrinho',
  applying: 'A aplicar',
  applied: 'Aplicado no teu carrinho',
  applied_worth: 'Aplicado: {money} de desconto',
  remove: 'Remover',
  removed: 'Removido do teu carrinho.',
  locked: 'Retido num carrinho.',
  locked_until: 'Retido num carrinho até às {time}.',
  apply_minimum: 'Mais {money} para o mínimo. O teu código continua válido.',
  apply_refused: 'O carrinho não aceita este código agora. O teu código continua válido.',
  revert: 'Anular a troca',
  revert_name: 'Anular a troca: {reward}',
  revert_hint: 'Recebes de volta {amount}, pelo menos com a data anterior.',
  reverting: 'A anular',
  reverted: '{reward}: troca anulada. De volta ao teu saldo: {amount}.',
  revert_failed: 'Não foi possível anular agora.',
  revert_unknown: 'Estamos a verificar se foi anulada.',
  conditions: 'Condições',
};
