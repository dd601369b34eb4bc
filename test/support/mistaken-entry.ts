import { notifyEntry } from '#app/entry/notify-entry.ts'
import { bookReview } from '#app/review/book-review.ts'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { allocationStoreOf } from '#store/allocation/allocation-store.ts'
import { calendarsOf } from '#store/calendar/calendar-of.ts'
import type { Database } from '#store/database/database.ts'
import { entryStoreOf } from '#store/entry/entry-store.ts'
import { reviewStoreOf } from '#store/review/review-store.ts'
import { recorder } from './recorder.ts'
import { importSmallCouncil, smallCouncilOn } from './small-council.ts'

/** The small council, told by mistake that Theo, a brother of Leo, is looked after since Thursday; his review is booked. */
export async function mistakenEntry(db: Database, authorityId: string) {
  await importSmallCouncil(db, authorityId)
  const by = recorder(authorityId)
  const today = calendarDate(smallCouncilOn)
  const on = { today: () => today }
  const entries = { store: entryStoreOf(db, 'test'), calendarOf: calendarsOf(db), ...on }
  const reviews = { store: reviewStoreOf(db, 'test'), ...on }
  const needs = { store: allocationStoreOf(db, 'test'), ...on }
  const told = {
    childId: 'T1',
    lookedAfterOn: calendarDate('2026-11-19'),
    notifiedOn: today,
    notifyingTeam: 'North',
    legalStatus: 'V2',
    bornOn: calendarDate('2016-05-01'),
    firstName: 'Theo',
    lastName: null,
    called: null,
    note: null,
    siblings: ['L100'],
  }
  const answer = await notifyEntry(entries, by, told)
  if (answer.kind !== 'done') throw new Error(JSON.stringify(answer))
  const { entryId, reviewId } = answer.entry
  if (reviewId === null) throw new RangeError('No review was made')
  const place = { startsAt: '16:00', mode: 'in_person', venue: 'school', place: null } as const
  const booked = await bookReview(reviews, by, { reviewId }, { ...place, on: calendarDate('2026-12-08') })
  if (booked.kind !== 'done') throw new Error(JSON.stringify(booked))
  return { by, entries, reviews, needs, told, entryId, reviewId }
}
