import type { Recorder } from '#app/recording/recording.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { type Independence, independenceOf } from '#domain/iro/independence.ts'
import type { AllocationNeeds } from './allocate-iro.ts'
import { startOfCare } from './start-of-care.ts'
import type { HeldAllocation, IroWish, Officer } from './allocation-store.ts'

/** An IRO as a choice for one child: why to choose them, why not, and whether it is possible at all. */
export interface IroChoice {
  readonly officer: Officer
  readonly independence: Independence
  /** The IRO of the child before: the same one stays or comes back where that can be. */
  readonly former: boolean
  readonly current: boolean
  /** Brothers and sisters of whom they are the IRO. */
  readonly siblings: readonly string[]
}

export interface IroChoices {
  readonly on: CalendarDate
  readonly choices: readonly IroChoice[]
  /** The one to propose: the IRO before, then the one of brothers and sisters, then the least loaded. */
  readonly proposed: string | undefined
  readonly wishes: readonly IroWish[]
  readonly current: HeldAllocation | undefined
}

/** The IROs whom a child could have from a day, each with their caseload and why or why not. */
export function iroChoices(
  needs: AllocationNeeds,
  by: Recorder,
  ask: { readonly childId: string; readonly on: CalendarDate },
): Promise<IroChoices | undefined> {
  return needs.store.change(by, async (transaction) => {
    const leave = by.may('allocate-iros')
    if (!leave.allowed || (await transaction.sight(ask.childId, leave.scope, ask.on)) !== 'within')
      return undefined
    const started = await startOfCare(transaction, ask.childId, ask.on)
    const held = await transaction.allocationsOf(ask.childId)
    const current = held.find(({ to }) => to === null || to > ask.on)
    const siblings = await transaction.irosOfSiblings(ask.childId, ask.on)
    const parts = started === undefined ? [] : await transaction.partsIn(ask.childId, started)
    const choices = (await transaction.officers(ask.on)).map(
      (officer): IroChoice => ({
        officer,
        independence: independenceOf(officer.person, parts, started ?? ask.on),
        former: held.some(({ iroId }) => iroId === officer.iroId),
        current: current?.iroId === officer.iroId,
        siblings: siblings.filter(({ iroId }) => iroId === officer.iroId).map(({ childId }) => childId),
      }),
    )
    const ordered = choices.toSorted((one, other) => rank(one) - rank(other) || load(one) - load(other))
    const proposed = ordered.find((one) => one.independence.independent && !one.current && !one.officer.away)
    return {
      on: ask.on,
      choices: ordered,
      proposed: proposed?.officer.iroId,
      wishes: await transaction.wishesOf(ask.childId),
      current,
    }
  })
}

/** The one before first, then brothers' and sisters', then the rest; who may not be comes last. */
function rank({ independence, former, siblings, current }: IroChoice): number {
  if (!independence.independent) return 4
  if (current) return 3
  if (former) return 0
  return siblings.length > 0 ? 1 : 2
}

/** Children for each full-time post. */
const load = ({ officer }: IroChoice) => (officer.fte > 0 ? officer.caseload / officer.fte : officer.caseload)
