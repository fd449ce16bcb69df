/** Sentences of a code for the till, and of its print. */
export const ticketCode = {
  code_scan: 'Laat deze code aan de kassa scannen.',
  code_qr: 'QR-code van {reward}',
  code_through: 'Geldig t/m {date}',
  print: 'Printen',
  print_name: 'Printen: {reward}',
  code_failed: 'De code kon niet worden geladen.',
} as const;
