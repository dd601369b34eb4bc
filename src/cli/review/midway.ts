import type { Command } from 'commander'
import { checkMidway, type DecisionHeard } from '#app/midway/check-midway.ts'
import type { MidwayNeeds } from '#app/midway/midway-store.ts'
import { type MidwayOutcome, midwayOutcomes } from '#domain/midway/midway-check.ts'
import {
  type ActFlags,
  actCommand,
  codesOf,
  dayIn,
  done,
  gather,
  inCouncil,
  oneOf,
  pairIn,
  type Recording,
} from '../kit/act.ts'
import { calledWrongly } from '../kit/exit.ts'
import { printEither } from '../operate/operate.ts'

export interface MidwayForCommands extends Recording {
  readonly midway: MidwayNeeds
}

interface Flags extends ActFlags {
  readonly on?: string
  readonly onTrack: string
  readonly words?: string
  readonly decision?: readonly string[]
}

const outcomes = codesOf<MidwayOutcome>(midwayOutcomes)

/** `waymark review midway`: a check between two reviews, with what became of the decisions. */
export function reviewMidwayCommand(review: Command, open: () => Promise<MidwayForCommands>): void {
  actCommand(
    review,
    'midway',
    'record a check between two reviews: whether the plan is on track, and what became of decisions',
  )
    .argument('<child-id>')
    .requiredOption('--on-track <yes|no>', 'whether the plan is on track')
    .option('--on <date>', 'the day of the check; else today')
    .option('--words <text>', 'what is on the way, what is not, and what is done about it')
    .option(
      '--decision <id=outcome:words>',
      `what became of a decision, ${outcomes.join(', ')}; once for each`,
      gather,
    )
    .action((childId: string, flags: Flags) =>
      inCouncil(open, flags, async ({ midway }, by) => {
        const answer = await checkMidway(midway, by, childId, {
          heldOn: dayIn('--on', flags.on, midway.today()),
          onTrack: oneOf('--on-track', ['yes', 'no'] as const, flags.onTrack),
          words: flags.words ?? '',
          decisions: (flags.decision ?? []).map(heardIn),
        })
        const { check } = done(answer, { missing: 'There is no such child here. See: waymark due' })
        printEither(flags, check, [`Recorded for ${check.heldOn}.`])
      }),
    )
}

function heardIn(pair: string): DecisionHeard {
  const [decisionId, rest] = pairIn('--decision', pair)
  const [code = '', ...words] = rest.split(':')
  const outcome = oneOf('--decision', outcomes, code)
  if (outcome === undefined) throw calledWrongly('--decision lacks its outcome.')
  return { decisionId, outcome, words: words.join(':').trim() }
}
