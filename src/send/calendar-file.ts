import { type CalendarDate, addDays } from '#domain/calendar/calendar-date.ts'
import type { CalendarEvent } from '#domain/message/calendar-event.ts'

/** What a calendar file is about, beside its events. */
export interface CalendarFileOf {
  readonly name: string
  readonly events: readonly CalendarEvent[]
  /** From whom the meetings come: with an e-mail, the address that sends it. */
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
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Waymark//reviews//EN',
    'CALSCALE:GREGORIAN',
    `METHOD:${isCancelled(events) ? 'CANCEL' : 'PUBLISH'}`,
    `NAME:${inText(name)}`,
    `X-WR-CALNAME:${inText(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    ...(events.some(({ startsAt }) => startsAt !== undefined) ? inEngland : []),
    ...events.flatMap((event) => eventLines(event, { organizer, at })),
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join(crlf)}${crlf}`
}

const crlf = '\r\n'
const zone = 'Europe/London'

/** The clock in England since 1996: summer time from the last Sunday of March to the last of October, at 1 in UTC. */
const inEngland = [
  'BEGIN:VTIMEZONE',
  `TZID:${zone}`,
  'BEGIN:DAYLIGHT',
  'DTSTART:19960331T010000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0100',
  'TZNAME:BST',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'DTSTART:19961027T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0000',
  'TZNAME:GMT',
  'END:STANDARD',
  'END:VTIMEZONE',
]

function eventLines(
  { id, title, on, startsAt, minutes, words, sequence = 0, cancelled = false }: CalendarEvent,
  { organizer, at }: Pick<CalendarFileOf, 'organizer' | 'at'>,
): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${inText(id.replaceAll(/\s/g, '-'))}@waymark`,
    `DTSTAMP:${at.replaceAll(/[-:]|\.\d+/g, '')}`,
    ...(startsAt === undefined
      ? [`DTSTART;VALUE=DATE:${dayOf(on)}`, `DTEND;VALUE=DATE:${dayOf(addDays(on, 1))}`]
      : // How long, and not until when: right also where the clock is changed meanwhile.
        [`DTSTART;TZID=${zone}:${dayOf(on)}T${startsAt.replace(':', '')}00`, `DURATION:PT${minutes}M`]),
    `SEQUENCE:${sequence}`,
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    `SUMMARY:${inText(title)}`,
    `DESCRIPTION:${inText(words)}`,
    'CLASS:PRIVATE',
    ...(organizer === undefined
      ? []
      : [`ORGANIZER;CN="${organizer.name.replaceAll(/["\p{Cc}]/gu, ' ')}":mailto:${organizer.address}`]),
    'END:VEVENT',
  ]
}

const dayOf = (day: CalendarDate) => day.replaceAll('-', '')

/** A text as a value of a property: what would end it is written out, and what no calendar shows is left out. */
function inText(text: string): string {
  return text
    .replaceAll(/\r\n|\r/g, '\n')
    .replaceAll(/[\\;,]/g, (mark) => `\\${mark}`)
    .replaceAll('\n', '\\n')
    .replaceAll(/\p{Cc}/gu, '')
}

/** The most octets of a line, its end left out. */
const longest = 75

/** A line as it is sent: one that is too long goes on in the next, after a space, and no letter is cut in two. */
function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  let octets = 0
  for (const letter of line) {
    const more = Buffer.byteLength(letter)
    if (octets + more > longest) {
      parts.push(part)
      part = ' '
      octets = 1
    }
    part += letter
    octets += more
  }
  return [...parts, part].join(crlf)
}
