/// <reference types="vite/client" />
/** A language that nobody speaks: English whose words are 40 % longer, to see what has no room to grow. */
import { Catalogue } from '../src/i18n/catalogue.ts';
import type { Messages } from '../src/i18n/message.ts';

/** As Unicode names the pseudo-locale of English. */
export const pseudoLocale = 'en-XA';

const modules = import.meta.glob<Readonly<Record<string, unknown>>>(
  ['../src/i18n/messages/*.ts', '!../src/i18n/messages/*.*.ts'],
  { eager: true },
);

/** Teaches every catalogue the pseudo-locale. */
export function addPseudoLocale(): void {
  for (const catalogue of Object.values(modules).flatMap((one) => Object.values(one))) {
    if (catalogue instanceof Catalogue)
      catalogue.add(pseudoLocale, stretchAll(catalogue.at('en') ?? {}));
  }
}

function stretchAll(messages: Messages): Messages {
  return mapped(messages, (one) =>
    typeof one === 'string'
      ? stretch(one)
      : { ...mapped({ ...one }, stretch), other: stretch(one.other) },
  );
}

function mapped<T>(all: Readonly<Record<string, T>>, change: (one: T) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(all).map(([key, one]) => [key, change(one)]));
}

/** "Redeem {reward}" becomes "Redeemeem {reward}": slots stay as they are. */
function stretch(text: string): string {
  return text.replace(/\{\w+\}|\p{L}+/gu, (found) =>
    found.startsWith('{') ? found : found + found.slice(-Math.ceil(found.length * 0.4)),
  );
}
