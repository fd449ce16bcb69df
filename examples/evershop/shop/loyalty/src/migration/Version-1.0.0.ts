import type { Queryable } from '../outbox.ts';

/** What the loyalty API has to be told; `refusal` says why it would not take it. */
export default async (connection: Queryable): Promise<void> => {
  await connection.query(`
    CREATE TABLE loyalty_message (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      event_id text NOT NULL UNIQUE,
      event jsonb NOT NULL,
      settled_at timestamptz,
      refusal text
    )`);
  await connection.query(
    'CREATE INDEX loyalty_message_waiting ON loyalty_message (id) WHERE settled_at IS NULL',
  );
};
