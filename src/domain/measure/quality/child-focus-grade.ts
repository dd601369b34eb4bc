import { defineMeasure } from '../definition.ts'
import { byMonth, shareByGrade } from '../dimension.ts'

export const qualityChildFocusGrade = defineMeasure({
  id: 'quality.child_focus_grade',
  question: 'How well was the child at the centre?',
  basis: 'during',
  unit: 'count and share',
  figure: { kind: 'count and share' },
  population: 'Quality checks of reviews held in the period, with a grade',
  numerator: 'Checks of each grade',
  denominator: 'Graded checks',
  exclusions: 'Short breaks (V3, V4); not recorded: no grade',
  source: { kind: 'local practice', name: "The reviewing officer's quality form after a review" },
  variants: [],
  dimensions: [shareByGrade, byMonth],
  notes: [],
})
