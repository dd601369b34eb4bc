import { toBook, type ToBookLine } from '#app/booking/desk.ts'
import type { Recorder } from '#app/recording/recording.ts'
import { bookReview } from '#app/review/book-review.ts'
import { createReview } from '#app/review/create-review.ts'
import { bringForward } from '#app/review/bring-forward.ts'
import { answerDateChange } from '#app/review/date-changes.ts'
import { completeMeeting } from '#app/meeting/complete-meeting.ts'
import { adjournReview, startReview } from '#app/review/hold-review.ts'
import { agreeToLightReviews } from '#app/review/light-reviews.ts'
import { makeNextReviews } from '#app/review/make-next-reviews.ts'
import { moveReviewDate } from '#app/review/move-review-date.ts'
import { planMeeting } from '#app/review/plan-meeting.ts'
import { proposeForwardReviews } from '#app/review/propose-forward.ts'
import { bookTogether } from '#app/review/together.ts'
import { addDays, type CalendarDate, dayOfWeek } from '#domain/calendar/calendar-date.ts'
import type { LiveReview, ReviewPlace } from '#domain/review/live-review.ts'
import type { LiveNeeds } from './fill-live.ts'
import { lastEaster, liveOverEaster } from './over-easter.ts'
import { writeMeetingDown } from './meeting.ts'

const places: readonly ReviewPlace[] = [
  { startsAt: '16:00', mode: 'in_person', venue: 'placement', place: null },
  { startsAt: '10:30', mode: 'hybrid', venue: 'office', place: 'Room 2, Minster House' },
  { startsAt: '15:30', mode: 'in_person', venue: 'home', place: null },
  { startsAt: '11:00', mode: 'virtual', venue: 'online', place: null },
  { startsAt: '16:30', mode: 'in_person', venue: 'other', place: 'The youth centre' },
]

/** How many days before the last in law the reviews of the story are booked, one after another. */
const before = [21, 17, 26, 12, 30, 9, 19, 3, 23, 15] as const

/** Books, moves, adjourns and brings forward reviews, as business support and IROs do in the middle of a week. */
export async function fillTimetable(needs: LiveNeeds, authorityId: string): Promise<void> {
  const on = needs.reviews.today()
  const support = needs.recorderOf(authorityId, 'Holly Ramsallowe', 'business_support')
  const manager = needs.recorderOf(authorityId, 'Safiya Enderqara', 'iro_manager')
  for (let made = 500; made === 500; ) {
    const some = await needs.reviews.store.change(support, (transaction) => makeNextReviews(transaction, on))
    made = some.length
  }
  await proposeForwardReviews(needs.reviews, support)
  const { lines } = await toBook(needs.booking, {
    authorityId,
    scope: { kind: 'authority' },
    on,
    page: 1,
    onAPage: 400,
  })
  const near = lines.filter(
    ({ dueOn, kind }) => dueOn !== null && dueOn >= addDays(on, 2) && kind !== 'light',
  )
  const officers = (line: ToBookLine) => needs.recorderOf(authorityId, line.iroName ?? manager.name, 'iro')
  await holdSome(needs, near.slice(0, 5), officers)
  const booked = await bookSome(needs, support, near.slice(5))
  await moveSome(needs, { authorityId, support, manager }, booked)
  await takeUp(needs, authorityId, support)
  const busy = new Set([
    ...booked.map(({ childId }) => childId),
    ...near.slice(0, 5).map(({ childId }) => childId),
  ])
  const later = near.filter(({ childId }) => !busy.has(childId))
  const easter = lastEaster(on, await needs.booking.calendarOf(authorityId))
  const kept = new Set(later.slice(-8).map(({ childId }) => childId))
  const settled = lines.filter(
    ({ childId, kind, rule }) =>
      kind === 'statutory' && rule === 'C05' && !busy.has(childId) && !kept.has(childId),
  )
  for (const line of settled.toReversed()) {
    if (easter === undefined) break
    const named = needs.recorderOf(authorityId, 'Joan Pike', 'team_manager')
    const as = {
      iro: officers(line),
      manager: { ...named, actor: 'team.manager@marlbridge.example' },
    }
    if (await liveOverEaster(needs, as, line.reviewId, easter)) break
  }
  await togetherAndForward(needs, support, later.slice(-8))
  for (const line of lines) {
    const agreed = await agreeToLightReviews(needs.reviews, officers(line), {
      childId: line.childId,
      authorisedBy: 'Declan Oakmerrowe',
      authorisedOn: addDays(on, -7),
      childView: 'I would rather just talk on the phone this time.',
      childViewMissing: null,
    })
    if (agreed.kind === 'done') break
  }
}

/** The last weekday on or before a day, and not before another. */
function weekdayUpTo(day: CalendarDate, earliest: CalendarDate): CalendarDate {
  let found = day < earliest ? earliest : day
  while (dayOfWeek(found) > 5) found = addDays(found, found > earliest ? -1 : 1)
  return found
}

const seen = ({ reviewId }: Pick<LiveReview, 'reviewId'>) => ({ reviewId })

/** Two reviews are over, one goes on, one waits for a report, and one has its second meeting planned. */
async function holdSome(
  needs: LiveNeeds,
  lines: readonly ToBookLine[],
  officers: (line: ToBookLine) => Recorder,
): Promise<void> {
  const { reviews } = needs
  const on = reviews.today()
  for (const [index, line] of lines.entries()) {
    const by = officers(line)
    const day = weekdayUpTo(addDays(on, index < 2 ? -6 + index : -2), addDays(on, -9))
    const begun = await startReview(reviews, by, seen(line), day)
    if (begun.kind !== 'done') continue
    const whole = index < 2
    await writeMeetingDown(needs.meetings, by, line.reviewId, { matters: whole ? 13 : 5, whole })
    if (whole) {
      const completed = await completeMeeting(needs.meetings, by, seen(line), day)
      if (completed.kind !== 'done') throw new RangeError(`Not completed: ${JSON.stringify(completed)}`)
    }
    if (index < 3) continue
    const because = 'The social worker’s report and the school’s were not there'
    await adjournReview(reviews, by, seen(line), { on: day, because })
    if (index === 4) {
      const next = weekdayUpTo(addDays(on, 10), addDays(on, 1))
      await planMeeting(reviews, by, seen(line), { ...(places[1] ?? noPlace), on: next })
    }
  }
}

const noPlace: ReviewPlace = { startsAt: null, mode: null, venue: null, place: null }

/** Two of three of the reviews that come next have their day. */
async function bookSome(
  needs: LiveNeeds,
  by: Recorder,
  lines: readonly ToBookLine[],
): Promise<readonly LiveReview[]> {
  const on = needs.reviews.today()
  const booked: LiveReview[] = []
  for (const [index, line] of lines.slice(0, 60).entries()) {
    if (index % 3 === 2 || line.dueOn === null) continue
    const early = addDays(line.dueOn, -(before[index % before.length] ?? 14))
    const day = weekdayUpTo(early, addDays(on, 1 + (index % 4)))
    const place = places[index % places.length] ?? noPlace
    const answer = await bookReview(needs.reviews, by, seen(line), { ...place, on: day })
    if (answer.kind === 'done') booked.push(answer.review)
  }
  return booked
}

/** What the files have planned for the weeks ahead is worked on here: on the same day, with its time and place. */
async function takeUp(needs: LiveNeeds, authorityId: string, by: Recorder): Promise<void> {
  const on = needs.reviews.today()
  const ask = { authorityId, scope: { kind: 'authority' as const }, on }
  const planned = await needs.booking.store.bookedBetween(ask, addDays(on, 1), addDays(on, 25))
  for (const [index, { childId, reviewId, on: day }] of planned.slice(0, 45).entries()) {
    if (reviewId !== null) continue
    const made = await createReview(needs.reviews, by, { childId, kind: 'statutory' })
    if (made.kind !== 'done') continue
    const place = places[index % places.length] ?? noPlace
    await bookReview(needs.reviews, by, seen(made.review), { ...place, on: day })
  }
}

/** Some have moved; from today another date needs a manager, and two wait for one. */
async function moveSome(
  needs: LiveNeeds,
  as: { readonly authorityId: string; readonly support: Recorder; readonly manager: Recorder },
  booked: readonly LiveReview[],
): Promise<void> {
  const { authorityId, support, manager } = as
  const on = needs.reviews.today()
  const move = (review: LiveReview | undefined, days: number, why: (typeof moves)[number]) =>
    review?.plannedOn == null
      ? undefined
      : moveReviewDate(needs.reviews, support, seen(review), {
          ...why,
          on: weekdayUpTo(addDays(review.plannedOn, days), addDays(on, 1)),
          startsAt: review.startsAt,
        })
  await move(booked[3], 4, moves[0])
  await move(booked[7], -6, moves[1])
  const by = {
    authorityId,
    actor: manager.actor,
    role: 'iro_manager',
    requestId: manager.requestId,
  } as const
  const version = {
    from: on,
    value: { target: 'two_weeks', approvals: 'one' },
    reason: 'Agreed by the service’s management team',
  }
  await needs.policies.set(by, 'booking', version, () => true)
  for (const [index, why] of [moves[2], moves[0], moves[1]].entries()) {
    await move(booked[10 + index * 3], 7, why)
  }
  const ask = { authorityId, scope: { kind: 'authority' as const }, on }
  const [first] = await needs.booking.store.changesWaiting(ask)
  if (first !== undefined) {
    await answerDateChange(needs.reviews, manager, first.changeId, { answer: 'approved', reason: '' })
  }
}

const moves = [
  {
    reason: 'child_asked',
    explained: 'Football trials are on the day that was booked',
    childView: 'Thursday is better. I do not want to miss trials.',
    childViewMissing: null,
  },
  {
    reason: 'carer',
    explained: 'The carers are at a training course that day',
    childView: 'I want them to be there.',
    childViewMissing: null,
  },
  {
    reason: 'social_worker',
    explained: 'The social worker is in court',
    childView: null,
    childViewMissing: 'Away on a school trip until Friday; asked when they are back',
  },
] as const

/** Brothers and sisters in one meeting, and one review brought forward because the child asked. */
async function togetherAndForward(
  needs: LiveNeeds,
  by: Recorder,
  lines: readonly ToBookLine[],
): Promise<void> {
  const on = needs.reviews.today()
  const [forward, ...rest] = lines
  const one = rest[0]
  const other = rest.find((line) => line !== one && line.iroId === one?.iroId) ?? rest[1]
  if (forward !== undefined) {
    await bringForward(needs.reviews, by, {
      childId: forward.childId,
      trigger: 'child_request',
      explained: 'Asked to talk about seeing Dad before Christmas',
      wantedBy: null,
    })
  }
  if (one === undefined || other === undefined) return
  await needs.entries.store.change(by, (transaction) =>
    transaction.keepSiblings([one.childId, other.childId]),
  )
  const dueOn = [one.dueOn, other.dueOn].flatMap((due) => due ?? []).toSorted()[0] ?? addDays(on, 30)
  const day = weekdayUpTo(addDays(dueOn, -16), addDays(on, 3))
  await bookTogether(needs.reviews, by, [seen(one), seen(other)], { ...(places[0] ?? noPlace), on: day })
}
