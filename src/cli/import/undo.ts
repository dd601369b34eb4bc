import type { Command } from 'commander'
import { fileKindTitle } from '#app/import/finding-words.ts'
import type { UndoReport } from '#app/import/undo-import.ts'
import type { OpenWaymark } from '#cli/waymark.ts'
import { calledWrongly, couldNot } from '../kit/exit.ts'
import { inColumns } from '../operate/operate.ts'
import { writtenInstant } from '../kit/written-instant.ts'

interface UndoFlags {
  readonly authority?: string
  readonly check?: boolean
  readonly json?: boolean
}

/** `waymark import undo`: takes the newest import back, all of it or nothing. */
export function importUndoCommand(importing: Command, open: OpenWaymark): void {
  importing
    .command('undo')
    .description('Undo the newest import: its rows go, and what it replaced comes back as it was')
    .argument('[import-id]', 'refuse unless this is the newest import')
    .option('--authority <slug>', 'the authority (required)')
    .option('--check', 'tell what would come back and what would go, and change nothing')
    .option('--json', 'print only JSON')
    .action(async (importId: string | undefined, _own: unknown, command: Command) => {
      const flags = command.optsWithGlobals<UndoFlags>()
      const { authority } = flags
      if (authority === undefined)
        throw calledWrongly('import undo needs --authority <slug>. See: waymark import undo --help')
      if (importId !== undefined && !isImportId(importId)) {
        throw couldNot(`There is no import ${importId}. Leave the id out to undo the newest import.`)
      }
      await using waymark = await open()
      const { authorityId } = await waymark.authority(authority)
      const report = await waymark.undoImport(authorityId, {
        importId,
        check: flags.check === true,
        written: writtenInstant,
      })
      if (report.kind === 'refused') throw couldNot(report.why)
      process.stdout.write(flags.json === true ? asJson(report, authority) : printed(report))
    })
}

type Undone = Exclude<UndoReport, { readonly kind: 'refused' }>

const isImportId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

function printed({ kind, undone, kinds, children }: Undone): string {
  const done = kind === 'done'
  const moved = kinds.filter(({ removed, restored, returned }) => removed + restored + returned > 0)
  const rows = moved.map((one) => [
    fileKindTitle(one.kind) ?? one.kind,
    ...[one.removed, one.restored, one.returned].map((number) => number.toLocaleString('en-GB')),
  ])
  const table =
    rows.length === 0
      ? ['It changed no row, so none changes back.']
      : inColumns([['kind of file', 'removed', 'as before', 'back again'], ...rows])
  const clocks = `${children.toLocaleString('en-GB')} ${children === 1 ? 'child' : 'children'}`
  return `${[
    `Import ${undone.importId} of ${undone.year}, loaded ${writtenInstant(undone.finishedAt)} by ${undone.actor}`,
    ...table,
    done
      ? `Undone. The clocks of ${clocks} were worked out again. The same files can be loaded again.`
      : `Checked only: nothing was changed. The clocks of ${clocks} would be worked out again.`,
  ].join('\n')}\n`
}

function asJson(
  { kind, undone, kinds, removed, restored, returned, children }: Undone,
  authority: string,
): string {
  const body = {
    import: undone.importId,
    authority,
    year: undone.year,
    undone: kind === 'done',
    removed,
    restored,
    returned,
    children,
    kinds,
  }
  return `${JSON.stringify(body, null, 1)}\n`
}
