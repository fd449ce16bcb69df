import type { preferences as reference } from '../../messages/preferences.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What the formal register says otherwise. */
export const preferences: Wording<typeof reference> = {
  prefs_channels: '¿Cómo podemos contactar con usted?',
  prefs_push: 'Notificación en su teléfono',
  prefs_birthday_wrong: 'Elija un día y un mes que existan juntos.',
  prefs_failed: 'Ahora no ha funcionado. Inténtelo de nuevo.',
  prefs_data: 'Sus datos',
  prefs_export: 'Descargar sus datos',
  prefs_leave_then: { other: 'Su saldo de {amount} caduca y se retiran sus consentimientos.' },
  prefs_erase_then: {
    other:
      'Deja de participar, su saldo de {amount} caduca y todo lo que tenemos sobre usted en {program} se borra para siempre. No se puede deshacer.',
  },
  prefs_codes_then: 'Sus códigos dejan entonces de ser válidos.',
  prefs_left: 'Ya no participa en {program}.',
};
