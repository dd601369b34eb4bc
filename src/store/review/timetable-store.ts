import { sql, type Transaction } from 'kysely'
import type { Recorder } from '#app/recording/recording.ts'
import type { DateChange } from '#app/review/review-store.ts'
import type { DateApproval, LightAgreement, ReviewPrompt, Timetable } from '#app/review/timetable-store.ts'
import { iroOf } from '#store/care/scope-filter.ts'
import type { Tables } from '#store/database/tables.generated.ts'
import { forwardEvents } from './forward-events.ts'
import { lackingReviews, lastReviews } from './lacking-reviews.ts'
import { offRegime, tellOfKinds } from './off-regime.ts'
import { dateChangeTable, keepRow, type LiveTable, selected } from './review-rows.ts'

const promptTable: LiveTable<ReviewPrompt> = {
  name: 'review_prompt',
  key: 'prompt_id',
  columns: {
    promptId: 'prompt_id',
    childId: 'child_id',
    trigger: 'forward_trigger',
    happenedOn: 'happened_on',
    state: 'state',
    reviewId: 'review_id',
    answeredBy: 'answered_by',
    answeredOn: 'answered_on',
    reason: 'reason',
  },
}

const agreementTable: LiveTable<LightAgreement> = {
  name: 'light_agreement',
  key: 'agreement_id',
  columns: {
    agreementId: 'agreement_id',
    childId: 'child_id',
    placedSince: 'placed_since',
    authorisedBy: 'authorised_by',
    authorisedOn: 'authorised_on',
    agreedBy: 'agreed_by',
    agreedOn: 'agreed_on',
    childView: 'child_view',
    childViewMissing: 'child_view_missing',
    endedOn: 'ended_on',
    endReason: 'end_reason',
  },
}

/** What the timetable reads and keeps, in a transaction that has named the authority. */
export function timetableOf(trx: Transaction<Tables>, by: Recorder): Timetable {
  const { authorityId } = by
  const prompts = async (which: ReturnType<typeof sql>) => {
    const { rows } = await sql<ReviewPrompt>`
      select ${selected(promptTable, 'p')} from review_prompt p
      where p.authority_id = ${authorityId} and ${which} order by p.happened_on, p.prompt_id
    `.execute(trx)
    return rows
  }
  return {
    lackingReviews: (on, of) => lackingReviews(trx, authorityId, on, of),
    offRegime: (childIds) => offRegime(trx, authorityId, childIds),
    tellOfKinds: (followed) => tellOfKinds(trx, authorityId, followed),
    lastReviews: (childId, on) => lastReviews(trx, authorityId, childId, on),
    forwardEvents: (since, on) => forwardEvents(trx, authorityId, since, on),
    judgedLate: async (childId, heldOn) => {
      const { rows } = await sql`
        select from counted_review
        where authority_id = ${authorityId} and child_id = ${childId} and review_on = ${heldOn} and judgement = 'late'
      `.execute(trx)
      return rows.length > 0
    },
    policy: async (name, on) => {
      const { rows } = await sql<{ value: Record<string, unknown> }>`
        select value from local_policy
        where authority_id = ${authorityId} and policy = ${name} and in_force_from <= ${on}
        order by in_force_from desc limit 1
      `.execute(trx)
      return rows[0]?.value ?? {}
    },
    dateChange: async (changeId) => {
      const { rows } = await sql<DateChange>`
        select ${selected(dateChangeTable, 'c')} from review_date_change c
        where c.authority_id = ${authorityId} and c.change_id::text = ${changeId} for update
      `.execute(trx)
      return rows[0]
    },
    approvalsOf: async (changeId) => {
      const { rows } = await sql<DateApproval>`
        select change_id as "changeId", actor, name, role, answer, reason, answered_on as "answeredOn"
        from date_change_approval where authority_id = ${authorityId} and change_id::text = ${changeId}
        order by answered_on, created_at
      `.execute(trx)
      return rows
    },
    keepApproval: async (one) => {
      await sql`
        insert into date_change_approval (authority_id, change_id, actor, name, role, answer, reason, answered_on, created_by)
        values (${authorityId}, ${one.changeId}, ${one.actor}, ${one.name}, ${one.role}, ${one.answer}, ${one.reason},
          ${one.answeredOn}, ${by.name})
      `.execute(trx)
    },
    prompt: async (promptId) => (await prompts(sql`p.prompt_id::text = ${promptId}`))[0],
    promptsOf: (childId) => prompts(sql`p.child_id = ${childId}`),
    keepPrompt: (prompt) => keepRow(trx, by, promptTable, prompt),
    propose: async (proposed) => {
      // What happened in the last weeks is proposed every night anew: one statement, whatever the council's size.
      const inserted = await sql`
        insert into review_prompt (authority_id, prompt_id, child_id, forward_trigger, happened_on, state, created_by)
        select ${authorityId}, p."promptId", p."childId", p.trigger, p."happenedOn", 'proposed', ${by.name}
        from jsonb_to_recordset(${JSON.stringify(proposed)}::jsonb)
          as p ("promptId" uuid, "childId" text, trigger text, "happenedOn" date)
        on conflict (authority_id, child_id, forward_trigger, happened_on) do nothing
      `.execute(trx)
      return Number(inserted.numAffectedRows ?? 0n)
    },
    lightAgreementOf: async (childId) => {
      const { rows } = await sql<LightAgreement>`
        select ${selected(agreementTable, 'a')} from light_agreement a
        where a.authority_id = ${authorityId} and a.child_id = ${childId} and a.ended_on is null
      `.execute(trx)
      return rows[0]
    },
    keepLightAgreement: (agreement) => keepRow(trx, by, agreementTable, agreement),
    siblingIds: async (childId) => {
      const { rows } = await sql<{ id: string }>`
        select sibling_id as id from sibling where authority_id = ${authorityId} and child_id = ${childId} order by 1
      `.execute(trx)
      return rows.map(({ id }) => id)
    },
    iroOf: async (childId, on) => {
      const { rows } = await sql<{ id: string | null }>`
        select ${iroOf(authorityId, sql`${childId}`, on)} as id
      `.execute(trx)
      return rows[0]?.id ?? null
    },
    irosOf: async (childIds, on) => {
      const { rows } = await sql<{ id: string | null }>`
        select ${iroOf(authorityId, sql`c.child_id`, on)} as id
        from jsonb_array_elements_text(${JSON.stringify(childIds)}::jsonb) c (child_id)
      `.execute(trx)
      return rows.map(({ id }) => id)
    },
  }
}
