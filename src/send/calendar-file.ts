import ICAL from 'ical.js'
import { type CalendarDate, addDays, dayOf, monthOf, yearOf } from '#domain/calendar/calendar-date.ts'
import type { CalendarEvent } from '#domain/message/calendar-event.ts'

/** What a calendar file is about, beside its events. */
export interface CalendarFileOf {
  readonly name: string
  readonly events: readonly CalendarEvent[]
  /** From whom the meetings come: with an email, the address that sends it. */
  readonly organizer?: { readonly name: string; readonly address: string } | undefined
  /** When the file is made, as an ISO text in UTC. */
  readonly at: string
}

/** Whether a file only takes events out of a calendar. */
export function isCancelled(events: readonly CalendarEvent[]): boolean {
  return events.length > 0 && events.every(({ cancelled }) => cancelled === true)
}

/**
 * Events as an iCalendar file (RFC 5545, with the methods of RFC 5546). It publishes meetings and asks no calendar for
 * an answer: whether somebody comes is said behind their link, where it is read. Times are those of the clock in
 * England, with the rule of its summer time, so that they stand right also in a calendar abroad. Without a time an
 * event is of the whole day.
 */
export function calendarFile({ name, events, organizer, at }: CalendarFileOf): string {
  const calendar = new ICAL.Component('vcalendar')
  put(calendar, {
    version: '2.0',
    prodid: '-//Waymark//reviews//EN',
    calscale: 'GREGORIAN',
    method: isCancelled(events) ? 'CANCEL' : 'PUBLISH',
    name: readable(name),
    'x-wr-calname': readable(name),
    'refresh-interval': ICAL.Duration.fromString('PT1H'),
    'x-published-ttl': 'PT1H',
  })
  if (events.some(({ startsAt }) => startsAt !== undefined)) {
    calendar.addSubcomponent(new ICAL.Component(ICAL.parse(inEngland)))
  }
  for (const event of events) calendar.addSubcomponent(eventOf(event, { organizer, at }))
  return `${calendar.toString()}\r\n`
}

const zone = 'Europe/London'

/** The clock in England since 1996: summer time from the last Sunday of March to the last of October, at 1 in UTC. */
const inEngland = `BEGIN:VTIMEZONE
TZID:${zone}
BEGIN:DAYLIGHT
DTSTART:19960331T010000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZOFFSETFROM:+0000
TZOFFSETTO:+0100
TZNAME:BST
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T020000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZOFFSETFROM:+0100
TZOFFSETTO:+0000
TZNAME:GMT
END:STANDARD
END:VTIMEZONE`

function eventOf(
  { id, title, on, startsAt, minutes, words, sequence = 0, cancelled = false }: CalendarEvent,
  { organizer, at }: Pick<CalendarFileOf, 'organizer' | 'at'>,
): ICAL.Component {
  const event = new ICAL.Component('vevent')
  put(event, {
    uid: `${readable(id.replaceAll(/\s/g, '-'))}@waymark`,
    dtstamp: ICAL.Time.fromDateTimeString(`${at.slice(0, 19)}Z`),
  })
  if (startsAt === undefined) {
    put(event, { dtstart: wholeDay(on), dtend: wholeDay(addDays(on, 1)) })
  } else {
    event
      .addPropertyWithValue('dtstart', ICAL.Time.fromDateTimeString(`${on}T${startsAt}:00`))
      .setParameter('tzid', zone)
    // How long, and not until when: right also where the clock is changed meanwhile.
    put(event, { duration: `PT${minutes}M` })
  }
  put(event, {
    sequence,
    status: cancelled ? 'CANCELLED' : 'CONFIRMED',
    summary: readable(title),
    description: readable(words),
    class: 'PRIVATE',
  })
  if (organizer !== undefined) {
    event
      .addPropertyWithValue('organizer', `mailto:${organizer.address}`)
      .setParameter('cn', organizer.name.replaceAll(/["\p{Cc}]/gu, ' '))
  }
  return event
}

const wholeDay = (day: CalendarDate) =>
  ICAL.Time.fromData({ year: yearOf(day), month: monthOf(day), day: dayOf(day), isDate: true })

type Value = string | number | ICAL.Time | ICAL.Duration

function put(to: ICAL.Component, properties: Readonly<Record<string, Value>>): void {
  for (const [name, value] of Object.entries(properties)) to.addPropertyWithValue(name, value)
}

/** A text as a calendar can show it: the standard has no other controls in a text than the end of a line. */
const readable = (text: string) => text.replaceAll(/\r\n|\r/g, '\n').replaceAll(/(?!\n)\p{Cc}/gu, '')
