import type { referral as reference } from '../../messages/referral.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const referral: Wording<typeof reference> = {
  referral_you: 'Tu recebes {gain}',
  referral_friend: 'A pessoa convidada recebe {gain}',
  referral_on_joining: 'A pessoa convidada recebe já ao aderir; tu, depois da encomenda.',
  referral_when: 'Assim que uma encomenda da pessoa convidada estiver paga.',
  referral_when_minimum:
    'Assim que uma encomenda da pessoa convidada estiver paga, a partir de {money}.',
  referral_within: {
    one: 'A encomenda conta até {n}\u00a0dia depois de aderir.',
    many: 'A encomenda conta até {n}\u00a0de dias depois de aderir.',
    other: 'A encomenda conta até {n}\u00a0dias depois de aderir.',
  },
  referral_pending:
    'Fica a caminho enquanto a encomenda puder ser devolvida, e perde-se se ela voltar.',
  referral_times: {
    one: 'Podes recebê-lo mais {n}\u00a0vez.',
    many: 'Podes recebê-lo mais {n}\u00a0de vezes.',
    other: 'Podes recebê-lo mais {n}\u00a0vezes.',
  },
  referral_times_none: 'Pelo próximo convite, agora não recebes nada.',
  referral_link: 'A tua ligação',
  referral_copy: 'Copiar a ligação',
  referral_by_hand: 'Copia a ligação selecionada com {keys}.',
  referral_share: 'Partilhar a ligação',
  referral_friends: 'Quem veio com a tua ligação',
  referral_nobody: 'Ainda ninguém veio com a tua ligação.',
  referral_since: 'Aderiu a {date}',
  referral_joined: 'Ainda sem encomenda',
  referral_lapsed: 'Sem encomenda a tempo',
  referral_review: 'Em verificação',
  referral_rewarded: 'Recebido',
  referral_capped: 'Acima do teu limite',
  referral_rejected: 'Não conta',
  referral_closed: 'Agora não é possível convidar.',
};
