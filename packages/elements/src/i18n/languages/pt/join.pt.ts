import type { join as reference } from '../../messages/join.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const join: Wording<typeof reference> = {
  join_consents: 'Tu escolhes, nada é obrigatório',
  join_code: 'Código de convite',
  join_code_wrong: 'Este código de convite não está certo.',
  join_full: 'Todos os lugares estão ocupados.',
  join_closed: 'Não é possível aderir agora.',
  join_wait: 'Entrar na lista de espera',
  join_wait_text:
    'Todos os lugares estão ocupados. Na lista de espera participas automaticamente assim que houver um.',
  join_waiting:
    'Estás no lugar {place} da lista de espera. Participas automaticamente assim que houver um lugar.',
  join_stop: 'Sair da lista de espera',
};
