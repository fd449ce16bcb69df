/** The customers of the demo. None of them exists. */
import type { CustomerView } from '../shared/state.ts';
import type { Database, Row } from './database.ts';

export function listCustomers(database: Database): CustomerView[] {
  return database
    .all<Row & CustomerView>('SELECT id, name, email FROM customers ORDER BY position')
    .map((row) => ({ ...row }));
}

export function findCustomer(database: Database, id: string): CustomerView | undefined {
  const [row] = database.all<Row & CustomerView>(
    'SELECT id, name, email FROM customers WHERE id = ?',
    id,
  );
  return row && { ...row };
}

/** Adds a customer; one that is there already stays as it is. */
export function addCustomer(database: Database, customer: CustomerView, position: number): void {
  database.run(
    'INSERT INTO customers (id, name, email, position) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
    customer.id,
    customer.name,
    customer.email,
    position,
  );
}

/** From which amount sending is free by the customer's level, as the programme last said. */
export function readFreeShippingFrom(database: Database, id: string): number | undefined {
  const [row] = database.all<Row & { amount: number | null }>(
    'SELECT free_shipping_from_minor AS amount FROM customers WHERE id = ?',
    id,
  );
  return row?.amount ?? undefined;
}

export function writeFreeShippingFrom(
  database: Database,
  id: string,
  fromMinor: number | undefined,
): void {
  database.run(
    'UPDATE customers SET free_shipping_from_minor = ? WHERE id = ?',
    fromMinor ?? null,
    id,
  );
}
