'use client';

import { LoyaltyPointsBadge, LoyaltyProvider, LoyaltyRewards } from '@spaarkit/react';
import { useRef, useState, useTransition, type ComponentRef } from 'react';

interface ShopProps {
  readonly apiBase: string;
  readonly customerName: string | undefined;
  readonly logIn: () => Promise<void>;
  readonly logOut: () => Promise<void>;
}

export function Shop({ apiBase, customerName, logIn, logOut }: ShopProps) {
  const provider = useRef<ComponentRef<typeof LoyaltyProvider>>(null);
  const [code, setCode] = useState<string>();
  const [isChanging, startChange] = useTransition();

  const change = (action: () => Promise<void>) => {
    startChange(async () => {
      await action();
      setCode(undefined);
      // Somebody else looks at the page now: the elements ask again who it is.
      await provider.current?.memberChanged();
    });
  };

  return (
    <LoyaltyProvider
      ref={provider}
      apiBase={apiBase}
      publishableKey="pk_demo"
      memberTokenUrl="/shop/member-token"
      onLoyaltyLogin={() => change(logIn)}
      onLoyaltyRedeemed={({ redemption }) => setCode(redemption.issuedReward?.voucher?.code)}
    >
      <header>
        <h1>Theehuis De Lindeboom</h1>
        <LoyaltyPointsBadge href="#punten" />
        {customerName !== undefined && <span>{customerName}</span>}
        <button
          type="button"
          disabled={isChanging}
          onClick={() => change(customerName === undefined ? logIn : logOut)}
        >
          {customerName === undefined ? 'Inloggen' : 'Uitloggen'}
        </button>
      </header>
      <main id="punten">
        {code !== undefined && (
          <p>
            <span id="code-label">Je code</span>{' '}
            <output aria-labelledby="code-label">{code}</output>
          </p>
        )}
        <LoyaltyRewards>
          <p>Hier staan je punten. Daarvoor is JavaScript nodig.</p>
        </LoyaltyRewards>
      </main>
    </LoyaltyProvider>
  );
}
