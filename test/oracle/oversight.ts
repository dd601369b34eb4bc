import { addDays, addMonths, type CalendarDate, daysBetween } from '#domain/calendar/calendar-date.ts'
import { schoolBand } from './ages.ts'
import { periodOn } from './child.ts'
import type { Context, InCare } from './context.ts'
import { countWorkingDays, monthKey } from './days.ts'
import { day, groupBy, type Row, rowsOf, text, word } from './facts.ts'
import { counts, distinct, type OracleFigure, percents } from './figure.ts'
import type { Review } from './review.ts'

const monthOf = (column: string) => (row: Row) => {
  const on = day(row, column)
  return on === null ? 'unknown' : monthKey(on)
}

const methods = ['visit', 'telephone', 'video', 'message', 'other']

export function countOversight(context: Context): OracleFigure[] {
  const month = monthOf('contact_on')
  const always = { month: context.months }
  const contacts = context.rowsWithin('iro_contacts', 'contact_on')
  const visits = contacts.filter((row) => word(row, 'contact_method') === 'visit')
  const method = (row: Row) => {
    const given = word(row, 'contact_method') ?? ''
    return methods.includes(given) ? given : 'unknown'
  }
  return [
    ...counts({ measure: 'contacts.visits', items: visits, dimensions: { month }, always }),
    ...distinct(
      { measure: 'contacts.children_visited', items: visits, dimensions: {} },
      (row) => text(row, 'child_id') ?? '',
    ),
    ...counts({ measure: 'contacts.all', items: contacts, dimensions: { month, method }, always }),
    ...notifications(context),
    ...midway(context),
    ...permanence(context),
    ...sameWorker(context),
  ]
}

/** "notified 3 or more working days after entry (entry is day 0)"; the first notification of an entry speaks. */
function notifications(context: Context): OracleFigure[] {
  const first = new Map<string, Row>()
  for (const row of context.rowsWithin('care_entry_notifications', 'looked_after_on')) {
    const key = `${text(row, 'child_id')}|${text(row, 'looked_after_on')}`
    const known = first.get(key)
    if (known === undefined || (day(row, 'notified_on') ?? '') < (day(known, 'notified_on') ?? ''))
      first.set(key, row)
  }
  const late = [...first.values()].filter((row) => {
    const entered = day(row, 'looked_after_on')
    const notified = day(row, 'notified_on')
    return entered !== null && notified !== null && countWorkingDays(entered, notified) >= 3
  })
  return counts({
    measure: 'notifications.late',
    items: late,
    dimensions: {
      month: monthOf('looked_after_on'),
      team: (row) => text(row, 'notifying_team') ?? 'unknown',
    },
    always: { month: context.months },
  })
}

interface Midway {
  readonly review: Review
  readonly dueOn: CalendarDate
  readonly nextDue: CalendarDate
}

/**
 * "due half-way (whole days, rounded down) from completion to the next due date, unless the child left or the
 * next review came first […]; it counts in the period of its half-way date"
 */
function midwaysDue(context: Context): Midway[] {
  return context.reviews.flatMap((review): Midway[] => {
    const { completion, next, nextDue, period } = review
    if (nextDue === null || completion === null || period === undefined) return []
    const dueOn = addDays(completion, Math.floor(daysBetween(completion, nextDue) / 2))
    const left = period.end !== null && period.end <= dueOn
    if (left || (next !== undefined && next.on < dueOn) || !context.within(dueOn)) return []
    return [{ review, dueOn, nextDue }]
  })
}

/** "done if one was held between the two reviews, or by that due date when there is no next one yet" */
function midway(context: Context): OracleFigure[] {
  const held = groupBy(rowsOf(context.facts, 'midway_reviews'), 'child_id')
  return percents(
    {
      measure: 'midway.done',
      items: midwaysDue(context),
      dimensions: {
        month: ({ dueOn }) => monthKey(dueOn),
        iro: ({ review, dueOn }) => context.service.iroOf(review.child.id, dueOn) ?? 'unknown',
      },
      always: { month: context.months },
    },
    ({ review, nextDue }) =>
      (held.get(review.child.id) ?? []).some((row) => {
        const on = day(row, 'midway_held_on')
        if (on === null || on <= review.on) return false
        return review.next === undefined ? on <= nextDue : on < review.next.on
      }),
  )
}

/** "second reviews in the period where it is recorded: plan agreed" */
function permanence(context: Context): OracleFigure[] {
  const second = context.held.filter(({ counted, number }) => counted && number === 'second')
  const answer = ({ details }: Review) =>
    details === undefined ? null : word(details, 'permanence_plan_agreed')
  const answered = second.filter((review) => answer(review) === 'yes' || answer(review) === 'no')
  return percents(
    {
      measure: 'permanence.by_second_review',
      items: answered,
      dimensions: { age_band: ({ child, on }) => schoolBand(child.dob, on) },
      notRecorded: second.length - answered.length,
    },
    (review) => answer(review) === 'yes',
  )
}

/**
 * "in care 18 months or more at `to` with a worker then: same `SW_ID` all through the last 12 months, gaps of
 * at most a day"
 */
function sameWorker(context: Context): OracleFigure[] {
  const { service, to } = context
  const asked = context.inCareOn(to).filter(({ child }) => {
    const start = periodOn(child, to)?.start
    return start !== undefined && addMonths(start, 18) <= to && service.workerRow(child.id, to) !== undefined
  })
  const yearAgo = addMonths(to, -12)
  const isSame = ({ child }: InCare) => {
    const current = service.workerRow(child.id, to)
    const swId = current === undefined ? null : text(current, 'sw_id')
    let since = current === undefined ? null : day(current, 'sw_decom')
    const own = service.workerRows(child.id).filter((row) => text(row, 'sw_id') === swId)
    for (let moved = true; moved; ) {
      moved = false
      for (const row of own) {
        const start = day(row, 'sw_decom')
        const end = day(row, 'sw_dec')
        if (since === null || start === null || start >= since) continue
        if (end !== null && addDays(end, 1) < since) continue
        since = start
        moved = true
      }
    }
    return since !== null && since <= yearAgo
  }
  return percents({ measure: 'workers.same_for_12_months', items: asked, dimensions: {} }, isSame)
}
