import ical, { ICalCalendarMethod, ICalEventClass, ICalEventStatus } from 'ical-generator'
import type { CalendarEvent } from '#domain/message/calendar-event.ts'

const noTime = '00:00'

/** Whether a file only takes events out of a calendar. */
export function isCancelled(events: readonly CalendarEvent[]): boolean {
  return events.length > 0 && events.every(({ cancelled }) => cancelled === true)
}

/**
 * Events as an iCalendar file. Times are those of the clock on the wall (floating): everybody who reads it is in
 * England. Without a time an event is of the whole day.
 */
export function calendarFile(name: string, events: readonly CalendarEvent[]): string {
  const calendar = ical({
    name,
    prodId: { company: 'Waymark', product: 'reviews', language: 'EN' },
    method: isCancelled(events) ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
    ttl: 60 * 60,
  })
  for (const { id, title, on, startsAt, minutes, words, sequence = 0, cancelled = false } of events) {
    // The library reads the parts of a floating moment in UTC.
    const start = new Date(`${on}T${startsAt ?? noTime}:00Z`)
    calendar.createEvent({
      id: `${id.replaceAll(' ', '-')}@waymark`,
      start,
      end: new Date(start.getTime() + minutes * 60_000),
      allDay: startsAt === undefined,
      floating: true,
      summary: title,
      description: words,
      class: ICalEventClass.PRIVATE,
      sequence,
      ...(cancelled && { status: ICalEventStatus.CANCELLED }),
    })
  }
  return calendar.toString()
}
