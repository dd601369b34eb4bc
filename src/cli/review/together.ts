import type { Command } from 'commander'
import { combineReview, planMeeting } from '#app/review/plan-meeting.ts'
import { siblingsAhead } from '#app/review/siblings.ts'
import { bookTogether, moveTogether, startTogether, type TogetherAnswer } from '#app/review/together.ts'
import { isCombinedReview } from '#domain/review/combined-with.ts'
import { combinedReviews } from '#domain/review/combined-with.ts'
import { dateChangeReasons } from '#domain/review/date-change-reasons.ts'
import { reviewModes, reviewVenues } from '#domain/review/live-review.ts'
import { reviewLifecycle } from '#domain/review/review-lifecycle.ts'
import {
  type ActFlags,
  actCommand,
  codesOf,
  dayIn,
  dayThere,
  done,
  gather,
  inCouncil,
  noReview,
  pairIn,
  reading,
} from '../kit/act.ts'
import { calledWrongly, couldNot } from '../kit/exit.ts'
import { inColumns, printEither } from '../operate/operate.ts'
import { type PlaceFlags, placeOf } from './place.ts'
import type { TimetableForCommands } from './timetable.ts'

interface Flags extends ActFlags, PlaceFlags {
  readonly on?: string
  readonly with?: readonly string[]
  readonly alone?: boolean
  readonly reason?: string
  readonly because?: string
  readonly childSays?: readonly string[]
  readonly childNotAsked?: string
}

type Open = () => Promise<TimetableForCommands>

/** `waymark review siblings`, `book-together`, `move-together`, `start-together`, `combine` and `meet-again`. */
export function reviewTogetherCommands(review: Command, open: Open): void {
  actCommand(review, 'siblings', 'list the brothers and sisters of a child with the review ahead of each')
    .argument('<child-id>')
    .action((childId: string, flags: Flags) =>
      inCouncil(open, flags, async (waymark, by) => {
        const { reviews } = waymark
        const subject = 'brothers and sisters'
        const scope = await reading(waymark, by, 'review siblings', { subject, childId })
        const ask = { authorityId: by.authorityId, scope, on: reviews.today(), childId }
        const rows = (await siblingsAhead(reviews.store, ask)).map((one) => ({
          child: one.childId,
          review: one.review?.reviewId ?? null,
          state: one.review?.state ?? null,
          plannedOn: one.review?.plannedOn ?? null,
        }))
        const lines = rows.map(({ child, review: id, state, plannedOn }) => [
          child,
          id ?? 'no review ahead here',
          state === null ? '' : reviewLifecycle.states[state].name,
          plannedOn ?? '',
        ])
        const none = ['No brother or sister is recorded.']
        printEither(flags, rows, lines.length === 0 ? none : inColumns(lines))
      }),
    )
  withPlace(
    actCommand(review, 'book-together', 'book a review for each of several children in one meeting')
      .argument('<review-ids...>', 'a review of each child')
      .requiredOption('--on <date>', 'the day'),
  ).action((reviewIds: readonly string[], flags: Flags) =>
    inCouncil(open, flags, async ({ reviews }, by) => {
      const booking = { ...placeOf(flags), on: dayThere('--on', flags.on ?? '') }
      tell(flags, await bookTogether(reviews, by, several(reviewIds), booking), 'booked')
    }),
  )
  actCommand(review, 'move-together', 'move the reviews of a meeting that several children share')
    .argument('<review-ids...>', 'a review of each child')
    .requiredOption('--on <date>', 'the new day')
    .requiredOption('--because <text>', 'why')
    .option('--at <time>', 'the time of day, such as 16:00')
    .option('--reason <code>', `one of ${codesOf(dateChangeReasons).join(', ')}`, 'other')
    .option('--child-says <review-id=text>', 'what a child thinks of it; once for each', gather)
    .option('--child-not-asked <text>', 'why the others were not asked')
    .action((reviewIds: readonly string[], flags: Flags) =>
      inCouncil(open, flags, async ({ reviews }, by) => {
        const views = new Map((flags.childSays ?? []).map((pair) => pairIn('--child-says', pair)))
        const each = several(reviewIds).map(({ reviewId }) => ({
          reviewId,
          childView: views.get(reviewId) ?? null,
          childViewMissing: views.has(reviewId) ? null : (flags.childNotAsked ?? null),
        }))
        const answer = await moveTogether(reviews, by, each, {
          on: dayThere('--on', flags.on ?? ''),
          startsAt: placeOf(flags).startsAt,
          reason: flags.reason ?? 'other',
          explained: flags.because ?? '',
        })
        tell(flags, answer, 'moved, or asked to be moved where approval is needed')
      }),
    )
  actCommand(review, 'start-together', 'start every review of a shared meeting on one day')
    .argument('<review-ids...>', 'a review of each child')
    .option('--on <date>', 'the day; else today')
    .action((reviewIds: readonly string[], flags: Flags) =>
      inCouncil(open, flags, async ({ reviews }, by) => {
        const on = dayIn('--on', flags.on, reviews.today())
        tell(flags, await startTogether(reviews, by, several(reviewIds), on), 'held from then on')
      }),
    )
  oneReviewCommands(review, open)
}

function oneReviewCommands(review: Command, open: Open): void {
  actCommand(review, 'combine', 'record what a review is held together with')
    .argument('<review-id>')
    .option('--with <review>', `once for each: ${codesOf(combinedReviews).join(', ')}`, gather)
    .option('--alone', 'it is held by itself after all')
    .action((reviewId: string, flags: Flags) =>
      inCouncil(open, flags, async ({ reviews }, by) => {
        if ((flags.with === undefined) === (flags.alone !== true))
          throw calledWrongly('Say --with for each review that it is held together with, or --alone.')
        const unknown = (flags.with ?? []).find((one) => !isCombinedReview(one))
        if (unknown !== undefined)
          throw calledWrongly(`--with takes one of ${codesOf(combinedReviews).join(', ')}, not ${unknown}.`)
        const combined = (flags.with ?? []).filter(isCombinedReview)
        const answer = await combineReview(reviews, by, { reviewId }, combined)
        const { review: now } = done(answer, { missing: noReview })
        printEither(flags, { reviewId, combinedWith: now.combinedWith }, [
          combined.length === 0
            ? 'It is held by itself.'
            : `Held together with: ${combined.map((one) => combinedReviews[one]).join(', ')}.`,
        ])
      }),
    )
  withPlace(
    actCommand(
      review,
      'meet-again',
      'plan a further meeting of a review that has begun, or goes on after adjourning',
    )
      .argument('<review-id>')
      .requiredOption('--on <date>', 'the day'),
  ).action((reviewId: string, flags: Flags) =>
    inCouncil(open, flags, async ({ reviews }, by) => {
      const planned = { ...placeOf(flags), on: dayThere('--on', flags.on ?? '') }
      const answer = await planMeeting(reviews, by, { reviewId }, planned)
      done(answer, { missing: noReview, options: { on: '--on' } })
      printEither(flags, { reviewId, on: planned.on }, [`Planned for ${planned.on}.`])
    }),
  )
}

/** The options that say when of the day, how and where. */
function withPlace(command: Command): Command {
  return command
    .option('--at <time>', 'the time of day, such as 16:00')
    .option('--mode <mode>', `one of ${reviewModes.join(', ')}`)
    .option('--venue <venue>', `one of ${reviewVenues.join(', ')}`)
    .option('--place <text>', 'where, in words')
}

function several(reviewIds: readonly string[]): readonly { readonly reviewId: string }[] {
  const each = [...new Set(reviewIds)]
  if (each.length < 2) throw calledWrongly('Name a review of each of at least two children.')
  return each.map((reviewId) => ({ reviewId }))
}

function tell(flags: Flags, answer: TogetherAnswer, what: string): void {
  if (answer.kind === 'stopped') {
    const why = answer.answer.kind === 'refused' ? answer.answer.reason : noReview
    throw couldNot(`Review ${answer.reviewId}: ${why.replace(/\.$/, '')}. None of them was changed.`)
  }
  const reviews = answer.reviews.map(({ reviewId, childId, state, plannedOn }) => ({
    reviewId,
    childId,
    state,
    plannedOn,
  }))
  printEither(flags, reviews, [`${reviews.length} reviews are ${what}.`])
}
