import type { Command } from 'commander'
import { answerDecisions, type ManagerAnswer } from '#app/decisions/answer-decisions.ts'
import { noteDecisionProgress } from '#app/decisions/note-progress.ts'
import {
  changeReviewDecision,
  draftReviewDecision,
  standByDecision,
  withdrawReviewDecision,
} from '#app/decisions/take-down-decision.ts'
import type { Decision, DecisionDraft } from '#domain/decisions/decision.ts'
import { ownerInWords } from '#domain/decisions/decision.ts'
import { decisionLifecycle, progressLifecycle } from '#domain/decisions/decision-lifecycle.ts'
import { allOwnerRoles } from '#domain/decisions/owner-roles.ts'
import {
  type ActFlags,
  actCommand,
  codesOf,
  dayThere,
  done,
  gather,
  inCouncil,
  noReview,
  oneOf,
  pairIn,
  reading,
} from '../kit/act.ts'
import type { DecisionsForCommands } from './decision.ts'
import { calledWrongly, couldNot } from '../kit/exit.ts'
import { inColumns, printEither } from '../operate/operate.ts'

interface Flags extends ActFlags {
  readonly what?: string
  readonly owner?: string
  readonly name?: string
  readonly by?: string
  readonly because?: string
  readonly agree?: readonly string[]
  readonly disagree?: readonly string[]
  readonly move?: string
  readonly words?: string
  readonly evidence?: string
  readonly replacedBy?: string
  readonly at?: string
}

type Open = () => Promise<DecisionsForCommands>

const noDecision = 'There is no such decision here. See: waymark decision list'
const options = {
  what: '--what',
  ownerRole: '--owner',
  ownerName: '--name',
  dueOn: '--by',
  reason: '--because',
  words: '--words',
}

/** `waymark decision of`, `take-down`, `change`, `withdraw`, `stand-by`, `answer` and `progress`. */
export function decisionAnswerCommands(decision: Command, open: Open): void {
  actCommand(decision, 'of', 'list the decisions of a review by their numbers')
    .argument('<review-id>')
    .action((reviewId: string, flags: Flags) =>
      inCouncil(open, flags, async (waymark, by) => {
        const scope = await reading(waymark, by, 'decision of', {
          subject: `decisions of review ${reviewId}`,
        })
        const { decisions: needs } = waymark
        const ask = { authorityId: by.authorityId, scope, on: needs.today(), reviewId }
        const found = await needs.decisions.ofReview(ask)
        if (found === undefined) throw couldNot(noReview)
        const lines = found.here.map((one) => [
          String(one.no),
          one.decisionId,
          one.dueOn ?? 'no day',
          ownerInWords(one),
          decisionLifecycle.states[one.answer].name,
          progressLifecycle.states[one.progress].name,
        ])
        printEither(flags, found.here, lines.length === 0 ? ['There is none.'] : inColumns(lines))
      }),
    )
  draftCommands(decision, open)
  actCommand(decision, 'withdraw', 'take a decision back, with the reason')
    .argument('<decision-id>')
    .requiredOption('--because <text>', 'why')
    .action((decisionId: string, flags: Flags) =>
      inCouncil(open, flags, async ({ decisions }, by) => {
        const answer = await withdrawReviewDecision(decisions, by, { decisionId }, flags.because ?? '')
        tell(flags, done(answer, { missing: noDecision, options }).decision)
      }),
    )
  actCommand(decision, 'stand-by', 'the IRO stands by a decision that the team manager does not agree')
    .argument('<decision-id>')
    .action((decisionId: string, flags: Flags) =>
      inCouncil(open, flags, async ({ decisions }, by) => {
        const answer = await standByDecision(decisions, by, { decisionId })
        tell(flags, done(answer, { missing: noDecision }).decision)
      }),
    )
  answerCommand(decision, open)
  progressCommand(decision, open)
}

function draftCommands(decision: Command, open: Open): void {
  const drafted = (command: Command) =>
    command
      .option('--what <text>', 'what is to be done')
      .option('--owner <role>', `who does it: ${allOwnerRoles.join(', ')}`)
      .option('--name <name>', 'the person, by name')
      .option('--by <date>', 'by when')
  drafted(
    actCommand(decision, 'take-down', 'take down a new decision of a review').argument('<review-id>'),
  ).action((reviewId: string, flags: Flags) =>
    inCouncil(open, flags, async ({ decisions }, by) => {
      const answer = await draftReviewDecision(decisions, by, reviewId, draftOf(flags, nothingYet))
      tell(flags, done(answer, { missing: noReview, options }).decision)
    }),
  )
  drafted(
    actCommand(decision, 'change', 'change a decision; one that was sent is then to be sent again').argument(
      '<decision-id>',
    ),
  ).action((decisionId: string, flags: Flags) =>
    inCouncil(open, flags, async (waymark, by) => {
      const { decisions: needs } = waymark
      const scope = await reading(waymark, by, 'decision change', { subject: `decision ${decisionId}` })
      const ask = { authorityId: by.authorityId, scope, on: needs.today(), decisionId }
      const now = await needs.decisions.one(ask)
      if (now === undefined) throw couldNot(noDecision)
      const seen = { decisionId, version: now.version }
      const answer = await changeReviewDecision(needs, by, seen, draftOf(flags, now))
      tell(flags, done(answer, { missing: noDecision, options }).decision)
    }),
  )
}

const nothingYet: DecisionDraft = { what: '', ownerRole: null, ownerName: null, dueOn: null }

/** A draft with what the options say; what they do not say stays. */
function draftOf({ what, owner, name, by }: Flags, now: DecisionDraft): DecisionDraft {
  return {
    what: what ?? now.what,
    ownerRole: oneOf('--owner', allOwnerRoles, owner) ?? now.ownerRole,
    ownerName: name ?? now.ownerName,
    dueOn: by === undefined ? now.dueOn : dayThere('--by', by),
  }
}

function answerCommand(decision: Command, open: Open): void {
  actCommand(
    decision,
    'answer',
    'take the manager’s answer to the decisions of a review: all of them at once',
  )
    .argument('<review-id>')
    .option('--agree <no>', 'the number of a decision that is agreed, or `all`; once for each', gather)
    .option('--disagree <no=reason>', 'the number of one that is not agreed, and why; once for each', gather)
    .action((reviewId: string, flags: Flags) =>
      inCouncil(open, flags, async ({ decisions: needs }, by) => {
        const { waiting } = await needs.decisions.waiting(by.authorityId, reviewId)
        const answers = answersOf(flags, waiting)
        const answer = await answerDecisions(needs, by, reviewId, answers)
        switch (answer.kind) {
          case 'done':
            printEither(
              flags,
              answer.decisions,
              answer.decisions.map(({ no, answer: now }) => `${no}  ${decisionLifecycle.states[now].name}`),
            )
            return
          case 'problems':
            throw couldNot(`${answer.problems.map(({ words }) => words).join('. ')}. Nothing was taken.`)
          case 'refused':
            throw couldNot(`${answer.reason.replace(/\.$/, '')}. Nothing was taken.`)
          case 'nothing-waits':
            throw couldNot(
              'No decision of this review waits for an answer: it was answered, withdrawn, or the time is over. See: waymark decision of <review-id>',
            )
          case 'not-found':
            throw couldNot(noReview)
        }
      }),
    )
}

function answersOf(
  { agree = [], disagree = [] }: Flags,
  waiting: readonly Decision[],
): ReadonlyMap<string, ManagerAnswer> {
  const answers = new Map<string, ManagerAnswer>()
  const answer = (option: string, typed: string, given: ManagerAnswer) => {
    const found = waiting.find(({ no }) => String(no) === typed)
    if (found === undefined) {
      const numbers = waiting.map(({ no }) => no).join(', ')
      throw calledWrongly(`${option} takes the number of a decision that waits: ${numbers}; not ${typed}.`)
    }
    if (answers.has(found.decisionId)) throw calledWrongly(`Decision ${typed} is answered twice.`)
    answers.set(found.decisionId, given)
  }
  if (waiting.length === 0) return answers
  for (const pair of disagree) {
    const [no, reason] = pairIn('--disagree', pair)
    answer('--disagree', no, { agrees: false, reason })
  }
  for (const no of agree) {
    if (no !== 'all') {
      answer('--agree', no, { agrees: true, reason: '' })
      continue
    }
    for (const { decisionId } of waiting)
      if (!answers.has(decisionId)) answers.set(decisionId, { agrees: true, reason: '' })
  }
  return answers
}

function progressCommand(decision: Command, open: Open): void {
  const moves = codesOf(progressLifecycle.moves)
  actCommand(decision, 'progress', 'note how far a decision is, or how it ended')
    .argument('<decision-id>')
    .requiredOption('--move <move>', `one of ${moves.join(', ')}`)
    .option('--words <text>', 'how far, or why')
    .option('--evidence <text>', 'what shows it')
    .option('--replaced-by <decision-id>', 'with `supersede`: the decision that takes its place')
    .option('--at <review-id>', 'the review that looks at it; else between reviews')
    .action((decisionId: string, flags: Flags) =>
      inCouncil(open, flags, async ({ decisions }, by) => {
        const move = oneOf('--move', moves, flags.move)
        if (move === undefined) throw calledWrongly('--move is missing.')
        const answer = await noteDecisionProgress(
          decisions,
          by,
          { decisionId },
          {
            move,
            words: flags.words ?? '',
            evidence: flags.evidence ?? '',
            ...(flags.replacedBy !== undefined && { supersededBy: flags.replacedBy }),
            ...(flags.at !== undefined && { atReviewId: flags.at }),
          },
        )
        tell(flags, done(answer, { missing: noDecision, options }).decision)
      }),
    )
}

function tell(flags: Flags, decision: Decision): void {
  const { no, decisionId, answer, progress } = decision
  printEither(flags, decision, [
    `Decision ${no} (${decisionId}): ${decisionLifecycle.states[answer].name}; ${progressLifecycle.states[progress].name.toLowerCase()}.`,
  ])
}
