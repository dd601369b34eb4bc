import type { Command } from 'commander'
import { reallocate, type Wanted } from '#app/allocation/allocate-iro.ts'
import { officersOn, workloadsAfter } from '#app/allocation/preview-reallocation.ts'
import { cardOccasions, handOverCard, recordWish, tellChild } from '#app/allocation/tell-child.ts'
import { allocationReasons, waysOfTelling } from '#domain/iro/allocation-reasons.ts'
import {
  type ActFlags,
  actCommand,
  codesOf,
  dayIn,
  done,
  gather,
  inCouncil,
  oneOf,
  pairIn,
  reading,
} from '../kit/act.ts'
import type { AllocationsForCommands } from './allocation.ts'
import { calledWrongly, couldNot } from '../kit/exit.ts'
import { inColumns, printEither } from '../operate/operate.ts'

interface Flags extends ActFlags {
  readonly how?: string
  readonly by?: string
  readonly on?: string
  readonly note?: string
  readonly words?: string
  readonly occasion?: string
  readonly style?: string
  readonly give?: readonly string[]
  readonly from?: string
  readonly reason?: string
  readonly because?: string
  readonly preview?: boolean
}

type Open = () => Promise<AllocationsForCommands>

const cardStyles = ['younger', 'older'] as const

const noChild = 'There is no such child here. See: waymark due'

/** `waymark allocation tell`, `card`, `wish` and `share-out`: what follows a change of IRO, and many changes at once. */
export function allocationChangeCommands(allocation: Command, open: Open): void {
  actCommand(allocation, 'tell', 'record that a child was told who their IRO is')
    .argument('<child-id>')
    .requiredOption('--how <way>', `one of ${codesOf(waysOfTelling).join(', ')}`)
    .requiredOption('--by <name>', 'who told the child')
    .option('--on <date>', 'the day; else today')
    .option('--note <text>', 'what is to be remembered of it')
    .action((childId: string, flags: Flags) =>
      inCouncil(open, flags, async ({ allocations }, by) => {
        const how = oneOf('--how', codesOf(waysOfTelling), flags.how)
        if (how === undefined) throw calledWrongly('--how is missing.')
        const on = dayIn('--on', flags.on, allocations.today())
        const told = { childId, on, how, toldBy: flags.by ?? '', note: flags.note ?? null }
        const options = { on: '--on', toldBy: '--by', how: '--how' }
        done(await tellChild(allocations, by, told), { missing: noChild, options })
        printEither(flags, { childId, toldOn: on, how }, [`Recorded: child ${childId} was told on ${on}.`])
      }),
    )
  actCommand(
    allocation,
    'card',
    'record that a child was given their contact card, with the IRO and the social worker of today',
  )
    .argument('<child-id>')
    .requiredOption('--how <way>', `one of ${codesOf(waysOfTelling).join(', ')}`)
    .option('--occasion <occasion>', `why: one of ${cardOccasions.join(', ')}`, 'asked_for')
    .option('--style <style>', `which card: one of ${cardStyles.join(', ')}`, 'older')
    .option('--on <date>', 'the day; else today')
    .action((childId: string, flags: Flags) =>
      inCouncil(open, flags, async (waymark, by) => {
        const { allocations } = waymark
        const how = oneOf('--how', codesOf(waysOfTelling), flags.how)
        const occasion = oneOf('--occasion', cardOccasions, flags.occasion)
        const style = oneOf('--style', cardStyles, flags.style)
        if (how === undefined || occasion === undefined || style === undefined)
          throw calledWrongly('--how is missing.')
        const givenOn = dayIn('--on', flags.on, allocations.today())
        const scope = await reading(waymark, by, 'allocation card', { subject: 'the contact card', childId })
        const given = { childId, occasion, style, how, givenOn }
        done(await handOverCard(allocations, by, scope, given), {
          missing: noChild,
          options: { on: '--on', how: '--how' },
        })
        printEither(flags, given, [`Recorded: child ${childId} was given the card on ${givenOn}.`])
      }),
    )
  actCommand(allocation, 'wish', 'record what a child wants of their IRO, in their words')
    .argument('<child-id>')
    .requiredOption('--words <text>', 'what the child said')
    .action((childId: string, flags: Flags) =>
      inCouncil(open, flags, async ({ allocations }, by) => {
        const wish = { childId, words: flags.words ?? '', wants: null }
        done(await recordWish(allocations, by, wish), { missing: noChild, options: { words: '--words' } })
        printEither(flags, { childId, recorded: true }, ['Recorded.'])
      }),
    )
  shareOutCommand(allocation, open)
}

function shareOutCommand(allocation: Command, open: Open): void {
  const reasons = codesOf(allocationReasons)
  actCommand(allocation, 'share-out', 'give children of one IRO to others at once: all of them, or none')
    .argument('<iro-id>', 'whose children they are')
    .requiredOption('--give <child-id=iro-id>', 'a child and their next IRO; once for each', gather)
    .requiredOption('--reason <reason>', `one of ${reasons.join(', ')}`)
    .option('--because <text>', 'more about why; needed for `other`')
    .option('--from <date>', 'from which day; else today')
    .option('--preview', 'only show what it would make of every caseload')
    .action((iroId: string, flags: Flags) =>
      inCouncil(open, flags, async (waymark, by) => {
        const { allocations } = waymark
        const reason = oneOf('--reason', reasons, flags.reason)
        if (reason === undefined) throw calledWrongly('--reason is missing.')
        const from = dayIn('--from', flags.from, allocations.today())
        const pairs = (flags.give ?? []).map((pair) => pairIn('--give', pair))
        const subject = `the children of IRO ${iroId}`
        const scope = await reading(waymark, by, 'allocation share-out', { subject })
        const ask = { authorityId: by.authorityId, scope, on: allocations.today(), iroId }
        const held = new Set((await allocations.store.childrenOf(ask)).map(({ childId }) => childId))
        const other = pairs.find(([childId]) => !held.has(childId))
        if (other !== undefined)
          throw couldNot(`${other[0]} is no child of IRO ${iroId} today. No child was given another IRO.`)
        if (flags.preview === true) {
          const officers = (await officersOn(allocations, by, from)) ?? []
          const changes = workloadsAfter(
            officers,
            iroId,
            pairs.map(([, to]) => to),
          ).map(({ officer, before, after }) => ({ iro: officer.iroId, before, after }))
          const lines = changes.map(({ iro, before, after }) => [iro, String(before), String(after)])
          printEither(flags, changes, inColumns([['IRO', 'children now', 'after'], ...lines]))
          return
        }
        const wanted = pairs.map(
          ([childId, to]): Wanted => ({ childId, iroId: to, from, reason, explained: flags.because ?? null }),
        )
        const stopped = await reallocate(allocations, by, wanted)
        if (stopped.size > 0) {
          const why = [...stopped].map(([childId, answer]) =>
            answer.kind === 'refused'
              ? `${childId}: ${answer.reasons.join(' ')}`
              : `${childId} is not known.`,
          )
          throw couldNot(`${why.join(' ')} No child was given another IRO.`)
        }
        printEither(
          flags,
          pairs.map(([child, iro]) => ({ child, iro, from })),
          [
            `${pairs.length} children have another IRO from ${from}. Each is now to be told: waymark allocation tell`,
          ],
        )
      }),
    )
}
