import type { ChildFile } from '#app/children/child-file.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { CodeLabels } from '#domain/journey/code-labels.ts'
import { type Bar, type Journey, journey, type Mark, windowOf } from '#domain/journey/journey.ts'
import { lengthOfTime, longDate } from '../../../kit/format.ts'
import { childLink, linkTo } from '../../links.ts'
import { journeyLanes } from './journey-lanes.ts'

export interface JourneyView {
  readonly journey: Journey
  readonly title: string
  readonly description: string
  readonly years: readonly { readonly text: string; readonly href: string; readonly current: boolean }[]
  readonly rows: readonly {
    readonly when: string
    readonly lane: string
    readonly what: string
    /** Where the record stands. */
    readonly href: string | undefined
  }[]
  /** Where the records stand: the page itself, or the child page from the picture's own. */
  readonly recordsAt: string
  /** The picture by itself, to be printed on one page; undefined there. */
  readonly alone: string | undefined
}

/** The journey of a child: the picture's places, and the same in words, in the order in which it happened. */
export function presentJourney(
  file: ChildFile,
  asked: {
    readonly childId: string
    readonly on: CalendarDate
    /** The day in the address; undefined when the page chose. */
    readonly asked: CalendarDate | undefined
    readonly year: number | undefined
    /** The picture stands on a page of its own. */
    readonly alone?: boolean
    /** What the council calls the codes. */
    readonly own: CodeLabels
  },
): JourneyView {
  const lanes = journeyLanes(file, asked.own)
  const { window, years } = windowOf(lanes, asked.on, asked.year)
  const drawn = journey(lanes, window, asked.on)
  const chosen = asked.year !== undefined && years.includes(asked.year) ? asked.year : undefined
  const page = childLink(asked.childId)
  const alone = asked.alone === true
  const hrefOf = (year: number | undefined) =>
    alone
      ? linkTo(`${page}/journey`, { on: asked.asked, year })
      : `${linkTo(page, { on: asked.asked, year })}#journey`
  const recordsAt = alone ? linkTo(page, { on: asked.asked }) : ''
  return {
    journey: drawn,
    title: chosen === undefined ? 'The journey so far' : `The journey in ${chosen}`,
    description: `${longDate(window.from)} to ${longDate(window.to)}. ${counted(drawn)} The table below it says the same in words.`,
    years: [
      { text: 'All years', href: hrefOf(undefined), current: chosen === undefined },
      ...years.map((year) => ({ text: String(year), href: hrefOf(year), current: year === chosen })),
    ],
    rows: rowsOf(drawn, recordsAt),
    recordsAt,
    alone: alone ? undefined : linkTo(`${page}/journey`, { on: asked.asked, year: chosen }),
  }
}

function counted({ lanes }: Journey): string {
  return lanes
    .map(({ name, bars, marks }) => {
      const things = Math.max(bars.length, marks.length)
      return things === 0 ? `${name}: nothing recorded.` : `${name}: ${things}.`
    })
    .join(' ')
}

function rowsOf({ lanes }: Journey, recordsAt: string): JourneyView['rows'] {
  const hrefOf = ({ record }: Bar | Mark) => (record === undefined ? undefined : `${recordsAt}#${record}`)
  const all = lanes.flatMap((lane) => [
    ...lane.bars.map((bar) => ({
      day: bar.from,
      when: whenOf(bar),
      lane: lane.name,
      what: bar.words,
      href: hrefOf(bar),
    })),
    ...marksBesideBars(lane.id, lane.marks).map((mark) => ({
      day: mark.on,
      when: longDate(mark.on),
      lane: lane.name,
      what: mark.words,
      href: hrefOf(mark),
    })),
  ])
  return all
    .toSorted((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0))
    .map(({ when, lane, what, href }) => ({ when, lane, what, href }))
}

/** Going missing is drawn twice, as its length and as its beginning: it is told once. */
function marksBesideBars(lane: string, marks: readonly Mark[]): readonly Mark[] {
  return lane === 'missing' ? [] : marks
}

function whenOf({ from, to }: Bar): string {
  return to === null
    ? `From ${longDate(from)}, not ended`
    : `${longDate(from)} to ${longDate(to)}, ${lengthOfTime(from, to)}`
}
