import type { Command } from 'commander'
import { giveFreeze, liftFreeze } from '#app/meeting/freeze-decisions.ts'
import type { MeetingNeeds } from '#app/meeting/meeting-store.ts'
import { type Freeze, freezeGrounds } from '#domain/meeting/freeze.ts'
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
  type Recording,
} from '../kit/act.ts'
import { printEither } from '../operate/operate.ts'

export interface FreezesForCommands extends Recording {
  readonly meetings: MeetingNeeds
}

interface Flags extends ActFlags {
  readonly decision?: readonly string[]
  readonly words?: string
  readonly ground: string
  readonly to: string
  readonly on?: string
  readonly because: string
}

const grounds = codesOf(freezeGrounds)
const options = {
  decision: '--decision or --words',
  ground: '--ground',
  givenTo: '--to',
  notice: '--on',
  outcome: '--because',
}

/** `waymark decision freeze` and `release`: decisions that wait until a review has considered them. */
export function decisionFreezeCommands(decision: Command, open: () => Promise<FreezesForCommands>): void {
  actCommand(decision, 'freeze', 'give notice that decisions wait until a review has considered them')
    .argument('<review-id>')
    .requiredOption('--ground <ground>', `why: one of ${grounds.join(', ')}`)
    .requiredOption('--to <name>', 'to whom the notice is given')
    .option('--decision <id>', 'a decision of a review that is to wait; once for each', gather)
    .option('--words <text>', 'what is to wait, where no review decided it')
    .option('--on <date>', 'the day of the notice; else today')
    .action((reviewId: string, flags: Flags) =>
      inCouncil(open, flags, async ({ meetings }, by) => {
        const answer = await giveFreeze(meetings, by, {
          reviewId,
          ground: oneOf('--ground', grounds, flags.ground) ?? '',
          decision: flags.words ?? '',
          decisionIds: flags.decision ?? [],
          givenTo: flags.to,
          noticeOn: dayIn('--on', flags.on, meetings.today()),
        })
        tell(flags, done(answer, { missing: noReview, options }).freeze)
      }),
    )
  actCommand(decision, 'release', 'release decisions that waited, at a review that has begun')
    .argument('<review-id>')
    .argument('<freeze-id>', 'as `waymark decision freeze` named it')
    .requiredOption('--because <text>', 'what the review said about it')
    .action((reviewId: string, freezeId: string, flags: Flags) =>
      inCouncil(open, flags, async ({ meetings }, by) => {
        const answer = await liftFreeze(meetings, by, { reviewId, freezeId, outcome: flags.because })
        const missing = 'There is no such review or notice here. See: waymark review list <child-id>'
        tell(flags, done(answer, { missing, options }).freeze)
      }),
    )
}

function tell(flags: ActFlags, freeze: Freeze): void {
  const state = freeze.state === 'in_force' ? 'Waits' : `Released on ${freeze.releasedOn ?? ''}`
  printEither(flags, freeze, [`${freeze.freezeId}: ${state}`])
}
