'use server';

import { customers } from '@spaarkit/example-kit/shop';
import { cookies } from 'next/headers';

/** Anybody is Noor here: a real shop asks for a password first. */
export async function logIn(): Promise<void> {
  const jar = await cookies();
  jar.set('customer', customers[0]?.id ?? '', { httpOnly: true, sameSite: 'lax' });
}

export async function logOut(): Promise<void> {
  (await cookies()).delete('customer');
}
