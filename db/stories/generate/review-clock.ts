import { addMonths, addWorkingDays, type Day } from './days.ts'

/** Where a child stands with the review clock: what governs the next review, and since when. */
export type Regime = 'in_care' | 'authority' | 'placed' | 'returned'

export interface ClockState {
  readonly regime: Regime
  /** The day the regime began: entry to care, the placement order, the placing, the return. */
  readonly since: Day
  /** The last review, if there has been one in this period of care, and how many there were. */
  readonly last: Day | undefined
  readonly held: number
  /** Reviews under this regime. */
  readonly heldInRegime: number
}

/** The day by which the next review is due. */
export function nextDue(state: ClockState): Day {
  switch (state.regime) {
    case 'in_care':
      return inCare(state)
    case 'authority': {
      // Authority to place adds a clock of its own; until the child is placed the earlier of the two governs.
      const own =
        state.heldInRegime === 0 || state.last === undefined
          ? addMonths(state.since, 3)
          : addMonths(state.last, 6)
      return Math.min(inCare(state), own)
    }
    case 'placed':
      if (state.heldInRegime === 0 || state.last === undefined) return state.since + 28
      return addMonths(state.last, state.heldInRegime === 1 ? 3 : 6)
    case 'returned':
      if (state.heldInRegime === 0 || state.last === undefined) return state.since + 42
      return addMonths(state.last, 6)
  }
}

/** The first day on which the next review would count: only a return from adopters opens a window. */
export function opensOn(state: ClockState): Day {
  if (state.regime === 'returned' && state.heldInRegime === 0) return state.since + 28
  return Math.max(state.last ?? state.since, state.since) + 1
}

function inCare(state: ClockState): Day {
  if (state.last === undefined) return addWorkingDays(state.since, 20)
  return addMonths(state.last, state.held === 1 ? 3 : 6)
}

/** The state after a review. */
export function afterReview(state: ClockState, completed: Day): ClockState {
  return { ...state, last: completed, held: state.held + 1, heldInRegime: state.heldInRegime + 1 }
}

/** The state after a change of regime. */
export function afterChange(state: ClockState, regime: Regime, on: Day): ClockState {
  return { ...state, regime, since: on, heldInRegime: 0 }
}
