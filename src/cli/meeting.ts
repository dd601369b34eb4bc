import type { Command } from 'commander'
import { completeMeeting } from '#app/meeting/complete-meeting.ts'
import { contentsOf } from '#app/meeting/contents-of.ts'
import type { MeetingNeeds } from '#app/meeting/meeting-store.ts'
import { saveSection } from '#app/meeting/save-section.ts'
import { scopeOfCommand } from '#domain/access/command-access.ts'
import { sectionsOf } from '#domain/meeting/sections.ts'
import { type Left, whatIsLeft } from '#domain/meeting/what-is-left.ts'
import { reviewLifecycle } from '#domain/review/review-lifecycle.ts'
import { calledWrongly, couldNot } from './kit/exit.ts'
import { inColumns } from './operate/operate.ts'
import type { ReviewsForCommands } from './review/review.ts'
import { readStart } from './kit/typed-date.ts'

/** What the commands about a meeting need beside those about reviews. */
export interface MeetingsForCommands extends ReviewsForCommands {
  readonly meetings: MeetingNeeds
}

interface Flags {
  readonly authority: string
  readonly json?: boolean
  readonly set?: readonly string[]
  readonly on?: string
}

const noReview = 'There is no such review here. See: waymark review list <child-id>'

/** `waymark review sections`, `section` and `complete`: a review's meeting, by the same use-cases as on screen. */
export function meetingCommands(review: Command, open: () => Promise<MeetingsForCommands>): void {
  const command = (name: string, says: string) =>
    review
      .command(name)
      .description(says)
      .argument('<review-id>')
      .requiredOption('--authority <slug>', 'the authority')
      .option('--json', 'print only JSON')

  command('sections', 'list the sections of a review’s meeting, and what is left in each').action(
    async (reviewId: string, flags: Flags) => {
      await using waymark = await open()
      const { authorityId } = await waymark.authority(flags.authority)
      const on = waymark.meetings.today()
      const ask = { authorityId, scope: scopeOfCommand('review sections'), on, reviewId }
      const full = await waymark.meetings.store.open(ask)
      if (full === undefined) throw couldNot(noReview)
      const sections = sectionsOf(full)
      const left = whatIsLeft(sections, contentsOf(full), { ...full, today: on })
      const rows = sections.map(({ key, title }) => ({
        section: key,
        title,
        version: full.sections.find(({ section }) => section === key)?.version ?? 0,
        left: left.find(({ section }) => section === key)?.words ?? null,
      }))
      if (flags.json === true) return printJson(rows)
      const lines = rows.map((row) => [row.section, row.title, String(row.version), row.left ?? ''])
      process.stdout.write(
        `${inColumns([['section', 'title', 'saved', 'what is left'], ...lines]).join('\n')}\n`,
      )
    },
  )

  command('section', 'save one section of a review’s meeting')
    .argument('<section>', 'as `waymark review sections` names it: matter:6')
    .option(
      '--set <name=text>',
      'what a field holds; once for each field',
      (pair: string, before: readonly string[]) => [...before, pair],
      [],
    )
    .action(async (reviewId: string, section: string, flags: Flags) => {
      await using waymark = await open()
      const { authorityId } = await waymark.authority(flags.authority)
      const typed = Object.fromEntries((flags.set ?? []).map(readPair))
      const given = { reviewId, section, typed }
      const answer = await saveSection(waymark.meetings, waymark.recorder(authorityId), given)
      if (answer.kind === 'not-found')
        throw couldNot(`There is no such review or section here. See: waymark review sections`)
      if (answer.kind === 'refused') throw couldNot(`${answer.reason}. Nothing was changed.`)
      if (answer.kind === 'conflict') throw couldNot('Somebody else saved it meanwhile. Nothing was changed.')
      if (flags.json === true) return printJson({ saved: answer.saved, left: answer.left })
      process.stdout.write(`Saved. ${leftInWords(answer.left)}\n`)
    })

  command('complete', 'complete a review on the day its last meeting ended, when nothing is left')
    .option('--on <date>', 'the day; else today')
    .action(async (reviewId: string, flags: Flags) => {
      await using waymark = await open()
      const { authorityId } = await waymark.authority(flags.authority)
      const day = flags.on === undefined ? waymark.meetings.today() : readStart(flags.on)
      if (day === undefined) throw calledWrongly(`--on takes a date such as 2026-11-24, not ${flags.on}.`)
      const answer = await completeMeeting(waymark.meetings, waymark.recorder(authorityId), { reviewId }, day)
      switch (answer.kind) {
        case 'done':
          if (flags.json === true) return printJson([answer.review])
          process.stdout.write(`${reviewLifecycle.states[answer.review.state].name}.\n`)
          return
        case 'left':
          throw couldNot(
            `The review cannot be completed yet. Missing: ${answer.left.map(({ words }) => words).join('; ')}. Save each with: waymark review section`,
          )
        case 'refused':
          throw couldNot(`${answer.reason.replace(/\.$/, '')}. Nothing was changed.`)
        case 'conflict':
          throw couldNot('Somebody else changed the review meanwhile. Look at it again. Nothing was changed.')
        case 'not-found':
          throw couldNot(noReview)
      }
    })
}

function readPair(pair: string): readonly [string, string] {
  const at = pair.indexOf('=')
  if (at < 1) throw calledWrongly(`--set takes a name and a text, such as words="Reads more", not ${pair}.`)
  return [pair.slice(0, at), pair.slice(at + 1)]
}

function leftInWords(left: readonly Left[]): string {
  if (left.length === 0) return 'Nothing is left: the review can be completed.'
  return `${left.length} left: ${left.map(({ section }) => section).join(', ')}`
}

function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 1)}\n`)
}
