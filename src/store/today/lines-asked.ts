import { type RawBuilder, sql } from 'kysely'
import type { LinesAsked } from '#app/today/today.ts'
import { workersOfTeams } from '#store/care/scope-filter.ts'

/** The columns of who stands on a line, of `childJoins`. */
export const onLine = sql`coalesce(person.called, person.first_name) as called, person.last_name, born.dob,
  officer.name as iro_name, coalesce(worker.sw_name, worked_by.sw_id) as worker_name, worker.sw_team`

/** Whether a row that has an `iro_id` is of the IRO asked for. */
export function ofIro(column: RawBuilder<unknown>, { filter }: LinesAsked): RawBuilder<boolean> {
  if (filter.iro === undefined) return sql<boolean>`true`
  return filter.iro === 'none'
    ? sql<boolean>`${column} is null`
    : sql<boolean>`${column} is not distinct from ${filter.iro}`
}

/** Whether a row that has a `sw_id` is of the team asked for. */
export function ofTeam(
  column: RawBuilder<unknown>,
  { authorityId, on, filter }: LinesAsked,
): RawBuilder<boolean> {
  if (filter.team === undefined) return sql<boolean>`true`
  if (filter.team === 'none') return sql<boolean>`${column} is null`
  return sql<boolean>`(${column} is not null and ${column} in ${workersOfTeams(authorityId, [filter.team], on)})`
}
