import { refusalOfUrl } from '../../outgoing/refusal.ts';
import { ProblemError } from '../../problem-error.ts';

/** Refuses an address that nothing would be sent to. Only a test programme may name this very machine. */
export function refuseUrl({ url }: { readonly url: string }, isTest: boolean): void {
  const message = refusalOfUrl(url, { allowLoopback: isTest });
  if (message === undefined) return;
  throw new ProblemError('invalid_request', {
    detail: `/url: ${message}`,
    errors: [{ pointer: '/url', message }],
  });
}
