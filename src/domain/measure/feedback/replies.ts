import { defineMeasure, undivided } from '../definition.ts'
import { byQuarter, bySomething, byRespondent } from '../dimension.ts'

export const feedbackReplies = defineMeasure({
  id: 'feedback.replies',
  question: 'How many replies came to the surveys?',
  basis: 'during',
  unit: 'count',
  figure: { kind: 'count' },
  population: 'Responses received in the period',
  numerator: 'Different responses',
  denominator: undivided,
  exclusions: 'Nothing',
  source: { kind: 'local practice', name: 'Surveys of the reviewing service' },
  variants: [],
  dimensions: [byRespondent, bySomething('survey', 'Survey'), byQuarter],
  notes: [],
})
