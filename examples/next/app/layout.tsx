import '@spaarkit/elements/reserve.css';
import '@spaarkit/example-kit/shop.css';
import type { Metadata } from 'next';
import type { ReactNode } from 'react';

export const metadata: Metadata = {
  title: 'Theehuis De Lindeboom',
  icons: { icon: 'data:,' },
};

export default function Layout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang="nl">
      <body>{children}</body>
    </html>
  );
}
