import {
  type CalendarDate,
  dayOf,
  monthNames,
  monthOf,
  parseIsoDate,
  yearOf,
} from '#domain/calendar/calendar-date.ts'

/** What a row of a measure rests on, by the name of its column, as it was counted. */
export type RowFacts = Readonly<Record<string, string | number | boolean | null>>

/** One row, as its reason is said: only the facts that the reason names can be asked for. */
export interface RowSaid<Fact extends string> {
  readonly counts: boolean
  /** A day as `14 January 2026`; undefined where none is recorded. */
  day(fact: Fact): string | undefined
  /** The day itself, to be counted with. */
  date(fact: Fact): CalendarDate | undefined
  /** A code, a name or a number; undefined where none is recorded. */
  text(fact: Fact): string | undefined
  /** The last day of the period. */
  readonly lastDay: string
  readonly firstDay: string
}

/** Why a row stands where it stands, said from the row's own columns. */
export interface Reason {
  /** The columns of the measure's rows that it is said from. */
  readonly facts: readonly string[]
  readonly say: (
    facts: RowFacts,
    of: { readonly counts: boolean; readonly from: CalendarDate; readonly to: CalendarDate },
  ) => string
}

/** The reason of a measure's rows: the columns it rests on, and its sentence. */
export function reason<const Fact extends string>(
  facts: readonly Fact[],
  say: (row: RowSaid<Fact>) => string,
): Reason {
  return {
    facts,
    say: (held, { counts, from, to }) => {
      const text = (fact: Fact) => {
        const value = held[fact]
        return value === undefined || value === null ? undefined : String(value)
      }
      const date = (fact: Fact) => parseIsoDate(text(fact) ?? '')
      const day = (fact: Fact) => inWords(date(fact))
      return say({ counts, text, date, day, firstDay: dayInWords(from), lastDay: dayInWords(to) })
    },
  }
}

function dayInWords(day: CalendarDate): string {
  return `${dayOf(day)} ${monthNames[monthOf(day) - 1] ?? ''} ${yearOf(day)}`
}

function inWords(day: CalendarDate | undefined): string | undefined {
  return day === undefined ? undefined : dayInWords(day)
}

/** `2026-03` as `March 2026`. */
export function monthInWords(month: string | undefined): string {
  return `${monthNames[Number(month?.slice(5, 7)) - 1] ?? 'a month'} ${month?.slice(0, 4) ?? ''}`.trim()
}

/** A stored name as words: `requires_improvement` is `requires improvement`. */
export function plain(name: string | undefined): string {
  return name === undefined ? 'not recorded' : name.replaceAll('_', ' ')
}
