import { explainLateness } from '#app/review/explain-lateness.ts'
import { lateReasons } from '#domain/review/late-reasons.ts'
import { bookReview } from '#app/review/book-review.ts'
import { cancelReview, closeReview } from '#app/review/end-review.ts'
import { adjournReview, putBackReview, resumeReview, startReview } from '#app/review/hold-review.ts'
import { changeReviewPlace } from '#app/review/change-place.ts'
import { moveReviewDate } from '#app/review/move-review-date.ts'
import { combineReview, planMeeting } from '#app/review/plan-meeting.ts'
import { combinedIn, combinedReviews, isCombinedReview } from '#domain/review/combined-with.ts'
import { dateChangeReasons } from '#domain/review/date-change-reasons.ts'
import { reviewModes, reviewVenues } from '#domain/review/live-review.ts'
import { type Act, type ActField, type Read, typedDayOf } from './act.ts'
import { modeWords, venueWords } from './words.ts'

const day: ActField = { kind: 'day', id: 'on', label: 'Which day' }

const oneOf = <T extends string>(list: readonly T[], typed: string): T | null =>
  list.find((one) => one === typed) ?? null

/** A time of day as it is kept: `09:30`. */
const clock = (read: Read) => read.optional('startsAt')?.padStart(5, '0') ?? null

/** Everything that can be done to a review by itself, each on a page of its own. */
export const acts: readonly Act[] = [
  {
    slug: 'book',
    move: 'book',
    allow: 'book-reviews',
    title: 'Book the review',
    lead: 'Book a day that suits the child. The date set by law stays where it is, whichever day you choose.',
    button: 'Book the review',
    fields: [
      day,
      {
        kind: 'time',
        id: 'startsAt',
        label: 'What time',
        hint: 'For example, 16:00. Leave it empty if it is not known yet.',
      },
      { kind: 'choice', id: 'mode', label: 'How people take part', choices: modeWords },
      { kind: 'choice', id: 'venue', label: 'Where', choices: venueWords },
      {
        kind: 'text',
        id: 'place',
        label: 'The place in words',
        hint: 'The room, or the link. Leave a confidential address out.',
      },
    ],
    opensWith: (review) => ({
      ...typedDayOf('on', review.plannedOn),
      mode: review.mode ?? '',
      venue: review.venue ?? '',
    }),
    submit: (needs, by, seen, read) =>
      bookReview(needs, by, seen, {
        on: read.day('on') ?? needs.today(),
        startsAt: clock(read),
        mode: oneOf(reviewModes, read.text('mode')),
        venue: oneOf(reviewVenues, read.text('venue')),
        place: read.optional('place'),
      }),
  },
  {
    slug: 'move',
    move: 'move_date',
    allow: 'book-reviews',
    title: 'Move the review',
    lead: 'The day that it was booked for is kept, with your reason. The date set by law does not move.',
    button: 'Move the review',
    fields: [
      { ...day, label: 'The new day' },
      { kind: 'time', id: 'startsAt', label: 'What time', hint: 'For example, 16:00.' },
      { kind: 'choice', id: 'reason', label: 'Why', choices: dateChangeReasons },
      { kind: 'words', id: 'explained', label: 'What happened' },
      {
        kind: 'words',
        id: 'childView',
        label: 'What does the child think of the new day?',
        hint: 'In their own words.',
      },
      { kind: 'text', id: 'childViewMissing', label: 'If the child was not asked, why not' },
    ],
    opensWith: (review) => ({ ...typedDayOf('on', null), startsAt: review.startsAt ?? '' }),
    submit: (needs, by, seen, read) =>
      moveReviewDate(needs, by, seen, {
        on: read.day('on') ?? needs.today(),
        startsAt: clock(read),
        reason: read.text('reason') || 'other',
        explained: read.text('explained'),
        childView: read.optional('childView'),
        childViewMissing: read.optional('childViewMissing'),
      }),
  },
  {
    slug: 'place',
    move: 'change_place',
    allow: 'book-reviews',
    title: 'Change where and how the review is held',
    lead: 'The day and the time stay. Everybody who was asked is told, and their calendar with them.',
    button: 'Change it',
    fields: [
      { kind: 'choice', id: 'mode', label: 'How people take part', choices: modeWords },
      { kind: 'choice', id: 'venue', label: 'Where', choices: venueWords },
      {
        kind: 'text',
        id: 'place',
        label: 'The place in words',
        hint: 'The room, or the link. Leave a confidential address out.',
      },
    ],
    opensWith: (review) => ({
      mode: review.mode ?? '',
      venue: review.venue ?? '',
      place: review.place ?? '',
    }),
    submit: (needs, by, seen, read) =>
      changeReviewPlace(needs, by, seen, {
        mode: oneOf(reviewModes, read.text('mode')),
        venue: oneOf(reviewVenues, read.text('venue')),
        place: read.optional('place'),
      }),
  },
  {
    slug: 'combine',
    move: ['to_book', 'booked', 'under_way', 'adjourned'],
    allow: 'book-reviews',
    title: 'What the review is held together with',
    lead: 'Reviews of other plans can be held with it. Each keeps its own record and its own dates.',
    button: 'Save',
    fields: [{ kind: 'checks', id: 'combined', label: 'Held together with', choices: combinedReviews }],
    opensWith: (review) =>
      Object.fromEntries(combinedIn(review.combinedWith).map((one) => [`combined-${one}`, 'yes'])),
    submit: (needs, by, seen, read) =>
      combineReview(needs, by, seen, read.ticked('combined').filter(isCombinedReview)),
  },
  {
    slug: 'further-meeting',
    move: ['under_way', 'adjourned'],
    allow: 'book-reviews',
    title: 'Plan a further meeting',
    lead: 'A review can be held in a series of meetings: it is one review, and complete when the last has ended. An adjourned review goes on within 20 working days.',
    button: 'Plan the meeting',
    fields: [
      day,
      { kind: 'time', id: 'startsAt', label: 'What time', hint: 'For example, 16:00.' },
      { kind: 'choice', id: 'mode', label: 'How people take part', choices: modeWords },
      { kind: 'choice', id: 'venue', label: 'Where', choices: venueWords },
      { kind: 'text', id: 'place', label: 'The place in words', hint: 'Leave a confidential address out.' },
    ],
    opensWith: (review) => ({
      ...typedDayOf('on', null),
      mode: review.mode ?? '',
      venue: review.venue ?? '',
    }),
    submit: (needs, by, seen, read) =>
      planMeeting(needs, by, seen, {
        on: read.day('on') ?? needs.today(),
        startsAt: clock(read),
        mode: oneOf(reviewModes, read.text('mode')),
        venue: oneOf(reviewVenues, read.text('venue')),
        place: read.optional('place'),
      }),
  },
  {
    slug: 'start',
    move: 'start',
    allow: 'hold-reviews',
    title: 'Start the review',
    lead: 'From then on the review counts as held on that day: its clock stops, and the next one runs.',
    button: 'Start the review',
    fields: [{ ...day, label: 'Which day did it begin?' }],
    opensWith: (review, today) =>
      typedDayOf('on', review.plannedOn !== null && review.plannedOn < today ? review.plannedOn : today),
    submit: (needs, by, seen, read) => startReview(needs, by, seen, read.day('on') ?? needs.today()),
  },
  {
    slug: 'adjourn',
    move: 'adjourn',
    allow: 'hold-reviews',
    title: 'Adjourn the review',
    lead: 'Once only, for want of information, and for 20 working days at the most. Until the review is completed nothing that was proposed may be done.',
    button: 'Adjourn the review',
    fields: [
      { ...day, label: 'Which day was it adjourned?' },
      { kind: 'words', id: 'because', label: 'What is lacking' },
    ],
    opensWith: (_review, today) => typedDayOf('on', today),
    submit: (needs, by, seen, read) =>
      adjournReview(needs, by, seen, { on: read.day('on') ?? needs.today(), because: read.text('because') }),
  },
  {
    slug: 'resume',
    move: 'resume',
    allow: 'hold-reviews',
    title: 'Go on with the review',
    lead: 'The day on which the adjourned review went on.',
    button: 'Go on with it',
    fields: [day],
    opensWith: (_review, today) => typedDayOf('on', today),
    submit: (needs, by, seen, read) => resumeReview(needs, by, seen, read.day('on') ?? needs.today()),
  },
  {
    slug: 'why-late',
    move: ['under_way', 'adjourned', 'completed', 'closed'],
    allow: 'hold-reviews',
    title: 'Why the review was late',
    lead: 'Late reviews are counted by their reason, so that what causes them can be changed.',
    button: 'Save',
    fields: [{ kind: 'choice', id: 'reason', label: 'The main reason', choices: lateReasons }],
    opensWith: ({ lateReason }) => ({ reason: lateReason ?? '' }),
    submit: (needs, by, seen, read) => explainLateness(needs, by, seen, read.text('reason')),
  },
  {
    slug: 'close',
    move: 'close',
    allow: 'hold-reviews',
    title: 'Close the review',
    lead: 'When the decisions are answered, the record is shared and the next review is booked, nothing is left to do here.',
    button: 'Close the review',
    fields: [],
    opensWith: () => ({}),
    submit: (needs, by, seen) => closeReview(needs, by, seen),
  },
  {
    slug: 'put-back',
    move: 'not_held',
    allow: 'hold-reviews',
    title: 'Put the review back: it was not held',
    lead: 'Everything that followed from its having been held follows no longer. What was recorded stays in its history.',
    button: 'Put it back',
    fields: [{ kind: 'words', id: 'explained', label: 'Why' }],
    opensWith: () => ({}),
    submit: (needs, by, seen, read) => putBackReview(needs, by, seen, read.text('explained')),
  },
  {
    slug: 'cancel',
    move: 'cancel',
    allow: 'book-reviews',
    title: 'Cancel the review',
    lead: 'What the law owes stays owed: another review is then to book, unless the child has left care.',
    button: 'Cancel the review',
    fields: [{ kind: 'words', id: 'explained', label: 'Why' }],
    opensWith: () => ({}),
    submit: (needs, by, seen, read) => cancelReview(needs, by, seen, read.text('explained')),
  },
]

export function actNamed(slug: string): Act | undefined {
  return acts.find((act) => act.slug === slug)
}
