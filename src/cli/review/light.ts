import type { Command } from 'commander'
import type { ReviewNeeds } from '#app/review/change-review.ts'
import { agreeToLightReviews, endLightReviews } from '#app/review/light-reviews.ts'
import { lightStanding } from '#app/review/light-standing.ts'
import { type ActFlags, actCommand, dayIn, done, inCouncil, reading, type Recording } from '../kit/act.ts'
import { couldNot } from '../kit/exit.ts'
import { printEither } from '../operate/operate.ts'

interface LightForCommands extends Recording {
  readonly reviews: ReviewNeeds
}

interface Flags extends ActFlags {
  readonly authorisedBy?: string
  readonly on?: string
  readonly childSays?: string
  readonly childNotAsked?: string
  readonly because?: string
}

const missing = 'There is no such child here, or nothing is agreed. See: waymark review light <child-id>'
const options = {
  authorisedBy: '--authorised-by',
  on: '--on',
  childView: '--child-says',
  reason: '--because',
}

/** `waymark review light`, `light-agree` and `light-end`: reviews without a meeting, between yearly meetings. */
export function reviewLightCommands(review: Command, open: () => Promise<LightForCommands>): void {
  actCommand(
    review,
    'light',
    'show whether a child’s next review may be a light one, without a meeting, and if not why',
  )
    .argument('<child-id>')
    .action((childId: string, flags: Flags) =>
      inCouncil(open, flags, async (waymark, by) => {
        await reading(waymark, by, 'review light', { subject: 'light reviews', childId })
        const found = await lightStanding(waymark.reviews, by, childId)
        if (found === undefined) throw couldNot('There is no such child here. See: waymark due')
        const { next, agreement, ahead, lastMeetingOn, meetingDueOn } = found
        printEither(flags, found, [
          next.may ? 'The next review may be light.' : `The next review is a meeting. ${next.because}.`,
          `Agreed: ${agreement === undefined ? 'no' : `on ${agreement.agreedOn}, authorised by ${agreement.authorisedBy} on ${agreement.authorisedOn}`}`,
          `Last meeting: ${lastMeetingOn ?? 'not recorded'}. Next meeting due: ${meetingDueOn ?? 'not known'}`,
          `Review ahead: ${ahead === undefined ? 'none' : `${ahead.reviewId}, ${ahead.kind}`}`,
        ])
      }),
    )
  actCommand(
    review,
    'light-agree',
    'record that the service and the IRO agree to light reviews between yearly meetings',
  )
    .argument('<child-id>')
    .requiredOption('--authorised-by <name>', 'who authorised it for the service')
    .option('--on <date>', 'when it was authorised; else today')
    .option('--child-says <text>', 'what the child thinks of it')
    .option('--child-not-asked <text>', 'why the child was not asked')
    .action((childId: string, flags: Flags) =>
      inCouncil(open, flags, async ({ reviews }, by) => {
        const answer = await agreeToLightReviews(reviews, by, {
          childId,
          authorisedBy: flags.authorisedBy ?? '',
          authorisedOn: dayIn('--on', flags.on, reviews.today()),
          childView: flags.childSays ?? null,
          childViewMissing: flags.childNotAsked ?? null,
        })
        const { nextIsLight, because } = done(answer, { missing, options })
        printEither(flags, { nextIsLight, because }, [
          nextIsLight
            ? 'Agreed. The review that is ahead is a light one; its date in law stays.'
            : `Agreed. The review that is ahead is a meeting all the same: ${because ?? ''}.`,
        ])
      }),
    )
  actCommand(review, 'light-end', 'end light reviews: every review is a meeting from now on')
    .argument('<child-id>')
    .requiredOption('--because <text>', 'why')
    .action((childId: string, flags: Flags) =>
      inCouncil(open, flags, async ({ reviews }, by) => {
        const answer = await endLightReviews(reviews, by, childId, flags.because ?? '')
        done(answer, { missing, options })
        printEither(flags, { ended: true }, ['Ended. The review that is ahead is a meeting.'])
      }),
    )
}
