import type { preferences as reference } from '../../messages/preferences.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const preferences: Wording<typeof reference> = {
  prefs_title: 'Preferencias',
  prefs_consents: 'Consentimientos',
  prefs_channels: '¿Cómo podemos contactar contigo?',
  prefs_email: 'Correo electrónico',
  prefs_sms: 'SMS',
  prefs_push: 'Notificación en tu teléfono',
  prefs_post: 'Correo postal',
  prefs_birthday: 'Cumpleaños',
  prefs_birthday_why: 'Solo el día y el mes. No preguntamos el año.',
  prefs_day: 'Día',
  prefs_month: 'Mes',
  prefs_birthday_wrong: 'Elige un día y un mes que existan juntos.',
  prefs_save: 'Guardar',
  prefs_saving: 'Guardando',
  prefs_saved: 'Guardado.',
  prefs_failed: 'Ahora no ha funcionado. Inténtalo de nuevo.',
  prefs_data: 'Tus datos',
  prefs_export: 'Descargar tus datos',
  prefs_exporting: 'Descargando',
  prefs_leave: 'Dejar {program}',
  prefs_leave_then: { other: 'Tu saldo de {amount} caduca y se retiran tus consentimientos.' },
  prefs_erase: 'Borrar todo',
  prefs_erase_then: {
    other:
      'Dejas de participar, tu saldo de {amount} caduca y todo lo que tenemos sobre ti en {program} se borra para siempre. No se puede deshacer.',
  },
  prefs_pending_then: 'Lo que está en camino ({amount}) también caduca.',
  prefs_codes_then: 'Tus códigos dejan entonces de ser válidos.',
  prefs_cancel: 'Cancelar',
  prefs_left: 'Ya no participas en {program}.',
};
