import { customerOf } from '@spaarkit/example-kit/shop';
import { cookies } from 'next/headers';
import { logIn, logOut } from './actions.ts';
import { Shop } from './shop.tsx';

/** Drawn on the server, for whoever is logged in. */
export default async function Page() {
  const customer = customerOf((await cookies()).toString());
  return (
    <Shop
      apiBase={process.env['LOYALTY_API'] ?? 'http://127.0.0.1:4301'}
      customerName={customer?.name}
      logIn={logIn}
      logOut={logOut}
    />
  );
}
