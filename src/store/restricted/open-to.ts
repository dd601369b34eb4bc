import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '#domain/access/scope.ts'

/**
 * The condition that a child's record is open to whoever looks: not restricted, or restricted to people of whom
 * they are one. Every query that lists children or tells of one carries it, through `withinScope` or `within`.
 * What belongs to no child is open. A scope without a person sees no restricted record.
 */
export function openTo(scope: Scope, authorityId: string, child: RawBuilder<unknown>): RawBuilder<boolean> {
  if (scope.onlyCounted === true) return sql<boolean>`true`
  const closed = sql`(select closed_records(${authorityId}::uuid, ${scope.userId ?? null}::text))::text[]`
  return sql<boolean>`(${child} is null or ${child} <> all(${closed}))`
}
