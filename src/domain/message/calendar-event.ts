import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { ReviewMode } from '#domain/review/live-review.ts'

/** A review meeting, as far as a calendar may know of it. */
export interface MeetingInCalendar {
  /** The same each time the calendar is asked for: the id of the review, or of the row that plans it. */
  readonly id: string
  readonly reference: string
  readonly on: CalendarDate
  /** `16:00`; undefined: the time is not recorded. */
  readonly startsAt: string | undefined
  readonly mode: ReviewMode | undefined
  /** Counts the changes of the booking: a calendar takes the highest. */
  readonly sequence?: number
  readonly cancelled?: boolean
}

/** What stands in a calendar: never a name, an address, or anything said of a child. */
export interface CalendarEvent {
  readonly id: string
  readonly title: string
  readonly on: CalendarDate
  readonly startsAt: string | undefined
  /** How long the time is kept, in minutes. */
  readonly minutes: number
  readonly words: string
  /** Counts the changes: of two with one id a calendar takes the higher. */
  readonly sequence?: number | undefined
  /** It is taken out of the calendar. */
  readonly cancelled?: boolean | undefined
}

const modes: Readonly<Record<ReviewMode, string>> = {
  in_person: 'In person',
  virtual: 'By video',
  hybrid: 'In person and by video',
  telephone: 'By telephone',
  paper: 'On paper: there is no meeting',
}

/** The event of a meeting. Calendars are shared, shown on phones and kept by others: whom it is about is looked up. */
export function eventOf(meeting: MeetingInCalendar): CalendarEvent {
  const { id, reference, on, startsAt, mode, sequence, cancelled } = meeting
  const how = mode === undefined ? 'How it is held is not recorded' : modes[mode]
  const time = startsAt === undefined ? ' The time is not recorded.' : ''
  return {
    id,
    title: `Review meeting ${reference}`,
    on,
    startsAt,
    minutes: 60,
    ...(sequence !== undefined && { sequence }),
    ...(cancelled !== undefined && { cancelled }),
    words: `${how}.${time} Whom it is about, and where, is in Waymark.`,
  }
}
