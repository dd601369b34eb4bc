import type { Chance } from './chance.ts'
import type { Day } from './days.ts'
import type { Journey } from './draft.ts'
import type { Stay } from './placements.ts'

/** A legal status from a day on. */
export interface Status {
  readonly from: Day
  readonly code: string
}

/**
 * The legal statuses of one journey, in order. `stays` are known already: nobody is placed with parents
 * under section 20, and a placement order comes before a placement for adoption.
 */
export function statusesOf(journey: Journey, stays: readonly Stay[], chance: Chance): Status[] {
  const statuses: Status[] = []
  const become = (from: Day, code: string) => {
    const last = statuses.at(-1)
    if (last !== undefined && (from <= last.from || from >= journey.leaves || last.code === code)) return
    statuses.push({ from, code })
  }
  const { enters } = journey
  switch (journey.path) {
    case 'unaccompanied':
      become(enters, 'V2')
      break
    case 'remand':
      become(enters, 'J1')
      break
    case 'short_breaks':
      become(enters, 'V4')
      break
    case 'home':
      become(enters, chance.yes(0.7) ? 'V2' : 'C1')
      break
    case 'teenager':
      become(enters, chance.yes(0.55) ? 'V2' : 'C1')
      if (statuses.at(-1)?.code === 'C1') become(enters + chance.int(180, 300), 'C2')
      break
    case 'guardianship':
      startOfProceedings(enters, chance, become)
      break
    case 'adoption':
      startOfProceedings(enters, chance, become)
      placementOrder(journey, stays, chance, become)
      break
    case 'long_term':
    case 'parents':
      startOfProceedings(enters, chance, become)
      fullOrder(journey, stays, chance, become)
      break
  }
  return statuses
}

type Become = (from: Day, code: string) => void

function startOfProceedings(enters: Day, chance: Chance, become: Become): void {
  const way = chance.next()
  if (way < 0.12) {
    become(enters, 'L1')
    become(enters + chance.int(1, 3), 'C1')
  } else if (way < 0.2) {
    become(enters, 'L2')
    become(enters + chance.int(5, 8), 'C1')
  } else if (way < 0.45) {
    become(enters, 'V2')
    become(enters + chance.int(8, 70), 'C1')
  } else {
    become(enters, 'C1')
  }
}

/** Care proceedings should end within 26 weeks and often do not. */
function fullOrder(journey: Journey, stays: readonly Stay[], chance: Chance, become: Become): void {
  const order = journey.enters + chance.int(160, 330)
  const home = stays.find((stay) => stay.home.place === 'P1')
  become(home !== undefined && home.from < order ? home.from : order, 'C2')
}

function placementOrder(journey: Journey, stays: readonly Stay[], chance: Chance, become: Become): void {
  const placed = stays.find((stay) => stay.home.place.startsWith('A'))
  const planned = journey.enters + Math.round((journey.leaves - journey.enters) * chance.between(0.38, 0.5))
  const order = placed === undefined ? planned : Math.min(planned, placed.from - 20)
  become(Math.max(order, journey.enters + 90), 'E1')
}
