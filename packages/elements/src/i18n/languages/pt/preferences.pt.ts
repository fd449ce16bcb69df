import type { preferences as reference } from '../../messages/preferences.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const preferences: Wording<typeof reference> = {
  prefs_title: 'Preferências',
  prefs_consents: 'Consentimentos',
  prefs_channels: 'Como podemos contactar-te?',
  prefs_email: 'E-mail',
  prefs_sms: 'SMS',
  prefs_push: 'Notificação no telemóvel',
  prefs_post: 'Correio',
  prefs_birthday: 'Aniversário',
  prefs_birthday_why: 'Só dia e mês. Não perguntamos o ano.',
  prefs_day: 'Dia',
  prefs_month: 'Mês',
  prefs_birthday_wrong: 'Escolhe um dia e um mês que existam juntos.',
  prefs_save: 'Guardar',
  prefs_saving: 'A guardar',
  prefs_saved: 'Guardado.',
  prefs_failed: 'Agora não resultou. Tenta de novo.',
  prefs_data: 'Os teus dados',
  prefs_export: 'Descarregar os teus dados',
  prefs_exporting: 'A descarregar',
  prefs_leave: 'Sair de {program}',
  prefs_leave_then: {
    other: 'O teu saldo de {amount} caduca e os teus consentimentos são retirados.',
  },
  prefs_erase: 'Apagar tudo',
  prefs_erase_then: {
    other:
      'Deixas de participar, o teu saldo de {amount} caduca e tudo o que temos sobre ti em {program} é apagado para sempre. Não pode ser desfeito.',
  },
  prefs_pending_then: 'O que está a caminho ({amount}) também caduca.',
  prefs_codes_then: 'Os teus códigos deixam então de ser válidos.',
  prefs_cancel: 'Cancelar',
  prefs_left: 'Já não participas em {program}.',
};
