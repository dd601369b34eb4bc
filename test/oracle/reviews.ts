import { type Child, periodOn } from './child.ts'
import type { Context } from './context.ts'
import { monthKey, quarterKey, workingDaysAfter } from './days.ts'
import { day, groupBy, rowsOf, text } from './facts.ts'
import { counts, type OracleFigure, percents } from './figure.ts'
import { dueDateOf, type Obligation } from './obligation.ts'
import type { Review } from './review.ts'
import { resultOf } from './review-clock.ts'

/** "A cannot-tell stays in `reviews.held`, leaves in-time, due and late, and counts in `notRecorded`." */
function leftOpen(held: readonly Review[]): Review[] {
  return held.filter(({ verdict }) => verdict === 'cannot tell' || verdict === 'undecided')
}

/** "one obligation per anchor, counted once, in the month of its statutory due date" */
function dueIn(context: Context): Obligation[] {
  return context.obligations.filter(
    (obligation) =>
      context.within(dueDateOf(obligation)) && resultOf(obligation, context.to) !== 'cannot tell',
  )
}

const dueOn = (obligation: Obligation) => dueDateOf(obligation) ?? obligation.period.start

export function countReviews(context: Context): OracleFigure[] {
  const { held, months, quarters, service, to } = context
  const always = { month: months, quarter: quarters }
  const iro = (review: Review) => service.iroOf(review.child.id, review.on) ?? 'unknown'
  const team = (review: Review) => service.teamOf(review.child.id, review.on) ?? 'unknown'
  const due = dueIn(context)
  const judged = held.filter(({ verdict }) => verdict === 'in time' || verdict === 'late')
  const decided = due.filter((obligation) => resultOf(obligation, to) !== 'undecided')
  return [
    ...counts({
      measure: 'reviews.held',
      items: held,
      dimensions: {
        month: (review) => monthKey(review.on),
        quarter: (review) => quarterKey(review.on),
        kind: (review) => review.kind,
        number: (review) => review.number,
        iro,
      },
      always,
    }),
    ...counts({
      measure: 'reviews.due',
      items: due,
      dimensions: {
        month: (obligation) => monthKey(dueOn(obligation)),
        quarter: (obligation) => quarterKey(dueOn(obligation)),
      },
      always,
      notRecorded: held.filter(({ verdict }) => verdict === 'cannot tell').length,
    }),
    ...percents(
      {
        measure: 'reviews.in_time',
        variant: 'held',
        items: judged,
        dimensions: {
          month: (review) => monthKey(review.on),
          quarter: (review) => quarterKey(review.on),
          number: (review) => review.number,
          iro,
          team,
        },
        always,
        notRecorded: leftOpen(held).length,
      },
      ({ verdict }) => verdict === 'in time',
    ),
    ...percents(
      {
        measure: 'reviews.in_time',
        variant: 'due',
        items: decided,
        dimensions: {
          month: (obligation) => monthKey(dueOn(obligation)),
          quarter: (obligation) => quarterKey(dueOn(obligation)),
          number: (obligation) => obligation.number,
          iro: (obligation) => service.iroOf(obligation.child.id, dueOn(obligation)) ?? 'unknown',
          team: (obligation) => service.teamOf(obligation.child.id, dueOn(obligation)) ?? 'unknown',
        },
        always,
        notRecorded:
          held.filter(({ verdict }) => verdict === 'cannot tell').length + due.length - decided.length,
      },
      (obligation) => resultOf(obligation, to) === 'in time',
    ),
    ...childYear(context, due),
    ...late(context, due),
    ...notScheduled(context),
  ]
}

/**
 * "children in care at `to` for at least 20 working days with an obligation due in the period: all in time; a
 * child with a cannot-tell is left out"
 */
function childYear(context: Context, due: readonly Obligation[]): OracleFigure[] {
  const { held, to } = context
  const open = new Set(leftOpen(held).map(({ child }) => child))
  const owed = new Map<Child, Obligation[]>()
  for (const obligation of due) {
    const own = owed.get(obligation.child)
    if (own === undefined) owed.set(obligation.child, [obligation])
    else own.push(obligation)
  }
  const settled = context.inCareOn(to).filter(({ child }) => {
    const period = periodOn(child, to)
    const settledOn = period === undefined ? null : workingDaysAfter(period.start, 20)
    return (period !== undefined && settledOn === null) || (settledOn !== null && settledOn <= to)
  })
  const asked = settled.filter(({ child }) => owed.has(child) || open.has(child))
  const known = asked.filter(({ child }) => owed.has(child) && !open.has(child))
  return percents(
    {
      measure: 'reviews.in_time',
      variant: 'child_year',
      items: known,
      dimensions: {
        iro: ({ child }) => context.service.iroOf(child.id, to) ?? 'unknown',
        team: ({ child }) => context.service.teamOf(child.id, to) ?? 'unknown',
      },
      notRecorded: asked.length - known.length,
    },
    ({ child }) => (owed.get(child) ?? []).every((obligation) => resultOf(obligation, to) === 'in time'),
  )
}

interface Late {
  readonly reason: string
  readonly month: string
}

/** "held in the period after its due date, plus due in it and not held by `to` (reason `not_held`)" */
function late(context: Context, due: readonly Obligation[]): OracleFigure[] {
  const heldLate = context.held
    .filter(({ verdict }) => verdict === 'late')
    .map((review): Late => {
      const recorded = review.details === undefined ? null : text(review.details, 'late_reason')
      return { reason: review.tooEarly ? 'too_early' : (recorded ?? 'unknown'), month: monthKey(review.on) }
    })
  const notHeld = due
    .filter((obligation) => resultOf(obligation, context.to) === 'not held')
    .map((obligation): Late => ({ reason: 'not_held', month: monthKey(dueOn(obligation)) }))
  return counts({
    measure: 'reviews.late',
    items: [...heldLate, ...notHeld],
    dimensions: { reason: (one) => one.reason, month: (one) => one.month },
    always: { month: context.months },
    notRecorded: leftOpen(context.held).length,
  })
}

/** "as at: children in care with no planned review after `to`" */
function notScheduled(context: Context): OracleFigure[] {
  const { service, to } = context
  const planned = groupBy(rowsOf(context.facts, 'planned_reviews'), 'child_id')
  const without = context.inCareOn(to).filter(
    ({ child }) =>
      !(planned.get(child.id) ?? []).some((row) => {
        const on = day(row, 'review_planned_on')
        const cancelled = day(row, 'cancelled_on')
        return on !== null && on > to && (cancelled === null || cancelled > to)
      }),
  )
  return counts({
    measure: 'reviews.not_scheduled',
    items: without,
    dimensions: { iro: ({ child }) => service.iroOf(child.id, to) ?? 'unknown' },
  })
}
