import { defineMeasure } from '../definition.ts'
import { bySomething } from '../dimension.ts'

export const placementsThreeOrMore = defineMeasure({
  id: 'placements.three_or_more',
  question: 'How many children had three or more placements?',
  basis: 'during',
  unit: 'percent',
  figure: { kind: 'percent', countedBy: 'placements' },
  population: 'Children in care on the last day',
  numerator: 'Those with three or more placements overlapping the period',
  denominator: 'All of them',
  exclusions:
    'Temporary placements (T0 to T4) and short breaks are no placements; a change of legal status or a placement with the same carer continues one',
  source: { kind: 'national definition', name: 'Placement stability of children looked after (NI 62)' },
  variants: [],
  dimensions: [bySomething('age', 'Age'), bySomething('placements', 'Placements')],
  notes: [
    'By age and the number of placements together, cells are counts, with their share of all the children in care on the last day.',
  ],
})
