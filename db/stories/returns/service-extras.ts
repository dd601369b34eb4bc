import type { Cell } from '../facts.ts'
import { Chance } from '../generate/chance.ts'
import { addMonths, dayOf, textOf } from '../generate/days.ts'
import type { Service } from '../generate/service.ts'
import { knownBy, type YearView } from './year-view.ts'

type Add = (kindId: string, values: Record<string, Cell>) => void

/** Leave and sickness of the officers in one year: each spring or autumn some are away for a while. */
export function addAbsences(service: Service, view: YearView, add: Add): void {
  for (const [index, officer] of service.officers.entries()) {
    if (officer.counts !== 'yes') continue
    const chance = new Chance(view.year.startYear, index, 43)
    if (!chance.yes(0.4)) continue
    const from = addMonths(dayOf(view.year.starts), chance.int(0, 10)) + chance.int(0, 25)
    const until = from + chance.int(5, 60)
    const employed = officer.starts <= from && (officer.ends === undefined || officer.ends > until)
    if (!employed || textOf(from) > view.to) continue
    add('iro_absences', {
      iro_id: officer.id,
      absent_from: textOf(from),
      absent_to: knownBy(view, textOf(until)),
      absence_reason: chance.weighted([
        ['sickness', 6],
        ['leave', 3],
        ['parental leave', 1],
      ]),
    })
  }
}

/** Children who are privately fostered are nobody's looked-after children: they are counted, about one in sixty. */
export function addPrivateFostering(children: number, view: YearView, add: Add): void {
  const known = Math.max(2, Math.round(children / 60)) * 2
  for (let number = 1; number <= known; number += 1) {
    const chance = new Chance(children, number, 59)
    const from = dayOf(view.lastDay) - chance.int(20, 1_300)
    const until = from + chance.int(60, 900)
    const stillThere = textOf(until) >= view.from
    if (textOf(from) > view.to || !stillThere) continue
    add('registers', {
      register: 'private_fostering',
      child_id: `WF${String(number).padStart(5, '0')}`,
      entered_on: textOf(from),
      left_on: knownBy(view, textOf(until)),
    })
  }
}

/** Made-up figures of other areas: the measure, England's figure, the neighbours'. Each year moves a little. */
const elsewhere: readonly (readonly [measure: string, england: number, neighbours: number])[] = [
  ['cohort.rate_per_10000', 70, 74],
  ['reviews.in_time', 96.4, 95.8],
  ['participation.rate', 92.1, 91],
  ['placements.three_or_more', 10.1, 9.6],
  ['placements.long_term_stability', 68.2, 69.5],
  ['placements.over_20_miles', 17.3, 18.8],
]

/** Figures to compare with. They are invented like everything else, and say so. */
export function addComparators(view: YearView, add: Add): void {
  const drift = (view.year.startYear - 2025) * 0.3
  for (const [measure, england, neighbours] of elsewhere) {
    for (const [area, value] of [
      ['England', england],
      ['Statistical neighbours', neighbours],
    ] as const) {
      add('comparators', {
        measure_id: measure,
        comparator_year: view.year.label,
        comparator_area: area,
        comparator_value: Math.round((value + drift) * 10) / 10,
        comparator_source: 'Invented for the demonstration',
      })
    }
  }
}
