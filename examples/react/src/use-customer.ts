import type { Customer } from '@spaarkit/example-kit/shop';
import { useEffect, useState } from 'react';

/** Who is logged in to the shop, and how that changes. `onChange` is called once it has. */
export function useCustomer(onChange: () => void) {
  const [customer, setCustomer] = useState<Customer | null>(null);

  useEffect(() => {
    void whoIsThere().then(setCustomer);
  }, []);

  const change = async (what: 'log-in' | 'log-out') => {
    await fetch(`/shop/${what}`, { method: 'POST' });
    setCustomer(await whoIsThere());
    onChange();
  };
  return {
    customer,
    logIn: () => void change('log-in'),
    logOut: () => void change('log-out'),
  };
}

async function whoIsThere(): Promise<Customer | null> {
  return (await (await fetch('/shop/customer')).json()) as Customer | null;
}
