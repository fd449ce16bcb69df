import { customerOf } from '@spaarkit/example-kit/shop';

/** Drawn on the server, for whoever is logged in. */
export function load({ request }: { readonly request: Request }) {
  return {
    apiBase: process.env['LOYALTY_API'] ?? 'http://127.0.0.1:4301',
    customer: customerOf(request.headers.get('cookie')),
  };
}
