import { type CalendarDate, calendarDate } from '#domain/calendar/calendar-date.ts'
import { englandAndWales } from '#domain/calendar/england-and-wales.ts'
import type { ChildFacts as RecordedFacts } from '#domain/care/child-facts.ts'
import { noFacts } from '#domain/care/child-facts.ts'
import { type WorkedOutChild, workOutChild } from '#domain/care/work-out-child.ts'
import type { ChildFacts, DatedRow } from './facts.ts'

/** The facts of a made-up child as the domain has them once the files are in: what its clocks run on. */
function recordedFacts(child: ChildFacts): RecordedFacts {
  const rowsOf = (kindId: string): readonly DatedRow[] => child.rows.filter((row) => row.kindId === kindId)
  return {
    ...noFacts(child.id),
    bornOn: child.born,
    episodes: child.episodes.map((episode, rowNumber) => ({
      decom: episode.from,
      dec: episode.until,
      rne: episode.reasonNew,
      legalStatus: episode.legalStatus,
      place: episode.place,
      rec: episode.reasonCeased,
      placementPostcode: episode.placePost,
      urn: episode.urn,
      rowNumber,
      distanceMiles: episode.miles,
      inAuthority: episode.inAuthority,
    })),
    reviews: child.reviews.map(({ on, code, detail }) => ({
      on,
      codes: [code],
      details: detail ?? null,
    })),
    allocations: child.iros.map(({ who, from, until }) => ({ iroId: who, from, to: until })),
    workers: child.workers.map(({ who, from, until }) => ({ swId: who, from, to: until })),
    notifications: rowsOf('care_entry_notifications').map(({ values }) => ({
      lookedAfterOn: dateIn(values['looked_after_on']),
      notifiedOn: dateIn(values['notified_on']),
    })),
    disputes: rowsOf('disputes').map(({ values }) => ({
      disputeId: String(values['dispute_id']),
      raisedOn: dateIn(values['dispute_raised_on']),
      closedOn: values['dispute_closed_on'] == null ? null : dateIn(values['dispute_closed_on']),
    })),
    midwayChecksOn: rowsOf('midway_reviews').map(({ values }) => dateIn(values['midway_held_on'])),
  }
}

function dateIn(value: unknown): CalendarDate {
  return calendarDate(String(value))
}

/** A made-up child's clocks, as the product works them out from the files. */
export function workedOut(child: ChildFacts, historyFrom: CalendarDate): WorkedOutChild {
  return workOutChild(recordedFacts(child), {
    knownFrom: historyFrom,
    calendar: englandAndWales,
    teamOf: () => undefined,
  })
}
