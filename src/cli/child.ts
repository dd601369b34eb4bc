import type { Command } from 'commander'
import type { ReadChild } from '#app/care/care-reads.ts'
import { groundInWords } from '#app/care/grounds.ts'
import { scopeOfCommand } from '#domain/access/command-access.ts'
import { writtenDate } from '#domain/calendar/calendar-date.ts'
import { dayOption } from './kit/day-option.ts'
import { couldNot } from './kit/exit.ts'
import type { OpenWaymark } from './waymark.ts'

interface ChildFlags {
  readonly authority: string
  readonly on?: string
  readonly json?: boolean
}

/** `waymark child <child-id>`: one child's clocks, each with how it was worked out. */
export function childCommand(program: Command, open: OpenWaymark): void {
  program
    .command('child')
    .description("Show one child's periods of care, reviews and clocks")
    .argument('<child-id>', "the child's id in the return")
    .requiredOption('--authority <slug>', 'the authority')
    .option('--on <date>', 'the day to stand at; else today, or the last day of the newest year loaded')
    .option('--json', 'print only JSON')
    .action(async (childId: string, flags: ChildFlags) => {
      const on = dayOption(flags.on)
      await using waymark = await open()
      const { authorityId } = await waymark.authority(flags.authority)
      const child = await waymark.care.childClocks({
        authorityId,
        scope: scopeOfCommand('child'),
        childId,
        on,
      })
      const outcome = child === undefined ? 'refused' : 'done'
      await waymark.audit(authorityId, 'child', { childId, subject: "the child's clocks", outcome })
      if (child === undefined) {
        throw couldNot(
          `No child ${childId} is known in ${flags.authority}. Check the id, or import the child's files.`,
        )
      }
      // No command prints a child's name unless asked to: the id is what was asked by.
      const { called: _called, ...shown } = child
      process.stdout.write(flags.json === true ? `${JSON.stringify(shown, null, 1)}\n` : printed(child))
    })
}

function printed(child: ReadChild): string {
  const lines = [
    `Child ${child.childId}, as on ${writtenDate(child.on)} (${child.standsAt})`,
    `Age ${child.ageOn ?? 'not recorded'}. IRO: ${child.iroName ?? 'not recorded'}`,
    '',
    'Periods of care',
    ...child.periods.map(
      ({ startedOn, endedOn }) =>
        `  ${writtenDate(startedOn)} to ${endedOn === undefined ? 'now' : writtenDate(endedOn)}`,
    ),
    '',
    'Reviews',
    ...child.reviews.map(
      ({ on, what, due, judgement }) =>
        `  ${writtenDate(on)}  ${what}. ${judgement}${due === undefined ? '' : ` (due ${writtenDate(due)})`}`,
    ),
    '',
    'Clocks',
  ]
  for (const clock of child.clocks) {
    const due = clock.due === undefined ? '' : `, due ${writtenDate(clock.due)}`
    const done = clock.doneOn === undefined ? '' : `, done ${writtenDate(clock.doneOn)}`
    lines.push(`  ${clock.title} (${clock.rule}): ${clock.state}${due}${done}`)
    if (clock.why !== undefined) lines.push(`    ${clock.why}`)
    if (clock.state !== 'running' && clock.state !== 'missed') continue
    for (const { step, date, stated } of clock.because) {
      const from = stated === undefined ? '' : ` (${groundInWords(stated, writtenDate)})`
      lines.push(`    ${step}${date === undefined ? '' : `: ${writtenDate(date)}`}${from}`)
    }
    lines.push(`    ${clock.standing}: ${clock.citation}`)
  }
  return `${lines.join('\n')}\n`
}
