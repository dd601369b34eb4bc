import type { Facts } from './counts-of-year.ts'
import type { Count } from './sums.ts'

const inTime = 'reviews.in_time(held)'
const late = 'reviews.late()'
const codes = 'participation.codes()'
const grades = ['quality.care_plan_grade()', 'quality.child_focus_grade()']

/** Measures of all children in care on the last day, each by its own parts. */
const ofChildrenInCare = [
  'cohort.gender()[].v',
  'cohort.age(dfe)[].v',
  'cohort.ethnicity()[].v',
  'cohort.disability()[].v',
  'cohort.legal_status()[].v',
  'cohort.time_in_care()[].v',
  'cohort.placement_type()[].v',
  'placements.in_authority()[].v',
  'placements.three_or_more()[].d',
]

/**
 * Sums that run from one measure to another: what is late is what was held late and what was not held; a rate
 * of participation is the sum of its codes. A number that is withheld in one must not follow from another.
 */
export function sumsBetweenMeasures(facts: Facts): void {
  lateReviews(facts)
  participation(facts)
  facts.sum('contacts.visits()[].v', ['contacts.all()[method=visit].v'])
  for (const grade of grades) {
    const of = (value: string): Count => `${grade}[grade=${value}].v`
    facts.sum(of('good_or_better'), [of('outstanding'), of('good')])
  }
  for (const all of ofChildrenInCare) facts.sum('cohort.in_care()[].v', [all])
  rest(facts, 'cohort.in_care()[].v', 'cohort.uasc()[].v')
  rest(facts, 'risk.high()[].v', 'risk.agencies_not_together()[].v')
  facts.sum('reviews.due()[].v', ['reviews.in_time(due)[].d'])
}

function lateReviews(facts: Facts): void {
  const notHeld = `${late}[reason=not_held].v`
  facts.sum(`${late}[].v`, [`${inTime}[].c`, ...(facts.values.has(notHeld) ? [notHeld] : [])])
  const months = [...facts.values.keys()].flatMap((name) => {
    const month = /^reviews\.late\(\)\[month=([^\]]*)\]\.v$/.exec(name)?.[1]
    return month === undefined ? [] : [month]
  })
  const byMonth = months.flatMap((month): readonly Count[] => {
    const all = `${late}[month=${month}].v`
    const heldLate = `${inTime}[month=${month}].c`
    const value = (facts.values.get(all) ?? 0) - (facts.values.get(heldLate) ?? Number.NaN)
    if (!(value >= 0)) return []
    const one = facts.count(`${late}[month=${month},reason=not_held].v`, value)
    facts.sum(all, [heldLate, one])
    return [one]
  })
  facts.sum(notHeld, byMonth)
}

function participation(facts: Facts): void {
  const sumOf = (total: Count, numbers: readonly number[]) =>
    facts.sum(
      total,
      numbers.map((number) => `${codes}[code=PN${number}].v`),
    )
  sumOf('participation.rate(national)[].n', [1, 2, 3, 5, 6])
  sumOf('participation.rate(national)[].c', [4, 7])
  sumOf('participation.rate(attending_counts)[].n', [1, 2, 3, 4, 5, 6])
  sumOf('participation.rate(attending_counts)[].c', [7])
  sumOf('participation.attendance()[].n', [1, 2, 3, 4])
  sumOf('participation.attendance()[].c', [5, 6, 7])
}

/** What is left of a whole when a part of it is taken away. */
function rest(facts: Facts, whole: Count, part: Count): void {
  const value = (facts.values.get(whole) ?? Number.NaN) - (facts.values.get(part) ?? Number.NaN)
  if (!(value >= 0)) return
  facts.sum(whole, [part, facts.count(`the rest of ${whole} without ${part}`, value)])
}
