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
  rest(facts, 'cohort.in_care()[].v', 'reviews.not_scheduled()[].v')
  comingAndGoing(facts)
  moves(facts)
  rest(facts, 'risk.high()[].v', 'risk.agencies_not_together()[].v')
  facts.sum('reviews.due()[].v', ['reviews.in_time(due)[].d'])
}

function lateReviews(facts: Facts): void {
  const notHeld = `${late}[reason=not_held].v`
  facts.sum(`${late}[].v`, [`${inTime}[].c`, ...(facts.values.has(notHeld) ? [notHeld] : [])])
  const months = valuesOf(facts, /^reviews\.late\(\)\[month=([^\]]*)\]\.v$/)
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

/** The sums of the codes that rates and attendance print: of the year, and of each quarter by its months. */
const sumsOfCodes: Readonly<Record<string, readonly number[]>> = {
  'participation.rate(national).n': [1, 2, 3, 5, 6],
  'participation.rate(national).c': [4, 7],
  'participation.rate(attending_counts).n': [1, 2, 3, 4, 5, 6],
  'participation.rate(attending_counts).c': [7],
  'participation.attendance().n': [1, 2, 3, 4],
  'participation.attendance().c': [5, 6, 7],
}

function participation(facts: Facts): void {
  // How many reviews have a code is nearly how many were held, which is always printed.
  if (facts.values.has(`${codes}[].v`)) facts.bases.add(`${codes}[].v`)
  const quarters = valuesOf(facts, /^participation\.codes\(\)\[code=PN\d,quarter=([^\]]*)\]\.v$/)
  for (const quarter of [undefined, ...quarters]) {
    for (const [sum, numbers] of Object.entries(sumsOfCodes)) {
      const [rate, field] = [sum.slice(0, -2), sum.slice(-1)]
      const codesOf = quarter === undefined ? '' : `,quarter=${quarter}`
      facts.sum(
        `${rate}[${quarter === undefined ? '' : `quarter=${quarter}`}].${field}`,
        numbers.map((number) => `${codes}[code=PN${number}${codesOf}].v`),
      )
    }
  }
}

/**
 * Those who came and those who left differ by what the children in care of two years differ. A reader has the
 * year before in this report or in an earlier one, so that it is known whichever years are printed here.
 */
function comingAndGoing(facts: Facts): void {
  const flows = ['cohort.started()[].v', 'cohort.ceased()[].v'] as const
  const [fewer, more] = flows.toSorted((a, b) => (facts.values.get(a) ?? 0) - (facts.values.get(b) ?? 0))
  const value = (facts.values.get(more ?? '') ?? Number.NaN) - (facts.values.get(fewer ?? '') ?? Number.NaN)
  if (more === undefined || fewer === undefined || !(value >= 0)) return
  const change = facts.count('the change of the children in care in a year', value)
  facts.bases.add(change)
  facts.sum(more, [fewer, change])
}

/** Children of three or more placements are those of three, of four and so on. */
function moves(facts: Facts): void {
  const of = 'placements.three_or_more()'
  const placements = valuesOf(facts, /^placements\.three_or_more\(\)\[placements=(\d+)\]\.n$/)
  const many = placements.filter((number) => Number(number) >= 3)
  facts.sum(
    `${of}[].n`,
    many.map((number) => `${of}[placements=${number}].n`),
  )
}

/** The values that the first group of a pattern has in the names of the counts, each once. */
function valuesOf(facts: Facts, pattern: RegExp): readonly string[] {
  return [...new Set([...facts.values.keys()].flatMap((name) => pattern.exec(name)?.[1] ?? []))]
}

/** What is left of a whole when a part of it is taken away. */
function rest(facts: Facts, whole: Count, part: Count): void {
  const value = (facts.values.get(whole) ?? Number.NaN) - (facts.values.get(part) ?? Number.NaN)
  if (!(value >= 0)) return
  facts.sum(whole, [part, facts.count(`the rest of ${whole} without ${part}`, value)])
}
