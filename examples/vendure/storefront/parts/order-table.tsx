import type { ReactNode } from 'react';
import type { Order } from '../vendure/shop.ts';
import { money } from './money.ts';

interface OrderTableProps {
  readonly order: Order;
  /** What can be done with a line. */
  readonly renderAction?: (lineId: string, name: string) => ReactNode;
}

/** What is bought, what is taken off, and what that comes to: as Vendure reports it. */
export function OrderTable({ order, renderAction }: OrderTableProps) {
  const { lines, discounts, shippingWithTax, totalWithTax } = order;
  return (
    <table>
      <tbody>
        {lines.map(({ id, quantity, productVariant: { name }, linePriceWithTax }) => (
          <tr key={id}>
            <th scope="row">
              {quantity} × {name} {renderAction?.(id, name)}
            </th>
            <td>{money(linePriceWithTax)}</td>
          </tr>
        ))}
        {discounts.map(({ description, amountWithTax }) => (
          <tr key={description} className="discount">
            <th scope="row">{description}</th>
            <td>{money(amountWithTax)}</td>
          </tr>
        ))}
        {shippingWithTax > 0 && (
          <tr>
            <th scope="row">Parcel</th>
            <td>{money(shippingWithTax)}</td>
          </tr>
        )}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Total</th>
          <td>
            <output id="total">{money(totalWithTax)}</output>
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
