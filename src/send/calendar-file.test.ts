import fc from 'fast-check'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { addDays, calendarDate } from '#domain/calendar/calendar-date.ts'
import { type CalendarEvent, eventOf } from '#domain/message/calendar-event.ts'
import { calendarFile, isCancelled } from './calendar-file.ts'

const at = '2026-11-22T15:45:10.123Z'
const meeting: CalendarEvent = eventOf({
  id: '019e2f00-0000-7000-8000-000000000001',
  reference: 'R-4F2A7',
  on: calendarDate('2026-12-08'),
  startsAt: '16:00',
  mode: 'hybrid',
  sequence: 3002,
})

/** The lines as a calendar reads them: joined again where they were folded. */
const unfolded = (file: string) => file.replaceAll('\r\n ', '').split('\r\n').slice(0, -1)

/** The value of a property of the event, as it was before it was written out. */
const textOf = (file: string, name: string) => {
  const event = unfolded(file)
  const line = event.slice(event.indexOf('BEGIN:VEVENT')).find((one) => one.startsWith(`${name}:`))
  return line
    ?.slice(name.length + 1)
    .replaceAll(/\\([\\;,n])/g, (_whole, mark: string) => (mark === 'n' ? '\n' : mark))
}

test('a meeting is written as the standard has it, line by line', () => {
  const organizer = { name: 'Marlbridge "Reviews"', address: 'reviews@marlbridge.example' }
  const file = unfolded(calendarFile({ name: 'Review meeting', events: [meeting], organizer, at }))
  const [from, to] = [file.indexOf('BEGIN:VTIMEZONE'), file.indexOf('END:VTIMEZONE') + 1]
  expect([...file.slice(0, from), ...file.slice(to)]).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Waymark//reviews//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'NAME:Review meeting',
    'X-WR-CALNAME:Review meeting',
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    'BEGIN:VEVENT',
    'UID:019e2f00-0000-7000-8000-000000000001@waymark',
    'DTSTAMP:20261122T154510Z',
    'DTSTART;TZID=Europe/London:20261208T160000',
    'DURATION:PT60M',
    'SEQUENCE:3002',
    'STATUS:CONFIRMED',
    'SUMMARY:Review meeting R-4F2A7',
    'DESCRIPTION:In person and by video. Whom it is about\\, and where\\, is in Waymark.',
    'CLASS:PRIVATE',
    'ORGANIZER;CN=Marlbridge  Reviews :mailto:reviews@marlbridge.example',
    'END:VEVENT',
    'END:VCALENDAR',
  ])
})

test('a meeting whose time is not recorded is of the whole day, until the next', () => {
  const file = calendarFile({ name: 'x', events: [{ ...meeting, startsAt: undefined }], at })
  expect(file).toContain('DTSTART;VALUE=DATE:20261208\r\nDTEND;VALUE=DATE:20261209\r\n')
  expect(file).not.toContain('VTIMEZONE')
})

test('a meeting that is off is cancelled; a calendar with others beside it stays published', () => {
  const off = { ...meeting, cancelled: true, sequence: 4000 }
  const gone = calendarFile({ name: 'x', events: [off], at })
  for (const line of ['METHOD:CANCEL', 'STATUS:CANCELLED', 'SEQUENCE:4000'])
    expect(unfolded(gone)).toContain(line)
  expect(calendarFile({ name: 'x', events: [off, meeting], at })).toContain('METHOD:PUBLISH')
  expect(isCancelled([])).toBe(false)
})

// The rule that is written into the file, read as a calendar abroad does: 2027 changes on 28 March and 31 October.
test.each([
  ['2027-03-27', '16:00', '16:00'],
  ['2027-03-28', '16:00', '15:00'],
  ['2027-03-29', '16:00', '15:00'],
  ['2027-10-30', '16:00', '15:00'],
  ['2027-10-31', '16:00', '16:00'],
  ['2027-11-01', '16:00', '16:00'],
  ['2040-07-01', '09:30', '08:30'],
] as const)('a meeting on %s at %s in England is at %s of the world’s clock', (day, startsAt, world) => {
  const events = [{ ...meeting, on: calendarDate(day), startsAt }]
  const read = new ICAL.Component(ICAL.parse(calendarFile({ name: 'x', events, at })))
  const [zone, event] = ['vtimezone', 'vevent'].map((name) => read.getFirstSubcomponent(name))
  const start = event?.getFirstPropertyValue('dtstart')
  if (zone == null || !(start instanceof ICAL.Time)) throw new TypeError('It has a zone and a start')
  start.zone = new ICAL.Timezone(zone)
  expect(start.convertToZone(ICAL.Timezone.utcTimezone).toString()).toBe(`${day}T${world}:00Z`)
})

const days = fc.integer({ min: 0, max: 3650 }).map((more) => addDays(calendarDate('2024-01-01'), more))
const anyEvent = fc.record({
  id: fc.uuid(),
  title: fc.string({ unit: 'grapheme', maxLength: 200 }),
  on: days,
  startsAt: fc.option(
    fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`),
    { nil: undefined },
  ),
  minutes: fc.integer({ min: 15, max: 240 }),
  words: fc.string({ unit: 'grapheme', maxLength: 400 }),
  sequence: fc.nat(),
  cancelled: fc.boolean(),
})

test('whatever stands in an event, the file is of lines of at most 75 octets, and says it again unharmed', () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { minLength: 1, maxLength: 4 }), (events) => {
      const file = calendarFile({ name: 'Réunions; one, two', events, at })
      expect(file.endsWith('\r\n')).toBe(true)
      for (const line of file.split('\r\n')) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
        // No line end alone, no letter cut in two, and nothing that a reader cannot print.
        expect(line).not.toMatch(/[\p{Cc}\p{Cs}]/u)
      }
      const lines = unfolded(file)
      expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(events.length)
      for (const line of lines) expect(line).toMatch(/^[A-Z-]+(;[A-Z]+=("[^"]*"|[^";:,]+))*:/)
      for (const name of ['UID', 'DTSTAMP', 'SEQUENCE', 'STATUS'])
        expect(lines.filter((line) => line.startsWith(`${name}:`))).toHaveLength(events.length)
      const [first] = events
      expect(textOf(calendarFile({ name: 'x', events: [first ?? meeting], at }), 'SUMMARY')).toBe(
        first?.title.replaceAll(/\r\n|\r/g, '\n').replaceAll(/(?!\n)\p{Cc}/gu, ''),
      )
    }),
    { numRuns: 300 },
  )
})

test('the same meeting has the same name in every file, whatever became of it', () => {
  const uid = (event: CalendarEvent) => textOf(calendarFile({ name: 'x', events: [event], at }), 'UID')
  const moved = { ...meeting, on: calendarDate('2026-12-10'), sequence: 5000 }
  expect(uid(moved)).toBe(uid(meeting))
  expect(uid({ ...moved, cancelled: true })).toBe(uid(meeting))
})
