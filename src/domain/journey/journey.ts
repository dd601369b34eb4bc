import {
  addDays,
  addMonths,
  type CalendarDate,
  daysBetween,
  endOfMonth,
  monthNames,
  monthOf,
  yearOf,
} from '#domain/calendar/calendar-date.ts'

/** Something that lasted: from its first day up to the day before its end; still so when the end is null. */
export interface Span {
  readonly from: CalendarDate
  readonly to: CalendarDate | null
  readonly words: string
  /** What it is one and the same as, where that is more than its words: two foster homes are not one. */
  readonly sameAs?: string
  /** Which record says so; of several that follow one another, the first. */
  readonly record?: string
}

export type Shape = 'full' | 'half' | 'open' | 'dot' | 'cross' | 'triangle'

/** Something that happened on one day. `label` stands beside it in the picture; `words` says it whole. */
export interface Moment {
  readonly on: CalendarDate
  readonly label: string
  readonly words: string
  readonly shape: Shape
  readonly record?: string
}

/** What is recorded under one heading of the journey. */
export interface LaneFacts {
  readonly id: string
  readonly name: string
  readonly spans: readonly Span[]
  readonly moments: readonly Moment[]
}

/** The days that a picture shows: both ends are in it. */
export interface Window {
  readonly from: CalendarDate
  readonly to: CalendarDate
}

export interface Bar extends Span {
  /** Where it begins and ends in the picture, from 0 to 1. */
  readonly start: number
  readonly end: number
  /** It began before the picture does, or goes on after it. */
  readonly cutBefore: boolean
  readonly cutAfter: boolean
}

export interface Mark extends Moment {
  readonly at: number
}

export interface Lane {
  readonly id: string
  readonly name: string
  readonly bars: readonly Bar[]
  readonly marks: readonly Mark[]
}

export interface Tick {
  readonly at: number
  readonly label: string
}

export interface Journey {
  readonly window: Window
  readonly lanes: readonly Lane[]
  readonly ticks: readonly Tick[]
  /** Where the day that the page stands at lies; undefined outside the picture. */
  readonly today: number | undefined
}

/** A child's journey as it was known on a day, on one axis of time: pure places, nothing drawn. */
export function journey(lanes: readonly LaneFacts[], window: Window, on: CalendarDate): Journey {
  return {
    window,
    lanes: lanes.map(({ id, name, spans, moments }) => ({
      id,
      name,
      bars: joined(spans)
        .filter(({ from, to }) => from <= window.to && (to === null || to > window.from))
        .map((span) => barOf(span, window, on)),
      marks: moments
        .filter((moment) => moment.on >= window.from && moment.on <= window.to)
        .map((moment) => ({ ...moment, at: along(window, moment.on) })),
    })),
    ticks: ticksOf(window),
    today: on >= window.from && on <= window.to ? along(window, on) : undefined,
  }
}

/** Spans that follow one another without a gap and say the same are one: a new episode need not be a new home. */
export function joined(spans: readonly Span[]): readonly Span[] {
  return spans.reduce<readonly Span[]>((done, span) => {
    const last = done.at(-1)
    const goesOn =
      last !== undefined && last.words === span.words && last.sameAs === span.sameAs && last.to === span.from
    return goesOn ? [...done.slice(0, -1), { ...last, to: span.to }] : [...done, span]
  }, [])
}

/** How far along a window a day lies, from 0 to 1. */
export function along({ from, to }: Window, day: CalendarDate): number {
  const length = daysBetween(from, to)
  if (length <= 0) return 0
  return Math.min(1, Math.max(0, daysBetween(from, day) / length))
}

function barOf(span: Span, window: Window, on: CalendarDate): Bar {
  // What still lasts is drawn up to the day that the page stands at, and no further: nobody knows more.
  const until = span.to ?? on
  return {
    ...span,
    start: along(window, span.from),
    end: along(window, until),
    cutBefore: span.from < window.from,
    cutAfter: until > window.to,
  }
}

/** The first of each month of a year, or of each January; fewer where there are many. */
function ticksOf(window: Window): readonly Tick[] {
  const years = yearOf(window.to) - yearOf(window.from) + 1
  if (years === 1) {
    return Array.from({ length: 12 }, (_, index) => index + 1)
      .map((month) => firstOf(yearOf(window.from), month))
      .filter((day) => day >= window.from && day <= window.to)
      .map((day) => ({ at: along(window, day), label: (monthNames[monthOf(day) - 1] ?? '').slice(0, 3) }))
  }
  const every = Math.ceil(years / 14)
  return Array.from({ length: years }, (_, index) => yearOf(window.from) + index)
    .filter((year) => (year - yearOf(window.from)) % every === 0)
    .map((year) => firstOf(year, 1))
    .filter((day) => day >= window.from && day <= window.to)
    .map((day) => ({ at: along(window, day), label: String(yearOf(day)) }))
}

function firstOf(year: number, month: number): CalendarDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01` as CalendarDate
}

/** The years that a journey can be looked at closely in, and the window of one of them or of all. */
export function windowOf(
  lanes: readonly LaneFacts[],
  on: CalendarDate,
  year: number | undefined,
): { readonly window: Window; readonly years: readonly number[] } {
  const starts = lanes.flatMap(({ spans, moments }) => [
    ...spans.map(({ from }) => from),
    ...moments.map((moment) => moment.on),
  ])
  // A mistyped year would stretch the picture over centuries: no childhood in care is longer than this.
  const likely = starts.filter((day) => day > addMonths(on, -12 * 25) && day < addMonths(on, 24))
  const first = likely.reduce((least, day) => (day < least ? day : least), on)
  const last = likely.reduce((greatest, day) => (day > greatest ? day : greatest), on)
  const [firstYear, lastYear] = [yearOf(first), yearOf(last)]
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index)
  if (year !== undefined && years.includes(year)) {
    return { window: { from: firstOf(year, 1), to: addDays(firstOf(year + 1, 1), -1) }, years }
  }
  return { window: { from: firstOf(firstYear, 1), to: endOfMonth(last) }, years }
}
