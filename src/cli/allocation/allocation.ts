import type { Command } from 'commander'
import { allocateIro, type AllocationNeeds } from '#app/allocation/allocate-iro.ts'
import { iroChoices } from '#app/allocation/choose-iro.ts'
import { allocationReasons, isAllocationReason } from '#domain/iro/allocation-reasons.ts'
import { reading } from '../kit/act.ts'
import { allocationChangeCommands } from './change.ts'
import { calledWrongly, couldNot } from '../kit/exit.ts'
import { inColumns } from '../operate/operate.ts'
import type { ReviewsForCommands } from '../review/review.ts'
import { readStart } from '../kit/typed-date.ts'

export interface AllocationsForCommands extends Omit<ReviewsForCommands, 'reviews'> {
  readonly allocations: AllocationNeeds
}

interface Flags {
  readonly authority: string
  readonly iro?: string
  readonly from?: string
  readonly reason?: string
  readonly because?: string
  readonly json?: boolean
}

/** `waymark allocation`: who could be a child's IRO, and giving one. Independence holds here as on screen. */
export function allocationCommand(program: Command, open: () => Promise<AllocationsForCommands>): void {
  const allocation = program.command('allocation').description('give children their IROs')
  allocation
    .command('choices')
    .description('list who could be the IRO of a child, with caseloads, and who cannot be and why')
    .argument('<child-id>')
    .requiredOption('--authority <slug>', 'the authority')
    .option('--from <date>', 'from which day; else today')
    .option('--json', 'print only JSON')
    .action(async (childId: string, flags: Flags) => {
      await using waymark = await open()
      const { authorityId } = await waymark.authority(flags.authority)
      const ask = { childId, on: dayOf(flags, waymark.allocations) }
      const subject = 'who could be their IRO'
      await reading(waymark, waymark.recorder(authorityId), 'allocation choices', { subject, childId })
      const found = await iroChoices(waymark.allocations, waymark.recorder(authorityId), ask)
      if (found === undefined) throw couldNot(`No child ${childId} is known in ${flags.authority}.`)
      if (flags.json === true) {
        process.stdout.write(`${JSON.stringify(found, null, 1)}\n`)
        return
      }
      const rows = found.choices.map(({ officer, independence, current, former }) => [
        officer.iroId,
        officer.name,
        String(officer.caseload),
        independence.independent
          ? [
              current ? 'is the IRO' : '',
              former && !current ? 'was the IRO' : '',
              officer.away ? 'away' : '',
              officer.iroId === found.proposed ? 'proposed' : '',
            ]
              .filter((word) => word !== '')
              .join(', ')
          : `cannot be: ${independence.reasons.join(' ')}`,
      ])
      process.stdout.write(`${inColumns([['IRO', 'Name', 'Children', ''], ...rows]).join('\n')}\n`)
    })
  allocation
    .command('give')
    .description('give a child an IRO, or another one')
    .argument('<child-id>')
    .requiredOption('--authority <slug>', 'the authority')
    .requiredOption('--iro <id>', 'the IRO, by the id of the file of IROs')
    .requiredOption('--reason <reason>', `one of ${Object.keys(allocationReasons).join(', ')}`)
    .option('--because <text>', 'more about why; needed for `other`')
    .option('--from <date>', 'from which day; else today')
    .action(async (childId: string, flags: Flags) => {
      const { iro = '', reason = '', because = null } = flags
      if (!isAllocationReason(reason))
        throw calledWrongly(`--reason takes one of ${Object.keys(allocationReasons).join(', ')}.`)
      await using waymark = await open()
      const { authorityId } = await waymark.authority(flags.authority)
      const from = dayOf(flags, waymark.allocations)
      const wanted = { childId, iroId: iro, from, reason, explained: because }
      const answer = await allocateIro(waymark.allocations, waymark.recorder(authorityId), wanted)
      switch (answer.kind) {
        case 'done':
          process.stdout.write(`Child ${childId} has IRO ${iro} from ${from}. The child is now to be told.\n`)
          return
        case 'not-found':
          throw couldNot(`No child ${childId} is known in ${flags.authority}.`)
        case 'refused':
          throw couldNot(`${answer.reasons.join(' ').replace(/\.$/, '')}. Nothing was recorded.`)
      }
    })
  allocationChangeCommands(allocation, open)
}

function dayOf({ from }: Flags, { today }: AllocationNeeds) {
  if (from === undefined) return today()
  const day = readStart(from)
  if (day === undefined) throw calledWrongly(`--from takes a date such as 2026-11-24, not ${from}.`)
  return day
}
