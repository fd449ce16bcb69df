/** Sentences of the floating button and its panel. */
export const launcher = {
  launcher_close: 'Sluiten',
} as const;
