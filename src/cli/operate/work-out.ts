import type { Command } from 'commander'
import { progressLine } from '../kit/progress.ts'
import type { OpenWaymark } from '../waymark.ts'

/** `waymark work-out`: every clock of an authority anew from its facts, as `doctor` may ask for. */
export function workOutCommand(program: Command, open: OpenWaymark): void {
  program
    .command('work-out')
    .description('Work out every period, review and due date of an authority anew')
    .requiredOption('--authority <slug>', 'the authority')
    .action(async ({ authority: slug }: { readonly authority: string }) => {
      const progress = progressLine(false)
      await using waymark = await open()
      const { authorityId, name } = await waymark.authority(slug)
      const children = await waymark.workOut(authorityId, (done, of) => progress('Working out', done, of))
      progress.end()
      process.stdout.write(`Worked out ${children.toLocaleString('en-GB')} children of ${name} anew.\n`)
    })
}
