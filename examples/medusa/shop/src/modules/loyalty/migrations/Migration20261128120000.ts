import { Migration } from '@medusajs/framework/mikro-orm/migrations';

export class Migration20261128120000 extends Migration {
  override up(): void {
    this.addSql(`
      create table loyalty_message (
        id text not null primary key,
        position serial not null,
        event_id text not null,
        event jsonb not null,
        settled_at timestamptz null,
        refusal text null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        deleted_at timestamptz null
      )`);
    this.addSql('create unique index loyalty_message_event_id on loyalty_message (event_id)');
    this.addSql(
      'create index loyalty_message_waiting on loyalty_message (position) where settled_at is null',
    );
  }

  override down(): void {
    this.addSql('drop table loyalty_message');
  }
}
