import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { Episode } from '#domain/child/episode.ts'

/** A time in care as one episode says it: accommodated in one placement, and back with a parent on the day of its end. */
export function timeInCare(from: CalendarDate, to: CalendarDate | null): Episode {
  return {
    decom: from,
    dec: to,
    rne: 'S',
    legalStatus: 'V2',
    place: 'U6',
    rec: to === null ? null : 'E4A',
    placementPostcode: null,
    urn: null,
    rowNumber: 1,
    distanceMiles: null,
    inAuthority: null,
  }
}
