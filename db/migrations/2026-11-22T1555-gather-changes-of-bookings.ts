import { type Kysely, sql } from 'kysely'

/**
 * What changes of a booking in one day is told once: a message names the booking as one reader knows it, what they
 * knew before, and whether it waits for the hour of the day. It says of which review it is, too, so that it can be taken
 * back with it; and whether those who book have it in their message of the day.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `alter table message
    add column review_id uuid,
    add column booking text,
    add column known jsonb,
    add column waits boolean not null default false,
    add column told_desk boolean not null default false,
    add check (known is null or booking is not null)`,
  `create index message_booking on message (authority_id, booking, message_id) where booking is not null`,
  `create index message_review on message (authority_id, review_id) where review_id is not null`,
  `create index message_for_desk on message (authority_id) where known is not null and not told_desk`,
  // What lay in the outbox before was told as it came.
  `comment on column message.known is 'What the reader of a change knew of the booking before it, and what they had answered. Null: nothing yet.'`,
]
