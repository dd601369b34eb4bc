import type { Command } from 'commander'
import { type EntryNeeds, notifyEntry } from '#app/entry/notify-entry.ts'
import { type CalendarDate, writtenDate } from '#domain/calendar/calendar-date.ts'
import { entryChangeCommands } from './change.ts'
import { calledWrongly, couldNot } from '../kit/exit.ts'
import type { AllocationsForCommands } from '../allocation/allocation.ts'
import type { ReviewsForCommands } from '../review/review.ts'
import { readStart } from '../kit/typed-date.ts'

export interface EntriesForCommands extends Omit<ReviewsForCommands, 'reviews'> {
  readonly entries: EntryNeeds
}

interface Flags {
  readonly authority: string
  readonly lookedAfter: string
  readonly notified?: string
  readonly team?: string
  readonly legalStatus?: string
  readonly born?: string
  readonly called?: string
  readonly firstName?: string
  readonly lastName?: string
  readonly sibling?: readonly string[]
  readonly json?: boolean
}

/** `waymark entry`: the service is told that a child is looked after, and what was told wrongly is put right. */
export function entryCommand(
  program: Command,
  open: () => Promise<EntriesForCommands & AllocationsForCommands>,
): void {
  const entry = program.command('entry').description('record entries into care')
  entry
    .command('notify')
    .description('record that the service was told of a child who is looked after, and make the first review')
    .argument('<child-id>', "the child's id in the return")
    .requiredOption('--authority <slug>', 'the authority')
    .requiredOption('--looked-after <date>', 'the day on which the child became looked after')
    .option('--notified <date>', 'the day on which the service was told; else today')
    .option('--team <name>', 'the team that told')
    .option('--legal-status <code>', 'the legal status, such as C1 or V2')
    .option('--born <date>', 'the date of birth')
    .option('--first-name <name>', 'the first name')
    .option('--last-name <name>', 'the last name')
    .option('--called <name>', 'how the child likes to be called')
    .option('--sibling <child-id...>', 'brothers and sisters who are looked after')
    .option('--json', 'print only JSON')
    .action(async (childId: string, flags: Flags) => {
      await using waymark = await open()
      const { authorityId } = await waymark.authority(flags.authority)
      const answer = await notifyEntry(waymark.entries, waymark.recorder(authorityId), {
        childId,
        lookedAfterOn: day('--looked-after', flags.lookedAfter),
        notifiedOn:
          flags.notified === undefined ? waymark.entries.today() : day('--notified', flags.notified),
        notifyingTeam: flags.team ?? null,
        legalStatus: flags.legalStatus ?? null,
        bornOn: flags.born === undefined ? null : day('--born', flags.born),
        firstName: flags.firstName ?? null,
        lastName: flags.lastName ?? null,
        called: flags.called ?? null,
        note: null,
        siblings: flags.sibling ?? [],
      })
      if (answer.kind === 'refused') {
        throw couldNot(`${answer.problems.map(({ words }) => words).join('. ')}. Nothing was recorded.`)
      }
      const { entry: kept, lateness } = answer
      const said = [
        `Child ${childId} is looked after since ${writtenDate(kept.lookedAfterOn)}; told on ${writtenDate(lateness.notifiedOn)}, ${lateness.workingDays} working days after.`,
        lateness.late
          ? `Late by local practice: in time until ${writtenDate(lateness.inTimeUntil)}.`
          : 'In time by local practice.',
        `First review to book: ${kept.reviewId ?? ''}. Its clock: waymark child ${childId} --authority ${flags.authority}`,
      ]
      process.stdout.write(
        flags.json === true ? `${JSON.stringify(answer, null, 1)}\n` : `${said.join('\n')}\n`,
      )
    })
  entryChangeCommands(entry, open)
}

function day(flag: string, typed: string): CalendarDate {
  const date = readStart(typed)
  if (date === undefined) throw calledWrongly(`${flag} takes a date such as 2026-11-24, not ${typed}.`)
  return date
}
