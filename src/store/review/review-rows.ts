import { sql, type Transaction } from 'kysely'
import type { DateChange, ReviewMeeting } from '#app/review/review-store.ts'
import type { LiveReview } from '#domain/review/live-review.ts'
import type { Tables } from '#store/database/tables.generated.ts'

/** The columns of a live review by the names that the domain has for them. */
const reviewColumns = {
  reviewId: 'review_id',
  childId: 'child_id',
  periodStartedOn: 'period_started_on',
  kind: 'kind',
  kindReason: 'kind_reason',
  trigger: 'forward_trigger',
  wantedBy: 'wanted_by',
  combinedWith: 'combined_with',
  state: 'state',
  plannedOn: 'planned_on',
  startsAt: 'starts_at',
  mode: 'mode',
  venue: 'venue',
  place: 'place',
  heldOn: 'held_on',
  adjournedOn: 'adjourned_on',
  adjournedBecause: 'adjourned_because',
  completedOn: 'completed_on',
  closedOn: 'closed_on',
  cancelledOn: 'cancelled_on',
  cancelReason: 'cancel_reason',
  lateReason: 'late_reason',
  reviewCode: 'review_code',
  chairedByChild: 'chaired_by_child',
  socialWorkReportOn: 'social_work_report_on',
  carerFormOn: 'carer_form_on',
  parentFormOn: 'parent_form_on',
  childFormOn: 'child_form_on',
  decisionsSentOn: 'decisions_sent_on',
  recordCompletedOn: 'record_completed_on',
  recordDistributedOn: 'record_distributed_on',
  permanencePlanAgreed: 'permanence_plan_agreed',
  highRisk: 'high_risk',
  agenciesWorkingTogether: 'agencies_working_together',
  version: 'version',
} as const satisfies Record<keyof LiveReview, string>

const meetingColumns = {
  meetingId: 'meeting_id',
  reviewId: 'review_id',
  no: 'meeting_no',
  sharedMeetingId: 'shared_meeting_id',
  on: 'meeting_on',
  startsAt: 'starts_at',
  mode: 'mode',
  venue: 'venue',
  place: 'place',
  held: 'held',
} as const satisfies Record<keyof ReviewMeeting, string>

const changeColumns = {
  changeId: 'change_id',
  reviewId: 'review_id',
  childId: 'child_id',
  state: 'state',
  from: 'from_on',
  to: 'to_on',
  toStartsAt: 'to_starts_at',
  reason: 'reason',
  explained: 'explained',
  askedBy: 'asked_by',
  childView: 'child_view',
  childViewMissing: 'child_view_missing',
  madeOn: 'made_on',
} as const satisfies Record<keyof DateChange, string>

/** A table of live records: its columns by the names of the domain, and what makes two rows the same. */
export interface LiveTable<T> {
  readonly name: string
  readonly columns: Readonly<Record<keyof T & string, string>>
  readonly key: string
}

export const reviewTable: LiveTable<LiveReview> = { name: 'review', columns: reviewColumns, key: 'review_id' }
export const meetingTable: LiveTable<ReviewMeeting> = {
  name: 'review_meeting',
  columns: meetingColumns,
  key: 'meeting_id',
}
export const dateChangeTable: LiveTable<DateChange> = {
  name: 'review_date_change',
  columns: changeColumns,
  key: 'change_id',
}

const pairs = <T>(table: LiveTable<T>): readonly (readonly [string, string])[] =>
  Object.entries(table.columns)

/** The columns of a live table as the domain names them, of the rows of `alias`. */
export function selected<T>(table: LiveTable<T>, alias: string) {
  return sql.join(
    pairs(table).map(([name, column]) => sql`${sql.ref(`${alias}.${column}`)} as ${sql.ref(name)}`),
  )
}

/** Writes a live row: adds it, or puts it in the place of the one of the same id. */
export async function keepRow<T extends object>(
  trx: Transaction<Tables>,
  as: { readonly authorityId: string; readonly name: string },
  table: LiveTable<T>,
  row: T,
): Promise<void> {
  const given = new Map<string, unknown>(Object.entries(row))
  const columns = pairs(table)
  await sql`
    insert into ${sql.table(table.name)} (authority_id, created_by, ${sql.join(columns.map(([, column]) => sql.ref(column)))})
    values (${as.authorityId}, ${as.name}, ${sql.join(columns.map(([name]) => sql`${given.get(name) ?? null}`))})
    on conflict (authority_id, ${sql.ref(table.key)}) do update
    set ${sql.join(columns.map(([, column]) => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`))}
  `.execute(trx)
}
