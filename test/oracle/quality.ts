import { type Child, isOnShortBreak } from './child.ts'
import type { Context } from './context.ts'
import { monthKey } from './days.ts'
import { day, latestByKey, type Row, text, word } from './facts.ts'
import { counts, type Figure, type OracleFigure, percentOf, percents, plain, shares } from './figure.ts'
import type { Review } from './review.ts'

const grades = ['outstanding', 'good', 'requires_improvement', 'inadequate']

/** What the IRO found in the form after a review; "quality by review date". */
export function countQuality(context: Context): OracleFigure[] {
  const all = context.rowsWithin('quality_checks', 'review_on')
  const checks = latestByKey(all, ['child_id', 'review_on', 'checked_on']).filter((row) => {
    const child = context.children.get(text(row, 'child_id') ?? '')
    const on = day(row, 'review_on')
    return child === undefined || on === null || !isOnShortBreak(child, on)
  })
  return [
    ...graded(context, checks, 'quality.care_plan_grade', 'care_plan_grade'),
    ...graded(context, checks, 'quality.child_focus_grade', 'child_focus_grade'),
    ...answered(context, checks, 'quality.plan_shared', 'plan_shared_with_child'),
    ...answered(context, checks, 'quality.in_childs_timescale', 'plan_in_childs_timescale'),
    ...coverage(context, checks),
    ...risk(context),
  ]
}

const monthOf = (row: Row) => {
  const on = day(row, 'review_on')
  return on === null ? 'unknown' : monthKey(on)
}

/** "share of graded checks; aggregate `good_or_better`", which stands outside the sum. */
function graded(context: Context, checks: readonly Row[], measure: string, column: string): OracleFigure[] {
  const grade = (row: Row) => word(row, column) ?? ''
  const items = checks.filter((row) => grades.includes(grade(row)))
  const notRecorded = checks.length - items.length
  const good = items.filter((row) => ['outstanding', 'good'].includes(grade(row))).length
  const aggregate: Figure = {
    value: good,
    denominator: items.length,
    share: percentOf(good, items.length).value,
  }
  return shares({
    measure,
    items,
    dimensions: { grade, month: monthOf },
    always: { month: context.months },
    notRecorded,
  }).map((figure) => {
    if (figure.by.join() === 'grade')
      return { ...figure, cells: new Map([...figure.cells, ['good_or_better', aggregate]]) }
    if (!figure.by.includes('month')) return figure
    // A month's grades are shares of the checks graded in that month.
    const cells = [...figure.cells].map(([key, { value }]): [string, Figure] => {
      const whole = items.filter((row) => key.split('|').includes(monthOf(row))).length
      return [key, { value, denominator: whole, share: percentOf(value ?? 0, whole).value }]
    })
    return { ...figure, cells: new Map(cells) }
  })
}

/** "yes over answered" */
function answered(context: Context, checks: readonly Row[], measure: string, column: string): OracleFigure[] {
  const items = checks.filter((row) => word(row, column) === 'yes' || word(row, column) === 'no')
  return percents(
    {
      measure,
      items,
      dimensions: { month: monthOf },
      always: { month: context.months },
      notRecorded: checks.length - items.length,
    },
    (row) => word(row, column) === 'yes',
  )
}

/** "reviews held with at least one check, over reviews held" */
function coverage(context: Context, checks: readonly Row[]): OracleFigure[] {
  const checked = new Set(checks.map((row) => `${text(row, 'child_id')}|${day(row, 'review_on')}`))
  return percents(
    {
      measure: 'quality.coverage',
      items: context.held,
      dimensions: { iro: ({ child, on }) => context.service.iroOf(child.id, on) ?? 'unknown' },
    },
    ({ child, on }) => checked.has(`${child.id}|${on}`),
  )
}

/** "by child, the latest answered review in the period; the second among the first" */
function risk(context: Context): OracleFigure[] {
  const latest = (column: string) => {
    const answers = new Map<Child, string>()
    for (const { child, details } of context.held) {
      const answer = details === undefined ? null : word(details, column)
      if (answer === 'yes' || answer === 'no') answers.set(child, answer)
    }
    return answers
  }
  const high = latest('high_risk')
  const together = latest('agencies_working_together')
  const reviewed = new Set(context.held.map((review: Review) => review.child))
  const atRisk = [...high].filter(([, answer]) => answer === 'yes').map(([child]) => child)
  return [
    ...counts({
      measure: 'risk.high',
      items: atRisk,
      dimensions: {},
      notRecorded: reviewed.size - high.size,
    }),
    plain(
      'risk.agencies_not_together',
      [],
      new Map(),
      { value: atRisk.filter((child) => together.get(child) === 'no').length },
      atRisk.filter((child) => !together.has(child)).length,
    ),
  ]
}
