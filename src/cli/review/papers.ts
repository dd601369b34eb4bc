import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Command } from 'commander'
import { chasePapers } from '#app/preparing/ask-people.ts'
import { giveUpPaper, receivePaper, shareWithChild } from '#app/preparing/receive-paper.ts'
import { formOf } from '#domain/preparing/forms/all-forms.ts'
import { wantedBy } from '#domain/preparing/lead-times.ts'
import { paperKinds } from '#domain/preparing/paper-kinds.ts'
import { paperLifecycle } from '#domain/preparing/paper-lifecycle.ts'
import { type ActFlags, actCommand, dayIn, done, gather, inCouncil, noReview, pairIn } from '../kit/act.ts'
import { couldNot } from '../kit/exit.ts'
import { inColumns, printEither } from '../operate/operate.ts'
import { type PreparingForCommands, preparedReview } from './people.ts'

interface Flags extends ActFlags {
  readonly on?: string
  readonly set?: readonly string[]
  readonly file?: string
  readonly from?: string
  readonly because?: string
  readonly how?: string
}

const noPaper = 'There is no such paper of this review. See: waymark review papers <review-id>'
const options = { reason: '--because', sharedOn: '--on', how: '--how', givenOn: '--on', file: '--file' }

/** `waymark review papers` and what follows from it: reports and forms, chased, taken, shared with the child. */
export function reviewPapersCommands(review: Command, open: () => Promise<PreparingForCommands>): void {
  actCommand(review, 'papers', 'list the reports and forms of a review: wanted by when, in or not')
    .argument('<review-id>')
    .action((reviewId: string, flags: Flags) =>
      inCouncil(open, flags, async (waymark, by) => {
        const full = await preparedReview(waymark, by, 'review papers', reviewId)
        const { plannedOn } = full.review
        const rows = full.papers.map(
          ({ paperId, inviteeId, kind, state, receivedOn, missingReason, chases }) => ({
            paperId,
            inviteeId,
            kind,
            state,
            wantedBy:
              plannedOn === null
                ? null
                : (wantedBy(kind, plannedOn, full.leadTimes, full.calendar)?.on ?? null),
            receivedOn,
            missingReason,
            chases,
          }),
        )
        const lines = rows.map((row) => [
          row.paperId,
          paperKinds[row.kind].name,
          paperLifecycle.states[row.state].name,
          row.wantedBy === null ? 'no day wanted' : `wanted by ${row.wantedBy}`,
          row.receivedOn === null ? '' : `in on ${row.receivedOn}`,
        ])
        printEither(flags, rows, lines.length === 0 ? ['No paper is asked for yet.'] : inColumns(lines))
      }),
    )
  actCommand(
    review,
    'chase',
    'remind everybody whose paper was asked for and is late, once a day at the most',
  )
    .argument('<review-id>')
    .action((reviewId: string, flags: Flags) =>
      inCouncil(open, flags, async (waymark, by) => {
        const answer = await chasePapers(waymark.preparing, by, reviewId)
        const { chased, unreached } = done(answer, { missing: noReview })
        printEither(flags, { chased, unreached }, [
          `Reminded: ${chased}.`,
          ...(unreached.length === 0 ? [] : [`Nothing by email reaches: ${unreached.join(', ')}.`]),
        ])
      }),
    )
  actCommand(review, 'paper-in', 'take a report or form that came on paper, by word or as a file')
    .argument('<review-id>')
    .argument('<invitee-id>', 'whose it is, as `waymark review papers` names them')
    .requiredOption('--from <name>', 'who said or wrote it')
    .option('--set <question=answer>', 'an answer; once for each question', gather)
    .option('--file <path>', 'the report as a file')
    .option('--on <date>', 'the day on which it was given; else today')
    .action((reviewId: string, inviteeId: string, flags: Flags) =>
      inCouncil(open, flags, async (waymark, by) => {
        const { preparing } = waymark
        const typed = (flags.set ?? []).map((pair) => pairIn('--set', pair))
        const full = await preparedReview(waymark, by, 'review paper-in', reviewId)
        const paper = full.papers.find((one) => one.inviteeId === inviteeId)
        if (paper === undefined) throw couldNot(noPaper)
        const { questions } = formOf(paperKinds[paper.kind].form).words.en
        const unknown = typed.find(([name]) => !questions.some(({ id }) => id === name.split('.')[0]))
        if (unknown !== undefined) {
          const known = questions.map(({ id }) => id).join(', ')
          throw couldNot(
            `This form has no question ${unknown[0]}. Its questions: ${known}. Nothing was changed.`,
          )
        }
        const answer = await receivePaper(
          preparing,
          by,
          { reviewId, inviteeId },
          {
            answers: Object.fromEntries(typed),
            files: flags.file === undefined ? [] : [fileAt(flags.file)],
            saidBy: flags.from ?? '',
            cameBy: 'typed_up',
            givenOn: dayIn('--on', flags.on, preparing.today()),
          },
        )
        const { paper: now } = done(answer, { missing: noPaper, options })
        printEither(flags, { paperId: now.paperId, state: now.state, receivedOn: now.receivedOn }, [
          `${paperKinds[now.kind].name}: in on ${now.receivedOn ?? ''}.`,
        ])
      }),
    )
  actCommand(review, 'paper-missing', 'record that a paper will not come, and why: it is chased no more')
    .argument('<review-id>')
    .argument('<paper-id>')
    .requiredOption('--because <text>', 'why')
    .action((reviewId: string, paperId: string, flags: Flags) =>
      inCouncil(open, flags, async (waymark, by) => {
        const answer = await giveUpPaper(waymark.preparing, by, { reviewId, paperId }, flags.because ?? '')
        done(answer, { missing: noPaper, options })
        printEither(flags, { paperId, state: 'will_not_come' }, ['Recorded: it will not come.'])
      }),
    )
  actCommand(review, 'paper-shared', 'record on which day and how the child saw a paper')
    .argument('<review-id>')
    .argument('<paper-id>')
    .requiredOption('--how <text>', 'how the child saw it')
    .option('--on <date>', 'the day; else today')
    .action((reviewId: string, paperId: string, flags: Flags) =>
      inCouncil(open, flags, async (waymark, by) => {
        const { preparing } = waymark
        const on = dayIn('--on', flags.on, preparing.today())
        const answer = await shareWithChild(
          preparing,
          by,
          { reviewId, paperId },
          { on, how: flags.how ?? '' },
        )
        done(answer, { missing: noPaper, options })
        printEither(flags, { paperId, childSawOn: on }, [`Recorded: the child saw it on ${on}.`])
      }),
    )
}

function fileAt(path: string): { readonly name: string; readonly content: Uint8Array } {
  try {
    return { name: basename(path), content: readFileSync(path) }
  } catch {
    throw couldNot(`${path} cannot be read. Give the path of a file that can be opened.`)
  }
}
