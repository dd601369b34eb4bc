import type { Command } from 'commander'
import type { DecisionNeeds } from '#app/decisions/change-decision.ts'
import { sendDecisions } from '#app/decisions/send-decisions.ts'
import type { RecordNeeds } from '#app/record/change-record.ts'
import { completeRecord } from '#app/record/write-record.ts'
import { ownerInWords } from '#domain/decisions/decision.ts'
import { decisionLifecycle, progressLifecycle } from '#domain/decisions/decision-lifecycle.ts'
import { reading } from '../kit/act.ts'
import { decisionAnswerCommands } from './answers.ts'
import { decisionFreezeCommands, type FreezesForCommands } from './freeze.ts'
import { couldNot } from '../kit/exit.ts'
import { inColumns, type JsonOption, printEither } from '../operate/operate.ts'
import { recordSharingCommands } from '../record/sharing.ts'
import type { ReviewsForCommands } from '../review/review.ts'

export interface DecisionsForCommands extends Omit<ReviewsForCommands, 'reviews'>, FreezesForCommands {
  readonly decisions: DecisionNeeds
  readonly records: RecordNeeds
}

interface Flags extends JsonOption {
  readonly authority: string
  readonly overdue?: boolean
  readonly to: string
  readonly email: string
}

/** `waymark decision`: what reviews decided and what became of it, and the records that are outstanding. */
export function decisionCommand(program: Command, open: () => Promise<DecisionsForCommands>): void {
  const decision = program.command('decision').description('follow what reviews decided, and their records')
  decision
    .command('list')
    .description('list the decisions that are still to do, what is due first')
    .requiredOption('--authority <slug>', 'the authority')
    .option('--overdue', 'only those whose day is over')
    .option('--json', 'print only JSON')
    .action(async (flags: Flags) => {
      await using waymark = await open()
      const { authorityId } = await waymark.authority(flags.authority)
      const { rows } = await waymark.decisions.decisions.list({
        authorityId,
        scope: await reading(waymark, waymark.recorder(authorityId), 'decision list', {
          subject: 'decisions',
        }),
        on: waymark.decisions.today(),
        filter: flags.overdue === true ? 'overdue' : 'open',
        limit: 100_000,
        offset: 0,
      })
      const lines = rows.map((one) => [
        one.decisionId,
        one.childId,
        one.dueOn ?? 'no day',
        ownerInWords(one),
        progressLifecycle.states[one.progress].name,
        decisionLifecycle.states[one.answer].name,
      ])
      printEither(flags, rows, rows.length === 0 ? ['There is none.'] : inColumns(lines))
    })
  decision
    .command('send')
    .description('send the decisions of a completed review to the team manager, with a link to answer by')
    .argument('<review-id>')
    .requiredOption('--authority <slug>', 'the authority')
    .requiredOption('--to <name>', 'the name of the team manager')
    .requiredOption('--email <address>', 'their email address')
    .action(async (reviewId: string, flags: Flags) => {
      await using waymark = await open()
      const { authorityId } = await waymark.authority(flags.authority)
      const to = { name: flags.to, email: flags.email }
      const answer = await sendDecisions(waymark.decisions, waymark.recorder(authorityId), { reviewId }, to)
      if (answer.kind === 'refused') throw couldNot(answer.reason)
      if (answer.kind !== 'done') throw couldNot(`There is no review ${reviewId}.`)
      process.stdout.write('The decisions are in the outbox. Send them with: waymark send\n')
    })
  decisionAnswerCommands(decision, open)
  decisionFreezeCommands(decision, open)
  const record = program.commands.find((one) => one.name() === 'record') ?? program.command('record')
  record
    .command('outstanding')
    .description('list the completed reviews whose record is not distributed')
    .requiredOption('--authority <slug>', 'the authority')
    .option('--json', 'print only JSON')
    .action(async (flags: Flags) => {
      await using waymark = await open()
      const { authorityId } = await waymark.authority(flags.authority)
      const by = waymark.recorder(authorityId)
      const scope = await reading(waymark, by, 'record outstanding', { subject: 'records to distribute' })
      const rows = await waymark.records.records.outstanding({
        authorityId,
        scope,
        on: waymark.records.today(),
      })
      const lines = rows.map(({ reviewId, childId, completedOn }) => [reviewId, childId, completedOn ?? ''])
      printEither(flags, rows, rows.length === 0 ? ['Every record is distributed.'] : inColumns(lines))
    })
  record
    .command('complete')
    .description('complete the record of a review: its words stand from then on')
    .argument('<review-id>')
    .requiredOption('--authority <slug>', 'the authority')
    .action(async (reviewId: string, flags: Flags) => {
      await using waymark = await open()
      const { authorityId } = await waymark.authority(flags.authority)
      const answer = await completeRecord(waymark.records, waymark.recorder(authorityId), { reviewId })
      if (answer.kind === 'refused') throw couldNot(answer.reason)
      if (answer.kind !== 'done') throw couldNot(`There is no review ${reviewId}.`)
      process.stdout.write(
        'The record is completed. Look at each version, then: waymark record approve, waymark record send\n',
      )
    })
  recordSharingCommands(record, open)
}
