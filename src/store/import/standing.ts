import { type RawBuilder, sql } from 'kysely'

/**
 * The condition that an import counts: it is finished and was not undone. `run` is what the query calls
 * `import_run`. Whoever asks what was imported asks this, so that an import that was undone speaks nowhere.
 */
export function stands(run: string): RawBuilder<boolean> {
  return sql<boolean>`(${sql.ref(`${run}.finished_at`)} is not null and ${sql.ref(`${run}.undone_at`)} is null)`
}

/** The condition that an import counts and brought files: rows that are recorded here hang on a run of their own. */
export function ofFiles(run: string): RawBuilder<boolean> {
  return sql<boolean>`(${stands(run)} and ${sql.ref(`${run}.origin`)} = 'files')`
}

/**
 * The condition that a run's year is one to count: files of it were loaded, or it has begun. A review that is booked
 * for next April is a row of next year, and makes that year no place for records to stand.
 */
export function ofYearToCount(run: string): RawBuilder<boolean> {
  const begins = sql`make_date(left(${sql.ref(`${run}.collection_year`)}, 4)::int, 4, 1)`
  return sql<boolean>`(${stands(run)} and (
    ${sql.ref(`${run}.origin`)} = 'files' or ${begins} <= (now() at time zone 'Europe/London')::date))`
}
