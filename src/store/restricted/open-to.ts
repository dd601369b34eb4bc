import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '#domain/access/scope.ts'

/**
 * The condition that words somebody searched for do not name a child whose record is closed to whoever looks: by
 * id or by name, or by the beginning of one. That a search found somebody tells that they are there.
 */
export function searchedInTheOpen(
  scope: Scope,
  authorityId: string,
  words: RawBuilder<unknown>,
): RawBuilder<boolean> {
  if (scope.onlyCounted === true) return sql<boolean>`true`
  const closed = sql`(select closed_records(${authorityId}::uuid, ${scope.userId ?? null}::text))::text[]`
  return sql<boolean>`(${words} is null or not exists (
    select from (
      select unnest(${closed}) as name
      union select unnest(array[first_name, last_name, called]) from people
      where authority_id = ${authorityId} and child_id = any(${closed})
    ) closed
    where closed.name <> '' and (
      position(lower(closed.name) in lower(${words})) > 0
      or position(lower(trim(${words})) in lower(closed.name)) > 0
    )
  ))`
}

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
