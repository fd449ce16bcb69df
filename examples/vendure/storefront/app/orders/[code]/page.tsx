import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { money } from '../../../parts/money.ts';
import { OrderTable } from '../../../parts/order-table.tsx';
import { readOrder } from '../../../vendure/shop.ts';

export const metadata: Metadata = { title: 'Your order' };

interface OrderPageProps {
  readonly params: Promise<{ readonly code: string }>;
}

export default async function OrderPage({ params }: OrderPageProps) {
  const { code } = await params;
  const order = await readOrder(code);
  if (!order) notFound();
  return (
    <>
      <h1>Your order</h1>
      <p role="status">
        Thank you for your order {code}: {money(order.totalWithTax)}.
      </p>
      <OrderTable order={order} />
      <p>
        Its points are on their way to <Link href="/account">your account</Link>.
      </p>
    </>
  );
}
