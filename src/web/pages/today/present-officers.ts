import type { CountedIro } from '#app/today/today-reads.ts'
import { wholeNumber } from '../../kit/format.ts'
import { type TodayAsked, todayLink } from './asked.ts'

/** IROs beside the lines; all of them have pages of their own. */
export const irosBeside = 20
/** IROs on such a page. */
export const irosOnAPage = 50

export interface OfficerRow {
  readonly name: string
  readonly href: string
  readonly overdue: string
  readonly soon: string
  readonly gaps: string
}

/** All that lies with an IRO. */
export const linesOf = (one: CountedIro) => one.overdue + one.soon + one.later + one.gaps

/** The way to the pages of every IRO. */
export const everyIro = (number: number, asked: TodayAsked) => ({
  words: `All ${wholeNumber(number)} IROs`,
  href: todayLink(asked, { iros: true, group: undefined }),
})

/** The most overdue first: as many as stand beside the lines, or one page of all. */
export function officersOf(iros: readonly CountedIro[], asked: TodayAsked): readonly OfficerRow[] {
  const from = asked.iros ? (asked.page - 1) * irosOnAPage : 0
  return iros
    .toSorted(
      (one, other) =>
        other.overdue - one.overdue ||
        linesOf(other) - linesOf(one) ||
        one.value.localeCompare(other.value, 'en-GB'),
    )
    .slice(from, from + (asked.iros ? irosOnAPage : irosBeside))
    .map((one) => ({
      name: one.value === 'none' ? 'No IRO recorded' : (one.name ?? one.value),
      href: todayLink(asked, { iro: one.value, group: undefined }),
      overdue: wholeNumber(one.overdue),
      soon: wholeNumber(one.soon),
      gaps: wholeNumber(one.gaps),
    }))
}
