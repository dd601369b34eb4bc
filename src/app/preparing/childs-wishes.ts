import type { Recorder } from '#app/recording/recording.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { Answers } from '#domain/preparing/forms/form.ts'
import type { ChildView, Preparation } from '#domain/preparing/preparation.ts'
import { type Prepared, prepare, type Preparing, type PreparingNeeds, refused } from './prepare.ts'

const action = 'prepare-reviews'

/** What the child wishes for the meeting, as somebody records it. */
export type Wishes = Pick<
  Preparation,
  | 'venueWished'
  | 'venuesRefused'
  | 'modeWished'
  | 'timeWished'
  | 'wishInWords'
  | 'wishToldBy'
  | 'wishOn'
  | 'wantsToChair'
>

/** What was arranged for interpreting. */
export type Interpreting = Pick<
  Preparation,
  | 'interpreterNeeded'
  | 'interpreterLanguage'
  | 'interpreterBookedOn'
  | 'interpreterName'
  | 'interpreterPresent'
>

/** Records where and how the child wishes to meet, and the interpreter. */
export function saveWishes(
  needs: PreparingNeeds,
  by: Recorder,
  seen: { readonly reviewId: string; readonly version?: number | undefined },
  wishes: Wishes & Interpreting,
): Promise<Prepared> {
  const on = { reviewId: seen.reviewId, action, did: 'recorded what the child wishes' } as const
  return prepare(needs, by, on, async ({ review, transaction, today }): Promise<Prepared> => {
    const now = await transaction.preparation(review.reviewId, review.childId)
    if (seen.version !== undefined && seen.version !== now.version) return { kind: 'conflict' }
    if (wishes.venueWished !== null && wishes.venuesRefused.includes(wishes.venueWished))
      return refused('The child cannot wish for it there and not want it there', 'venuesRefused')
    if (wishes.interpreterNeeded === 'yes' && wishes.interpreterLanguage === null)
      return refused('Enter the language', 'interpreterLanguage')
    if (wishes.interpreterBookedOn !== null && wishes.interpreterBookedOn > today)
      return refused('Enter the day on which the interpreter was booked: today or before', 'bookedOn')
    const anyWish =
      wishes.venueWished !== null ||
      wishes.modeWished !== null ||
      wishes.timeWished !== null ||
      wishes.wishInWords !== null ||
      wishes.venuesRefused.length > 0
    await transaction.keepPreparation({
      ...now,
      ...wishes,
      wishOn: anyWish ? (wishes.wishOn ?? today) : null,
    })
    return { kind: 'done' }
  })
}

const venues = { home: 'placement', school: 'school', office: 'office', online: 'online' } as const
const isVenue = (text: string): text is keyof typeof venues => Object.hasOwn(venues, text)
const times = ['morning', 'afternoon', 'after_school', 'any'] as const
const chairs = ['all', 'some', 'no'] as const
const views: readonly ChildView[] = ['yes', 'no', 'not_sure']

/**
 * What a child answered goes where it is worked with: whom they want there onto the list, what they want to talk
 * about onto the agenda, first, and their wishes beside the booking. What they left out changes nothing.
 */
export async function takeChildsWishes(
  { review, transaction }: Preparing,
  answers: Answers,
  saidBy: string,
  on: CalendarDate,
): Promise<void> {
  for (const invitee of await transaction.inviteesOf(review.reviewId)) {
    const view = views.find((one) => one === answers[`people.${invitee.inviteeId}`])
    if (view === undefined || view === invitee.childView) continue
    const { person: _person, ...kept } = invitee
    await transaction.keepInvitee({ ...kept, childView: view })
  }
  const { talk, where = '', not_school: school } = answers
  const agenda = await transaction.agendaOf(review.reviewId)
  const there = agenda.some(({ words, ofChild }) => ofChild === 'yes' && words === talk)
  if (talk !== undefined && !there)
    await transaction.keepAgendaItem({
      itemId: transaction.newId(),
      reviewId: review.reviewId,
      childId: review.childId,
      ofChild: 'yes',
      askedBy: saidBy,
      words: talk,
      withdrawnOn: null,
      version: 0,
    })
  const now = await transaction.preparation(review.reviewId, review.childId)
  const time = times.find((one) => one === answers['time'])
  const chair = chairs.find((one) => one === answers['chair'])
  if (where === '' && school === undefined && time === undefined && chair === undefined) return
  const others = now.venuesRefused.filter((venue) => venue !== 'school')
  await transaction.keepPreparation({
    ...now,
    ...(where === 'any' ? { venueWished: null } : isVenue(where) ? { venueWished: venues[where] } : {}),
    ...(where === 'online' ? { modeWished: 'virtual' } : {}),
    venuesRefused:
      school === undefined ? now.venuesRefused : school === 'no' ? [...others, 'school'] : others,
    timeWished: time ?? now.timeWished,
    wantsToChair: chair ?? now.wantsToChair,
    wishToldBy: saidBy,
    wishOn: on,
  })
}
