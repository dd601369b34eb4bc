import { dfeBand } from './ages.ts'
import type { Context } from './context.ts'
import { monthKey, quarterKey } from './days.ts'
import { word } from './facts.ts'
import { counts, type OracleFigure, percentOf, percents, plain } from './figure.ts'
import type { Review } from './review.ts'

const month = (review: Review) => monthKey(review.on)
const quarter = (review: Review) => quarterKey(review.on)
const ageBand = (review: Review) => dfeBand(review.child.dob, review.on)

const national = ['PN1', 'PN2', 'PN3', 'PN5', 'PN6']
const attended = ['PN1', 'PN2', 'PN3', 'PN4']

export function countParticipation(context: Context): OracleFigure[] {
  const { held, months, quarters } = context
  const always = { month: months, quarter: quarters }
  // "a blank code loads, stands in `notRecorded` and outside the total"
  const coded = held.filter((review) => review.code !== null)
  const notRecorded = held.length - coded.length
  // "over all coded but PN0"; `unknown` is "outside every rate"
  const asked = coded.filter(({ code }) => code !== 'PN0' && code !== 'unknown')
  const rate = (variant: string, counting: (code: string) => boolean) =>
    percents(
      {
        measure: 'participation.rate',
        variant,
        items: asked,
        dimensions: { month, quarter, age_band: ageBand },
        always,
        notRecorded,
      },
      ({ code }) => code !== null && counting(code),
    )
  return [
    ...counts({
      measure: 'participation.codes',
      items: coded,
      dimensions: { code: ({ code }) => code ?? 'unknown', month, quarter, age_band: ageBand },
      always,
      notRecorded,
    }),
    ...rate('national', (code) => national.includes(code)),
    ...rate('attending_counts', (code) => code !== 'PN7'),
    ...percents(
      {
        measure: 'participation.attendance',
        items: asked,
        dimensions: { month },
        always: { month: months },
        notRecorded,
      },
      ({ code }) => code !== null && attended.includes(code),
    ),
    ...chaired(held),
  ]
}

/** "of reviews where chairing is recorded": by their child in full, in part, or either. */
function chaired(held: readonly Review[]): OracleFigure[] {
  const extents = held
    .map(({ details }) => (details === undefined ? null : word(details, 'chaired_by_child')))
    .filter((extent) => extent === 'full' || extent === 'part' || extent === 'none')
  const notRecorded = held.length - extents.length
  const share = (...wanted: string[]) =>
    percentOf(extents.filter((extent) => wanted.includes(extent)).length, extents.length)
  const total = share('full', 'part')
  const cells = new Map([
    ['full', share('full')],
    ['part', share('part')],
  ])
  return [
    plain('participation.chaired', [], new Map(), total, notRecorded),
    plain('participation.chaired', ['extent'], cells, total, notRecorded),
  ]
}
