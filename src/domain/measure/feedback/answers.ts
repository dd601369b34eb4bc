import { defineMeasure } from '../definition.ts'
import { bySomething, shareByAnswer } from '../dimension.ts'

export const feedbackAnswers = defineMeasure({
  id: 'feedback.answers',
  question: 'What did people answer?',
  basis: 'during',
  unit: 'percent',
  figure: { kind: 'percent' },
  population: 'Responses received in the period that answered the question',
  numerator: 'Those that gave the answer',
  denominator: 'All of them',
  exclusions: 'Not recorded: a question without an answer',
  source: { kind: 'local practice', name: 'Surveys of the reviewing service' },
  variants: [],
  dimensions: [bySomething('question', 'Question'), shareByAnswer],
  notes: ['Answers to different questions are not added up: there is no total.'],
})
