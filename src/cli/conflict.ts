import type { Command } from 'commander'
import { conflictWords } from '#app/recording/conflicts.ts'
import { type ConflictNeeds, settleConflict } from '#app/recording/settle-conflict.ts'
import type { Recorder } from '#app/recording/recording.ts'
import type { CommandName } from '#domain/access/command-access.ts'
import { type ActFlags, actCommand, done, inCouncil, oneOf, reading, type Recording } from './kit/act.ts'
import { calledWrongly, couldNot } from './kit/exit.ts'
import { inColumns, printEither } from './operate/operate.ts'

/** What the commands about conflicts with files need. */
export interface ConflictsForCommands extends Recording {
  readonly conflicts: ConflictNeeds
}

interface Flags extends ActFlags {
  readonly take?: string
  readonly because?: string
}

const takes = ['here', 'file'] as const

/** `waymark conflict`: where a file says otherwise than what was recorded here, and which of the two stands. */
export function conflictCommand(program: Command, open: () => Promise<ConflictsForCommands>): void {
  const conflict = program
    .command('conflict')
    .description('decide between what was recorded here and the files')
  actCommand(conflict, 'list', 'list what the files say otherwise about a child, each with a number')
    .argument('<child-id>')
    .action((childId: string, flags: Flags) =>
      inCouncil(open, flags, async (waymark, by) => {
        const rows = (await conflictsOf(waymark, by, 'conflict list', childId)).map((one, index) => ({
          no: index + 1,
          ...one,
        }))
        const lines = rows.map((row) => {
          const { kind, heading } = conflictWords(row)
          return [
            String(row.no),
            kind,
            heading,
            `here: ${row.here ?? 'that there is none'}`,
            `file: ${row.inFile}`,
            `${row.file}, line ${row.line}`,
          ]
        })
        printEither(flags, rows, rows.length === 0 ? ['No file says otherwise.'] : inColumns(lines))
      }),
    )
  actCommand(conflict, 'settle', 'decide one of them: what was recorded here stands, or what the file says')
    .argument('<child-id>')
    .argument('<no>', 'its number, as `waymark conflict list` shows it')
    .requiredOption('--take <which>', 'here or file')
    .requiredOption('--because <text>', 'why')
    .action((childId: string, no: string, flags: Flags) =>
      inCouncil(open, flags, async (waymark, by) => {
        const take = oneOf('--take', takes, flags.take)
        if (take === undefined) throw calledWrongly('--take is missing.')
        const found = await conflictsOf(waymark, by, 'conflict settle', childId)
        const one = found.find((_, index) => String(index + 1) === no)
        if (one === undefined)
          throw couldNot(
            `There is no number ${no} of child ${childId}. See: waymark conflict list ${childId}`,
          )
        const { table, rowKey, column, inFile } = one
        const reason = flags.because ?? ''
        const settled = { childId, table, rowKey, column, inFile, take, reason }
        done(await settleConflict(waymark.conflicts, by, settled), {
          missing: `It was settled meanwhile. See: waymark conflict list ${childId}`,
        })
        printEither(flags, settled, [
          take === 'file' ? 'What the file says stands.' : 'What was recorded here stands.',
        ])
      }),
    )
}

async function conflictsOf(
  waymark: ConflictsForCommands,
  by: Recorder,
  command: CommandName,
  childId: string,
) {
  const subject = 'what the files say otherwise'
  const scope = await reading(waymark, by, command, { subject, childId })
  const { store, today } = waymark.conflicts
  return store.ofChild({ authorityId: by.authorityId, scope, on: today(), childId })
}
