import type { Command } from 'commander'
import { addToAgenda, withdrawFromAgenda } from '#app/preparing/agenda.ts'
import { saveWishes } from '#app/preparing/childs-wishes.ts'
import { contactMethods, recordContactBefore } from '#app/preparing/contact-before.ts'
import { decideReadiness } from '#app/preparing/decide-readiness.ts'
import { timesOfDay } from '#domain/preparing/preparation.ts'
import { missingFor } from '#domain/preparing/readiness.ts'
import { reviewModes, reviewVenues } from '#domain/review/live-review.ts'
import {
  type ActFlags,
  actCommand,
  codesOf,
  dayIn,
  done,
  gather,
  inCouncil,
  noReview,
  oneOf,
} from '../kit/act.ts'
import { calledWrongly } from '../kit/exit.ts'
import { inColumns, printEither } from '../operate/operate.ts'
import { type PreparingForCommands, preparedReview } from './people.ts'

interface Flags extends ActFlags {
  readonly words?: string
  readonly askedBy?: string
  readonly ofChild?: boolean
  readonly back?: boolean
  readonly goAhead?: boolean
  readonly move?: boolean
  readonly because?: string
  readonly on?: string
  readonly method?: string
  readonly alone?: string
  readonly said?: string
  readonly venue?: string
  readonly notAt?: readonly string[]
  readonly mode?: string
  readonly time?: string
  readonly toldBy?: string
  readonly chair?: string
  readonly interpreter?: string
  readonly language?: string
  readonly booked?: string
}

type Open = () => Promise<PreparingForCommands>
const chairs = ['all', 'some', 'no'] as const
const yesNo = ['yes', 'no'] as const

/** `waymark review agenda`, `wishes`, `contact-before` and `readiness`: what is to be ready before a review. */
export function reviewReadyCommands(review: Command, open: Open): void {
  agendaCommands(review, open)
  wishesCommand(review, open)
  actCommand(review, 'contact-before', 'record that the IRO was in contact with the child before the review')
    .argument('<review-id>')
    .requiredOption('--method <method>', `one of ${codesOf(contactMethods).join(', ')}`)
    .option('--on <date>', 'the day; else today')
    .option('--alone <answer>', 'whether the child was spoken to alone: yes or no')
    .option('--because <text>', 'why not alone')
    .option('--said <text>', 'what the child said')
    .action((reviewId: string, flags: Flags) =>
      inCouncil(open, flags, async ({ preparing }, by) => {
        const on = dayIn('--on', flags.on, preparing.today())
        const answer = await recordContactBefore(preparing, by, reviewId, {
          on,
          method: oneOf('--method', codesOf(contactMethods), flags.method),
          alone: oneOf('--alone', yesNo, flags.alone) ?? null,
          notAloneBecause: flags.because ?? null,
          said: flags.said ?? null,
        })
        done(answer, { missing: noReview, options: { on: '--on', notAloneBecause: '--because' } })
        printEither(flags, { reviewId, on, method: flags.method }, [`Recorded: contact on ${on}.`])
      }),
    )
  actCommand(review, 'readiness', 'list what is missing for a review to go ahead, and what was decided')
    .argument('<review-id>')
    .action((reviewId: string, flags: Flags) =>
      inCouncil(open, flags, async (waymark, by) => {
        const full = await preparedReview(waymark, by, 'review readiness', reviewId)
        const missing = missingFor(full)
        const { readyDecision, readyReason, readyOn } = full.preparation
        const decided = { go_ahead: 'It goes ahead', move: 'It is to be moved' }
        printEither(flags, { missing, decision: readyDecision, reason: readyReason, decidedOn: readyOn }, [
          ...(missing.length === 0 ? ['Nothing is missing.'] : missing.map(({ words }) => words)),
          readyDecision === null
            ? 'Not decided yet.'
            : `${decided[readyDecision]}: decided on ${readyOn ?? ''}.`,
        ])
      }),
    )
  actCommand(review, 'decide', 'decide whether a review goes ahead or is to be moved')
    .argument('<review-id>')
    .option('--go-ahead', 'it goes ahead')
    .option('--move', 'it is to be moved')
    .option('--because <text>', 'why; needed to move it, and where something is missing')
    .action((reviewId: string, flags: Flags) =>
      inCouncil(open, flags, async ({ preparing }, by) => {
        if ((flags.goAhead === true) === (flags.move === true))
          throw calledWrongly('Say one of the two: --go-ahead or --move.')
        const decision = flags.goAhead === true ? ('go_ahead' as const) : ('move' as const)
        const decided = { decision, reason: flags.because ?? '' }
        const answer = await decideReadiness(preparing, by, { reviewId }, decided)
        done(answer, { missing: noReview, options: { reason: '--because' } })
        const next = decision === 'move' ? ' Move it with: waymark review move' : ''
        printEither(flags, { reviewId, decision }, [`Recorded.${next}`])
      }),
    )
}

function agendaCommands(review: Command, open: Open): void {
  const noItem = 'There is no such item. See: waymark review agenda <review-id>'
  actCommand(review, 'agenda', 'list what is to be talked about, what the child wants first')
    .argument('<review-id>')
    .action((reviewId: string, flags: Flags) =>
      inCouncil(open, flags, async (waymark, by) => {
        const { agenda } = await preparedReview(waymark, by, 'review agenda', reviewId)
        const rows = agenda.map(({ itemId, ofChild, askedBy, words, withdrawnOn }) => ({
          itemId,
          ofChild,
          askedBy,
          words,
          withdrawnOn,
        }))
        const lines = rows.map(({ itemId, ofChild, words, withdrawnOn }) => [
          itemId,
          ofChild === 'yes' ? 'the child' : '',
          withdrawnOn === null ? '' : 'taken off',
          words,
        ])
        printEither(flags, rows, lines.length === 0 ? ['The agenda is empty.'] : inColumns(lines))
      }),
    )
  actCommand(review, 'agenda-add', 'put something on the agenda')
    .argument('<review-id>')
    .requiredOption('--words <text>', 'what is to be talked about')
    .option('--asked-by <name>', 'who asked for it; else whoever runs this')
    .option('--of-child', 'the child wants to talk about it')
    .action((reviewId: string, flags: Flags) =>
      inCouncil(open, flags, async ({ preparing }, by) => {
        const ofChild = flags.ofChild === true ? ('yes' as const) : ('no' as const)
        const added = { words: flags.words ?? '', askedBy: flags.askedBy ?? '', ofChild }
        const answer = await addToAgenda(preparing, by, reviewId, added)
        done(answer, { missing: noReview, options: { words: '--words' } })
        printEither(flags, { reviewId, added: true }, ['On the agenda.'])
      }),
    )
  actCommand(
    review,
    'agenda-withdraw',
    'take something off the agenda; it stays to be seen that it was there',
  )
    .argument('<review-id>')
    .argument('<item-id>', 'as `waymark review agenda` names it')
    .option('--back', 'put it back instead')
    .action((reviewId: string, itemId: string, flags: Flags) =>
      inCouncil(open, flags, async ({ preparing }, by) => {
        const back = flags.back === true
        done(await withdrawFromAgenda(preparing, by, { reviewId, itemId, back }), { missing: noItem })
        printEither(flags, { itemId, withdrawn: !back }, [back ? 'On the agenda again.' : 'Taken off.'])
      }),
    )
}

function wishesCommand(review: Command, open: Open): void {
  actCommand(review, 'wishes', 'record where and how the child wishes to meet, and the interpreter')
    .argument('<review-id>')
    .option('--venue <venue>', `where the child wishes it: ${reviewVenues.join(', ')}`)
    .option('--not-at <venue>', 'where the child does not want it; once for each', gather)
    .option('--mode <mode>', `one of ${reviewModes.join(', ')}`)
    .option('--time <time>', `one of ${codesOf(timesOfDay).join(', ')}`)
    .option('--words <text>', 'the wish in the child’s own words')
    .option('--told-by <name>', 'who said so')
    .option('--on <date>', 'the day on which it was said; else today')
    .option('--chair <how-much>', `how much of the meeting the child wants to run: ${chairs.join(', ')}`)
    .option('--interpreter <answer>', 'whether an interpreter is needed: yes or no')
    .option('--language <language>', 'the language of the interpreter')
    .option('--booked <date>', 'the day on which the interpreter was booked')
    .action((reviewId: string, flags: Flags) =>
      inCouncil(open, flags, async (waymark, by) => {
        const { preparing } = waymark
        // What is not said here stays as it is recorded: a command says one thing at a time.
        const { preparation: now } = await preparedReview(waymark, by, 'review wishes', reviewId)
        const today = preparing.today()
        const notAt = flags.notAt?.flatMap((typed) => oneOf('--not-at', reviewVenues, typed) ?? [])
        const answer = await saveWishes(
          preparing,
          by,
          { reviewId, version: now.version },
          {
            venueWished: oneOf('--venue', reviewVenues, flags.venue) ?? now.venueWished,
            venuesRefused: notAt ?? now.venuesRefused,
            modeWished: oneOf('--mode', reviewModes, flags.mode) ?? now.modeWished,
            timeWished: oneOf('--time', codesOf(timesOfDay), flags.time) ?? now.timeWished,
            wishInWords: flags.words ?? now.wishInWords,
            wishToldBy: flags.toldBy ?? now.wishToldBy,
            wishOn: flags.on === undefined ? now.wishOn : dayIn('--on', flags.on, today),
            wantsToChair: oneOf('--chair', chairs, flags.chair) ?? now.wantsToChair,
            interpreterNeeded: oneOf('--interpreter', yesNo, flags.interpreter) ?? now.interpreterNeeded,
            interpreterLanguage: flags.language ?? now.interpreterLanguage,
            interpreterBookedOn:
              flags.booked === undefined ? now.interpreterBookedOn : dayIn('--booked', flags.booked, today),
            interpreterName: now.interpreterName,
            interpreterPresent: now.interpreterPresent,
          },
        )
        const options = { venuesRefused: '--not-at', interpreterLanguage: '--language', bookedOn: '--booked' }
        done(answer, { missing: noReview, options })
        printEither(flags, { reviewId, saved: true }, ['Saved.'])
      }),
    )
}
