import type { Command } from 'commander'
import type { BookingNeeds } from '#app/booking/booking-desk.ts'
import { bringForward, declinePrompt } from '#app/review/bring-forward.ts'
import type { ReviewNeeds } from '#app/review/change-review.ts'
import { answerDateChange, CannotBeMade } from '#app/review/date-changes.ts'
import { reviewLifecycle } from '#domain/review/review-lifecycle.ts'
import { forwardTriggerNames } from '#domain/review/forward-triggers.ts'
import {
  type ActFlags,
  actCommand,
  dayIn,
  done,
  inCouncil,
  oneOf,
  reading,
  type Recording,
} from '../kit/act.ts'
import { calledWrongly, couldNot } from '../kit/exit.ts'
import { inColumns, printEither } from '../operate/operate.ts'

/** What the commands about the timetable of reviews need. */
export interface TimetableForCommands extends Recording {
  readonly reviews: ReviewNeeds
  readonly booking: BookingNeeds
}

interface Flags extends ActFlags {
  readonly trigger?: string
  readonly because?: string
  readonly by?: string
  readonly approve?: boolean
  readonly refuse?: boolean
}

const noChild = 'There is no such child here. See: waymark due'

/** `waymark review bring-forward`, `prompts`, `date-changes` and their answers. */
export function reviewTimetableCommands(review: Command, open: () => Promise<TimetableForCommands>): void {
  actCommand(review, 'bring-forward', 'bring a child’s next review forward, with the reason')
    .argument('<child-id>')
    .requiredOption('--trigger <trigger>', `one of ${forwardTriggerNames.join(', ')}`)
    .requiredOption('--because <text>', 'what happened')
    .option('--by <date>', 'by when it is wanted; else in the days that local policy sets')
    .action((childId: string, flags: Flags) =>
      inCouncil(open, flags, async ({ reviews }, by) => {
        const trigger = oneOf('--trigger', forwardTriggerNames, flags.trigger)
        if (trigger === undefined) throw calledWrongly('--trigger is missing.')
        const wantedBy = flags.by === undefined ? null : dayIn('--by', flags.by, reviews.today())
        const asked = { childId, trigger, explained: flags.because ?? '', wantedBy }
        const answer = await bringForward(reviews, by, asked)
        const options = { explained: '--because', on: '--by' }
        const { review: now } = done(answer, { missing: noChild, options })
        printEither(flags, now, [
          `Review ${now.reviewId}: ${reviewLifecycle.states[now.state].name.toLowerCase()}, wanted by ${now.wantedBy ?? 'no day'}.`,
          'The date in law stays where it is.',
        ])
      }),
    )
  actCommand(
    review,
    'prompts',
    'list what happened to children that calls for a review, and waits for a decision',
  ).action((flags: Flags) =>
    inCouncil(open, flags, async (waymark, by) => {
      const { booking } = waymark
      const scope = await reading(waymark, by, 'review prompts', { subject: 'reviews proposed' })
      const ask = { authorityId: by.authorityId, scope, on: booking.today() }
      const rows = (await booking.store.promptsWaiting(ask)).map(
        ({ promptId, childId, trigger, happenedOn }) => ({ promptId, childId, trigger, happenedOn }),
      )
      const lines = rows.map((row) => [row.promptId, row.childId, row.happenedOn, row.trigger])
      printEither(flags, rows, rows.length === 0 ? ['Nothing waits.'] : inColumns(lines))
    }),
  )
  actCommand(review, 'decline', 'decide that what happened calls for no review, with the reason')
    .argument('<prompt-id>', 'as `waymark review prompts` names it')
    .requiredOption('--because <text>', 'why')
    .action((promptId: string, flags: Flags) =>
      inCouncil(open, flags, async ({ reviews }, by) => {
        const answer = await declinePrompt(reviews, by, promptId, flags.because ?? '')
        if (answer.kind !== 'declined')
          done(answer, {
            missing: 'Nothing with this id waits. See: waymark review prompts',
            options: { reason: '--because' },
          })
        printEither(flags, { promptId, declined: true }, ['Recorded: no review for it.'])
      }),
    )
  dateChangeCommands(review, open)
}

function dateChangeCommands(review: Command, open: () => Promise<TimetableForCommands>): void {
  actCommand(review, 'date-changes', 'list the other dates that wait for approval').action((flags: Flags) =>
    inCouncil(open, flags, async (waymark, by) => {
      const { booking } = waymark
      const scope = await reading(waymark, by, 'review date-changes', { subject: 'the dates to approve' })
      const found = await booking.store.changesWaiting({
        authorityId: by.authorityId,
        scope,
        on: booking.today(),
      })
      const rows = found.map(({ called: _called, iroName: _iroName, ...row }) => row)
      const lines = rows.map(({ changeId, childId, from, to, dueOn, askedBy }) => [
        changeId,
        childId,
        `${from} to ${to}`,
        dueOn === null ? '' : `due ${dueOn}`,
        askedBy,
      ])
      printEither(flags, rows, rows.length === 0 ? ['No date waits for approval.'] : inColumns(lines))
    }),
  )
  actCommand(review, 'answer-date-change', 'approve another date for a review, or keep the booked one')
    .argument('<change-id>', 'as `waymark review date-changes` names it')
    .option('--approve', 'approve the new date')
    .option('--refuse', 'keep the booked date')
    .option('--because <text>', 'why; needed to keep the booked date')
    .action((changeId: string, flags: Flags) =>
      inCouncil(open, flags, async ({ reviews }, by) => {
        if ((flags.approve === true) === (flags.refuse === true))
          throw calledWrongly('Say one of the two: --approve or --refuse.')
        const given = {
          answer: flags.approve === true ? ('approved' as const) : ('refused' as const),
          reason: flags.because ?? '',
        }
        const answer = await answerDateChange(reviews, by, changeId, given).catch((error: unknown) => {
          if (error instanceof CannotBeMade)
            throw couldNot(
              `${error.message}. The date that was asked for can no longer be. Nothing was changed.`,
            )
          throw error
        })
        const telling = {
          missing: 'No date with this id waits for an answer. See: waymark review date-changes',
          options: { reason: '--because' },
        }
        if (answer.kind === 'answered') {
          const waits = `Approved. Still missing: ${answer.missing}.`
          const said = given.answer === 'refused' ? 'The booked date stands.' : waits
          printEither(flags, { changeId, answer: given.answer, missing: answer.missing }, [said])
          return
        }
        const { review: now } = done(answer, telling)
        printEither(flags, { changeId, answer: given.answer, missing: 0, plannedOn: now.plannedOn }, [
          `Approved, and the review is moved to ${now.plannedOn ?? ''}.`,
        ])
      }),
    )
}
