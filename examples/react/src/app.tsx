import { LoyaltyPointsBadge, LoyaltyProvider, LoyaltyRewards } from '@spaarkit/react';
import { useRef, useState, type ComponentRef } from 'react';
import { useCustomer } from './use-customer.ts';

export function App() {
  const provider = useRef<ComponentRef<typeof LoyaltyProvider>>(null);
  const [code, setCode] = useState<string>();
  const { customer, logIn, logOut } = useCustomer(() => {
    setCode(undefined);
    // Somebody else looks at the page now: the elements ask again who it is.
    void provider.current?.memberChanged();
  });

  return (
    <LoyaltyProvider
      ref={provider}
      apiBase={import.meta.env.VITE_LOYALTY_API}
      publishableKey="pk_demo"
      memberTokenUrl="/shop/member-token"
      onLoyaltyLogin={logIn}
      onLoyaltyRedeemed={({ redemption }) => setCode(redemption.issuedReward?.voucher?.code)}
    >
      <header>
        <h1>Theehuis De Lindeboom</h1>
        <LoyaltyPointsBadge href="#punten" />
        {customer && <span>{customer.name}</span>}
        <button type="button" onClick={customer ? logOut : logIn}>
          {customer ? 'Uitloggen' : 'Inloggen'}
        </button>
      </header>
      <main id="punten">
        {code !== undefined && (
          <p>
            <span id="code-label">Je code</span>{' '}
            <output aria-labelledby="code-label">{code}</output>
          </p>
        )}
        <LoyaltyRewards />
      </main>
    </LoyaltyProvider>
  );
}
