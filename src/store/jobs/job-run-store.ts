import { sql } from 'kysely'
import type { JobRunStore, KeptRun } from '#app/operate/job-runs.ts'
import { type Database, inAuthority } from '#store/database/database.ts'

/** A step that was left in the middle for longer than this was left for good, in hours. */
const leftAfter = 2

/** What ran at night, a row a step. */
export function jobRunStoreOf(database: Database): JobRunStore {
  const as = (authorityId: string) => ({ authorityId, actor: 'nightly' })
  return {
    begin: (authorityId, { job, night, step }, again) =>
      inAuthority(database, as(authorityId), async (trx) => {
        const taken = await sql`
          insert into job_run (authority_id, job, night_on, step, state, started_at)
          values (${authorityId}, ${job}, ${night}, ${step}, 'running', clock_timestamp())
          on conflict (authority_id, job, night_on, step) do update
          set state = 'running', started_at = clock_timestamp(), finished_at = null, did = null, says = null
          where job_run.state = 'failed' or (${again} and job_run.state = 'done')
            or (job_run.state = 'running' and job_run.started_at < clock_timestamp() - make_interval(hours => ${leftAfter}))
          returning step
        `.execute(trx)
        return taken.rows.length > 0
      }),
    finish: (authorityId, { job, night, step, state, did, says }) =>
      inAuthority(database, as(authorityId), async (trx) => {
        await sql`
          update job_run set state = ${state}, did = ${did}, says = ${says}, finished_at = clock_timestamp()
          where authority_id = ${authorityId} and job = ${job} and night_on = ${night} and step = ${step}
        `.execute(trx)
      }),
    latest: (authorityId, job, nights) =>
      inAuthority(database, as(authorityId), async (trx) => {
        const { rows } = await sql<KeptRun>`
          select job, night_on as night, step, state, did, says,
            to_char(started_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "startedAt",
            to_char(finished_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "finishedAt"
          from job_run where authority_id = ${authorityId} and job = ${job} and night_on in (
            select distinct night_on from job_run where authority_id = ${authorityId} and job = ${job}
            order by night_on desc limit ${nights})
          order by night_on desc, job_run.started_at
        `.execute(trx)
        return rows
      }),
  }
}
