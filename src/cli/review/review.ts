import type { Command } from 'commander'
import type { Recorder } from '#app/recording/recording.ts'
import { bookReview } from '#app/review/book-review.ts'
import type { ReviewAnswer, ReviewNeeds } from '#app/review/change-review.ts'
import { createReview } from '#app/review/create-review.ts'
import { cancelReview, closeReview } from '#app/review/end-review.ts'
import { explainLateness } from '#app/review/explain-lateness.ts'
import { adjournReview, putBackReview, resumeReview, startReview } from '#app/review/hold-review.ts'
import { changeReviewPlace } from '#app/review/change-place.ts'
import { moveReviewDate } from '#app/review/move-review-date.ts'
import { type CalendarDate, writtenDate } from '#domain/calendar/calendar-date.ts'
import { type LiveReview, reviewModes, reviewVenues } from '#domain/review/live-review.ts'
import { lateReasons } from '#domain/review/late-reasons.ts'
import { reviewLifecycle } from '#domain/review/review-lifecycle.ts'
import { reviewKinds } from '#domain/review/review.ts'
import { codesOf, oneOf, type Recording, reading } from '../kit/act.ts'
import { calledWrongly, couldNot } from '../kit/exit.ts'
import { type MeetingsForCommands, meetingCommands } from '../meeting.ts'
import { inColumns } from '../operate/operate.ts'
import { reviewPapersCommands } from './papers.ts'
import { type PreparingForCommands, reviewPeopleCommands } from './people.ts'
import { placeOf } from './place.ts'
import { reviewReadyCommands } from './ready.ts'
import { reviewLightCommands } from './light.ts'
import { type MidwayForCommands, reviewMidwayCommand } from './midway.ts'
import { type TimetableForCommands, reviewTimetableCommands } from './timetable.ts'
import { reviewTogetherCommands } from './together.ts'
import { readStart } from '../kit/typed-date.ts'

/** What the commands that record reviews need. */
export interface ReviewsForCommands extends Recording {
  readonly reviews: ReviewNeeds
}

/** Everything below `waymark review`. */
type ForReview = MeetingsForCommands & PreparingForCommands & TimetableForCommands & MidwayForCommands

interface Flags {
  readonly authority: string
  readonly json?: boolean
  readonly on?: string
  readonly at?: string
  readonly mode?: string
  readonly venue?: string
  readonly place?: string
  readonly kind?: string
  readonly reason?: string
  readonly because?: string
  readonly childSays?: string
  readonly childNotAsked?: string
}

type Work = (needs: ReviewNeeds, by: Recorder, id: string, flags: Flags) => Promise<ReviewAnswer>

/** `waymark review`: a child's reviews recorded here, by the same use-cases as on screen. */
export function reviewCommand(program: Command, open: () => Promise<ForReview>): void {
  const review = program.command('review').description('record a child’s reviews: book, move, hold, complete')
  const command = (name: string, says: string, id: 'child-id' | 'review-id', work: Work): Command =>
    review
      .command(name)
      .description(says)
      .argument(`<${id}>`)
      .requiredOption('--authority <slug>', 'the authority')
      .option('--json', 'print only JSON')
      .action(async (given: string, flags: Flags) => {
        await using waymark = await open()
        const { authorityId } = await waymark.authority(flags.authority)
        const answer = await work(waymark.reviews, waymark.recorder(authorityId), given, flags)
        print([done(answer)], flags)
      })

  meetingCommands(review, open)
  review
    .command('list')
    .description('list the reviews of a child that are recorded here, the latest first')
    .argument('<child-id>')
    .requiredOption('--authority <slug>', 'the authority')
    .option('--json', 'print only JSON')
    .action(async (childId: string, flags: Flags) => {
      await using waymark = await open()
      const { authorityId } = await waymark.authority(flags.authority)
      const on = waymark.reviews.today()
      const subject = 'the reviews recorded here'
      const scope = await reading(waymark, waymark.recorder(authorityId), 'review list', { subject, childId })
      const ask = { authorityId, scope, on, childId }
      print(await waymark.reviews.store.ofChild(ask), flags)
    })
  command(
    'new',
    'make a review that is owed, with no date yet',
    'child-id',
    (needs, by, childId, { kind, reason }) =>
      createReview(needs, by, {
        childId,
        kind: oneOf('--kind', reviewKinds, kind) ?? 'statutory',
        kindReason: reason ?? null,
      }),
  )
    .option('--kind <kind>', `one of ${reviewKinds.join(', ')}`)
    .option('--reason <text>', 'why it is of that kind')
  command('book', 'book a review for a day', 'review-id', (needs, by, id, flags) =>
    bookReview(needs, by, { reviewId: id }, { ...placeOf(flags), on: dayOf(flags, needs) }),
  )
    .requiredOption('--on <date>', 'the day')
    .option('--at <time>', 'the time of day, such as 16:00')
    .option('--mode <mode>', `one of ${reviewModes.join(', ')}`)
    .option('--venue <venue>', `one of ${reviewVenues.join(', ')}`)
    .option('--place <text>', 'where, in words')
  command('place', 'change where and how a booked review is held', 'review-id', (needs, by, id, flags) => {
    const { mode, venue, place } = placeOf(flags)
    return changeReviewPlace(needs, by, { reviewId: id }, { mode, venue, place })
  })
    .option('--mode <mode>', `one of ${reviewModes.join(', ')}`)
    .option('--venue <venue>', `one of ${reviewVenues.join(', ')}`)
    .option('--place <text>', 'where, in words')
  command('move', 'move a booked review; the date in law stays', 'review-id', (needs, by, id, flags) =>
    moveReviewDate(
      needs,
      by,
      { reviewId: id },
      {
        on: dayOf(flags, needs),
        startsAt: placeOf(flags).startsAt,
        reason: flags.reason ?? '',
        explained: flags.because ?? '',
        childView: flags.childSays ?? null,
        childViewMissing: flags.childNotAsked ?? null,
      },
    ),
  )
    .requiredOption('--on <date>', 'the new day')
    .requiredOption('--because <text>', 'why')
    .option('--reason <code>', 'the reason by the council’s list', 'other')
    .option('--at <time>', 'the time of day, such as 16:00')
    .option('--child-says <text>', 'what the child thinks of it')
    .option('--child-not-asked <text>', 'why the child was not asked')
  for (const [name, says, work] of held) {
    command(name, says, 'review-id', (needs, by, reviewId, flags) =>
      work(needs, by, { reviewId }, dayOf(flags, needs)),
    ).option('--on <date>', 'the day; else today')
  }
  command('adjourn', 'adjourn a review, once, for want of information', 'review-id', (needs, by, id, flags) =>
    adjournReview(needs, by, { reviewId: id }, { on: dayOf(flags, needs), because: flags.because ?? '' }),
  )
    .requiredOption('--because <text>', 'what is lacking')
    .option('--on <date>', 'the day; else today')
  command('put-back', 'put back a review that was not held', 'review-id', (needs, by, id, { because }) =>
    putBackReview(needs, by, { reviewId: id }, because ?? ''),
  ).requiredOption('--because <text>', 'why')
  command(
    'cancel',
    'cancel a review; what the law owes stays owed',
    'review-id',
    (needs, by, id, { because }) => cancelReview(needs, by, { reviewId: id }, because ?? ''),
  ).requiredOption('--because <text>', 'why')
  command('why-late', 'record why a review was held late', 'review-id', (needs, by, reviewId, flags) =>
    explainLateness(needs, by, { reviewId }, oneOf('--reason', codesOf(lateReasons), flags.reason) ?? ''),
  ).requiredOption('--reason <code>', `one of ${codesOf(lateReasons).join(', ')}`)
  command('close', 'close a review of which nothing is left to do', 'review-id', (needs, by, id) =>
    closeReview(needs, by, { reviewId: id }),
  )
  reviewTimetableCommands(review, open)
  reviewLightCommands(review, open)
  reviewMidwayCommand(review, open)
  reviewTogetherCommands(review, open)
  reviewPeopleCommands(review, open)
  reviewReadyCommands(review, open)
  reviewPapersCommands(review, open)
}

const held = [
  ['start', 'start a review: from then on it is held', startReview],
  ['resume', 'go on with an adjourned review', resumeReview],
] as const

function dayOf({ on }: Flags, { today }: Pick<ReviewNeeds, 'today'>): CalendarDate {
  if (on === undefined) return today()
  const day = readStart(on)
  if (day === undefined) throw calledWrongly(`--on takes a date such as 2026-11-24, not ${on}.`)
  return day
}

function done(answer: ReviewAnswer): LiveReview {
  switch (answer.kind) {
    case 'done':
      return answer.review
    case 'refused':
      throw couldNot(`${answer.reason.replace(/\.$/, '')}. Nothing was changed.`)
    case 'conflict':
      throw couldNot('Somebody else changed the review meanwhile. Look at it again. Nothing was changed.')
    case 'not-found':
      throw couldNot('There is no such child or review here. See: waymark review list <child-id>')
  }
}

function print(reviews: readonly LiveReview[], { json }: Flags): void {
  if (json === true) {
    process.stdout.write(`${JSON.stringify(reviews, null, 1)}\n`)
    return
  }
  const day = (date: CalendarDate | null) => (date === null ? '' : writtenDate(date))
  const rows = reviews.map((review) => [
    review.reviewId,
    review.childId,
    review.kind,
    reviewLifecycle.states[review.state].name,
    day(review.plannedOn),
    day(review.heldOn),
    day(review.completedOn),
  ])
  const heading = ['review', 'child', 'kind', 'state', 'booked for', 'held on', 'completed on']
  process.stdout.write(
    `${reviews.length === 0 ? 'No review is recorded here.' : inColumns([heading, ...rows]).join('\n')}\n`,
  )
}
