import type { Command } from 'commander'
import { calledWrongly, couldNot } from '../kit/exit.ts'
import type { OpenWaymark } from '../waymark.ts'

interface ReopenFlags {
  readonly authority: string
  readonly why: string
}

/** `waymark record reopen`: the way back into a restricted record when nobody it names can open it any more. */
export function recordCommand(program: Command, open: OpenWaymark): void {
  program
    .command('record')
    .description("Look after children's records")
    .command('reopen')
    .description('Lift the restriction of a record when nobody whom it names can lift it any more')
    .argument('<child-id>', "the child's id in the return")
    .requiredOption('--authority <slug>', 'the authority')
    .requiredOption('--why <words>', 'why it is lifted here, and who asked for it: kept in the audit trail')
    .action(async (childId: string, { authority, why }: ReopenFlags) => {
      if (why.trim() === '')
        throw calledWrongly('--why takes a few words, such as "asked for by the director".')
      await using waymark = await open()
      const { authorityId } = await waymark.authority(authority)
      if (!(await waymark.reopenRecord(authorityId, childId, why.trim()))) {
        throw couldNot(`No restricted record of a child ${childId} is held in ${authority}. Check the id.`)
      }
      process.stdout.write(
        `The record of child ${childId} is open again to everybody whose role reaches it.\n`,
      )
    })
}
