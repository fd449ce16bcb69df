let serial = 0;

/** An id that nothing else has. */
export const fresh = (prefix: string): string => `${prefix}_${String(++serial).padStart(6, '0')}`;
