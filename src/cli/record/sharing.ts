import type { Command } from 'commander'
import { type OpenRecord, openRecord } from '#app/record/open-record.ts'
import { sendingWays } from '#app/record/record-store.ts'
import { sendVersion } from '#app/record/send-record.ts'
import { amendRecord, approveVersion, chooseForReader, writeLetter } from '#app/record/write-record.ts'
import type { Recorder } from '#app/recording/recording.ts'
import type { CommandName } from '#domain/access/command-access.ts'
import { allRecordParts, isRecordPart, type PartChoice } from '#domain/record/parts.ts'
import { childStyles } from '#domain/record/version.ts'
import {
  type ActFlags,
  actCommand,
  codesOf,
  done,
  gather,
  inCouncil,
  noReview,
  oneOf,
  pairIn,
  reading,
} from '../kit/act.ts'
import type { DecisionsForCommands } from '../decision/decision.ts'
import { calledWrongly, couldNot } from '../kit/exit.ts'
import { inColumns, printEither } from '../operate/operate.ts'
import { readTextFile } from '../kit/read-text-file.ts'

interface Flags extends ActFlags {
  readonly file?: string
  readonly style?: string
  readonly because?: string
  readonly none?: string
  readonly give?: readonly string[]
  readonly withhold?: readonly string[]
  readonly strike?: boolean
  readonly way?: string
}

type Open = () => Promise<DecisionsForCommands>

const telling = {
  missing: noReview,
  options: { letter: '--file', getsNoneBecause: '--none', correction: '--because' },
}

/** `waymark record readers`, `letter`, `choose`, `approve`, `send` and `amend`: the record on its way to each reader. */
export function recordSharingCommands(record: Command, open: Open): void {
  actCommand(
    record,
    'readers',
    'list who is to have the record of a review, and what stands in the way of each',
  )
    .argument('<review-id>')
    .action((reviewId: string, flags: Flags) =>
      inCouncil(open, flags, async (waymark, by) => {
        const opened = await recordOpen(waymark, by, 'record readers', reviewId)
        const rows = opened.recipients.map((one) => ({
          reader: one.key,
          // The child's version is the child's: no name is printed of them.
          name: one.key === 'child' ? 'the child' : one.name,
          relation: one.relation,
          gets: one.gets,
          version: one.made.kind,
          withheld: one.made.withheld.map(({ part, reason }) => ({ part, reason })),
          approvedOn: one.choices?.approvedOn ?? null,
          sentOn: one.sendings[0]?.sentOn ?? null,
        }))
        const lines = rows.map((row) => [
          row.reader,
          row.name,
          row.relation,
          !row.gets
            ? 'gets none'
            : row.version === 'blocked'
              ? 'says where the child lives: strike it out or withhold it'
              : row.sentOn !== null
                ? `sent on ${row.sentOn}`
                : row.approvedOn !== null
                  ? `approved on ${row.approvedOn}`
                  : 'to be approved',
        ])
        printEither(flags, rows, inColumns(lines))
      }),
    )
  actCommand(record, 'letter', 'write the words to the child, from a text file')
    .argument('<review-id>')
    .requiredOption('--file <path>', 'a text file with the words')
    .option('--style <style>', `one of ${codesOf(childStyles).join(', ')}`, 'letter')
    .action((reviewId: string, flags: Flags) =>
      inCouncil(open, flags, async ({ records }, by) => {
        const read = readTextFile(flags.file ?? '')
        if (read.text === undefined) throw couldNot(read.problem)
        const style = oneOf('--style', codesOf(childStyles), flags.style) ?? 'letter'
        done(await writeLetter(records, by, { reviewId }, { letter: read.text, style }), telling)
        printEither(flags, { reviewId, style, saved: true }, ['The words to the child are saved.'])
      }),
    )
  chooseCommand(record, open)
  actCommand(record, 'approve', 'approve the version of one reader: somebody looked at it')
    .argument('<review-id>')
    .argument('<reader>', 'as `waymark record readers` names them')
    .action((reviewId: string, reader: string, flags: Flags) =>
      inCouncil(open, flags, async ({ records }, by) => {
        done(await approveVersion(records, by, { reviewId }, reader), telling)
        printEither(flags, { reviewId, reader, approved: true }, ['Approved.'])
      }),
    )
  sendCommand(record, open)
  actCommand(record, 'amend', 'correct a record that stands: a new edition begins, the old one is kept')
    .argument('<review-id>')
    .requiredOption('--because <text>', 'what is corrected, and why')
    .action((reviewId: string, flags: Flags) =>
      inCouncil(open, flags, async ({ records }, by) => {
        done(await amendRecord(records, by, { reviewId }, flags.because ?? ''), telling)
        printEither(flags, { reviewId, amended: true }, ['A new edition is begun. The old one is kept.'])
      }),
    )
}

function chooseCommand(record: Command, open: Open): void {
  actCommand(
    record,
    'choose',
    'decide what one reader gets: nothing, or a version, against the table with a reason',
  )
    .argument('<review-id>')
    .argument('<reader>', 'as `waymark record readers` names them')
    .option('--none <reason>', 'they get no record, and why')
    .option(
      '--give <part=reason>',
      'a part that the table withholds, and why it is given; once for each',
      gather,
    )
    .option(
      '--withhold <part=reason>',
      'a part that the table gives, and why it is withheld; once for each',
      gather,
    )
    .option('--strike', 'strike out every mention of where the child lives')
    .action((reviewId: string, reader: string, flags: Flags) =>
      inCouncil(open, flags, async ({ records }, by) => {
        const chosen = {
          recipient: reader,
          gets: flags.none === undefined,
          getsNoneBecause: flags.none ?? '',
          parts: [
            ...(flags.give ?? []).map((pair) => choiceOf('--give', pair)),
            ...(flags.withhold ?? []).map((pair) => choiceOf('--withhold', pair)),
          ],
          strike: flags.strike === true,
        }
        done(await chooseForReader(records, by, { reviewId }, chosen), telling)
        printEither(flags, { reviewId, ...chosen }, ['Decided. The version is to be approved anew.'])
      }),
    )
}

function choiceOf(option: '--give' | '--withhold', pair: string): PartChoice {
  const [part, reason] = pairIn(option, pair)
  if (!isRecordPart(part))
    throw calledWrongly(`${option} takes a part of the record: ${allRecordParts.join(', ')}; not ${part}.`)
  return { part, reason, gives: option === '--give' }
}

function sendCommand(record: Command, open: Open): void {
  actCommand(record, 'send', 'send one reader their approved version, or note that it was given by hand')
    .argument('<review-id>')
    .argument('<reader>', 'as `waymark record readers` names them')
    .requiredOption('--way <way>', `one of ${codesOf(sendingWays).join(', ')}`)
    .action((reviewId: string, reader: string, flags: Flags) =>
      inCouncil(open, flags, async (waymark, by) => {
        const way = oneOf('--way', codesOf(sendingWays), flags.way)
        if (way === undefined) throw calledWrongly('--way is missing.')
        const { name: service } = await waymark.authority(flags.authority)
        const sending = { recipient: reader, way, service }
        done(await sendVersion(waymark.records, by, { reviewId }, sending), telling)
        const told = way === 'by_hand' ? 'Noted as given.' : 'It waits in the outbox: waymark send'
        printEither(flags, { reviewId, reader, way }, [told])
      }),
    )
}

async function recordOpen(
  waymark: DecisionsForCommands,
  by: Recorder,
  command: CommandName,
  reviewId: string,
): Promise<OpenRecord> {
  const { records } = waymark
  const scope = await reading(waymark, by, command, { subject: `record of review ${reviewId}` })
  const on = records.today()
  const basis = await records.records.basis({ authorityId: by.authorityId, scope, on, reviewId })
  if (basis === undefined) throw couldNot(noReview)
  return openRecord(basis, on)
}
