import { sql, type Transaction } from 'kysely'
import type { ChildFile, ChildFileAsk } from '#app/children/child-file.ts'
import type { Tables } from '#store/database/tables.generated.ts'
import { childRecordQuery } from '../care/child-record.ts'
import { rowsAtOnce } from '../database/rows-at-once.ts'
import { stands } from '../import/standing.ts'

type RowsOf<Name extends keyof ChildFile> = ChildFile[Name] extends readonly (infer Row)[] ? Row : never

/** What the files say of one child up to a day; undefined when the child is not within the scope. */
export async function childFile(trx: Transaction<Tables>, ask: ChildFileAsk): Promise<ChildFile | undefined> {
  const { authorityId, childId, on } = ask
  const theirs = sql`authority_id = ${authorityId} and current and child_id = ${childId}`
  const known = (day: string) => sql`where ${theirs} and ${sql.ref(day)} <= ${on}`
  const until = (day: string) => sql`case when ${sql.ref(day)} <= ${on} then ${sql.ref(day)} end`
  const inOrder = (day: string) => sql`order by ${sql.ref(day)}, collection_year, line`

  const found = await rowsAtOnce(trx, {
    seen: childRecordQuery(ask),
    person: sql<NonNullable<ChildFile['person']>>`
    select first_name as "firstName", last_name as "lastName", called, first_language as "firstLanguage",
      interpreter_needed as "interpreterNeeded", school from people where ${theirs} order by line limit 1`,
    episodes: sql<RowsOf<'episodes'>>`
    select decom as "from", ${until('dec')} as "to", legal_status as "legalStatus", place, temporary,
      run_started_on as "runStartedOn", distance_miles::float8 as "distanceMiles", in_authority as "inAuthority"
    from care_episode where authority_id = ${authorityId} and child_id = ${childId} and decom <= ${on} order by episode_no`,
    workers: sql<RowsOf<'workers'>>`
    select sw_decom as "from", ${until('sw_dec')} as "to", s.sw_id as id, w.sw_name as name, w.sw_team as team
    from ssda903_sw_episodes s left join lateral (
      select sw_name, sw_team from social_workers w where w.authority_id = ${authorityId} and w.current and w.sw_id = s.sw_id
      order by w.sw_from desc nulls last limit 1
    ) w on true
    ${known('sw_decom')} and s.sw_id is not null order by sw_decom, collection_year, line`,
    officers: sql<RowsOf<'officers'>>`
    select allocated_on as "from", ${until('allocation_ended_on')} as "to", a.iro_id as id, i.name
    from iro_allocations a left join lateral (
      select name from iros i where i.authority_id = ${authorityId} and i.current and i.iro_id = a.iro_id
      order by i.started_on desc limit 1
    ) i on true
    ${known('allocated_on')} ${inOrder('allocated_on')}`,
    reviews: sql<RowsOf<'reviews'>>`
    select r.review_on as "on", r.number, r.kind, r.code, r.judgement, r.due_on as "dueOn", r.late_reason as "lateReason",
      d.mode, d.venue, d.chaired_by_child as "chairedByChild", d.social_work_report_on as "reportOn",
      d.decisions_sent_on as "decisionsSentOn", d.record_completed_on as "recordCompletedOn",
      d.record_distributed_on as "recordSharedOn", d.permanence_plan_agreed as "permanencePlan",
      coalesce(i.name, nullif(r.iro_id, 'unknown')) as iro
    from counted_review r
    left join lateral (
      select * from review_details where ${theirs} and review_on = r.review_on
      order by collection_year desc, line desc limit 1
    ) d on true
    left join lateral (
      select name from iros i where i.authority_id = ${authorityId} and i.current and i.iro_id = r.iro_id
      order by i.started_on desc limit 1
    ) i on true
    where r.authority_id = ${authorityId} and r.child_id = ${childId} and r.review_on <= ${on} order by r.review_on`,
    planned: sql<RowsOf<'planned'>>`
      select distinct review_planned_on as "on", planned_kind as kind from planned_reviews
      where ${theirs} and review_planned_on >= ${on} and (cancelled_on is null or cancelled_on > ${on}) order by 1`,
    contacts: sql<RowsOf<'contacts'>>`
      select contact_on as "on", contact_method as method, coalesce((
        select name from iros i where i.authority_id = ${authorityId} and i.current and i.iro_id = c.iro_id
        order by i.started_on desc limit 1
      ), c.iro_id) as by from iro_contacts c ${known('contact_on')} ${inOrder('contact_on')}`,
    midway: sql<RowsOf<'midway'>>`
      select midway_held_on as "on", on_track as "onTrack" from midway_reviews ${known('midway_held_on')}
      ${inOrder('midway_held_on')}`,
    missing: sql<RowsOf<'missing'>>`
      select mis_start as "from", ${until('mis_end')} as "to", missing as kind from ssda903_missing ${known('mis_start')}
      ${inOrder('mis_start')}`,
    concerns: sql<RowsOf<'concerns'>>`
      select concern_id as id, concern_raised_on as "raisedOn", concern_theme as theme,
        ${until('concern_resolved_on')} as "resolvedOn", concern_outcome as outcome
      from concerns ${known('concern_raised_on')} ${inOrder('concern_raised_on')}`,
    disputes: sql<RowsOf<'disputes'>>`
      select dispute_id as id, dispute_raised_on as "raisedOn", dispute_category as category,
        ${until('dispute_closed_on')} as "closedOn", highest_stage as stage, dispute_outcome as outcome,
        ${until('cafcass_referred_on')} as "cafcassOn"
      from disputes ${known('dispute_raised_on')} ${inOrder('dispute_raised_on')}`,
    checks: sql<RowsOf<'checks'>>`
      select review_on as "reviewOn", checked_on as "checkedOn", care_plan_grade as "carePlan",
        child_focus_grade as "childFocus", plan_shared_with_child as shared, plan_in_childs_timescale as timely
      from quality_checks ${known('checked_on')} ${inOrder('checked_on')}`,
    said: sql<RowsOf<'said'>>`
      select received_on as "on", respondent as by, survey, question, answer
      from feedback ${known('received_on')} ${inOrder('received_on')}`,
    findings: sql<RowsOf<'findings'>>`
      select distinct f.message, f.value, f.file, f.line, r.collection_year as year
      from import_finding f join import_run r on r.authority_id = f.authority_id and r.import_id = f.import_id
      where f.authority_id = ${authorityId} and f.child_id = ${childId} and ${stands('r')}
        and not exists (
          select from import_run later where later.authority_id = r.authority_id and later.folder = r.folder
            and later.collection_year = r.collection_year and later.finished_at > r.finished_at
            and ${stands('later')}
        )
      order by r.collection_year desc, f.file, f.line`,
  })
  const { seen, person, ...file } = found
  return seen.length === 0 ? undefined : { person: person[0] ?? null, ...file }
}
