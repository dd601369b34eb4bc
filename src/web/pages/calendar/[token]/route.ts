import { calendarFile, type CalendarNeeds } from '#app/message/calendar.ts'
import { defineOpenRoute, type Route } from '../../../route.ts'

/** The calendar at an address that its owner gave a calendar program. */
export function calendarFileRoute(needs: CalendarNeeds): Route {
  return defineOpenRoute({
    method: 'GET',
    path: '/calendar/:token',
    allow: {
      anybody:
        'A calendar program cannot sign in: the address is the proof, and nothing in the calendar names a child.',
    },
    audit: { nothing: 'calendarFile records each reading in the council of the address.' },
    handle: async ({ parts, address, requestId }) => {
      const token = parts.token.replace(/\.ics$/, '')
      const body = await calendarFile(needs, { token, address, requestId })
      return body === undefined
        ? {
            kind: 'not-found',
            what: 'This calendar has no address here any more. Make a new one under Calendar.',
          }
        : { kind: 'document', contentType: 'text/calendar; charset=utf-8', body, fileName: 'reviews.ics' }
    },
  })
}
