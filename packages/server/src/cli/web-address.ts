import { webhookEndpointWrite } from '@spaarkit/contract';
import { UsageError } from './command.ts';

/** An address that was typed, if it is a whole one. */
export function webAddress(text: string): string {
  if (webhookEndpointWrite.shape.url.safeParse(text).success) return text;
  throw new UsageError(
    `"${text}" is no web address. Write it whole, such as https://shop.example/loyalty.`,
  );
}
