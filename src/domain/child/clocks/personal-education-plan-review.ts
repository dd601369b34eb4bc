import { type UndatedClock, onceASchoolTerm, sinceUnknown } from '#domain/law/clock.ts'
import { educationGuidance } from '#domain/law/instruments.ts'

/**
 * The personal education plan is reviewed once in each school term.
 *
 * Term dates differ from school to school, so no date follows from the rule; what is counted is the terms
 * without a review.
 */
export const personalEducationPlanReview: UndatedClock = {
  id: 'C23b',
  slug: 'education-plan.termly',
  title: 'PEP review',
  statement: 'The personal education plan is reviewed once in each school term.',
  kind: 'statutory guidance',
  confidence: 'knowledge-verify',
  source: 'DfE education guidance 2018',
  cites: [educationGuidance('not read')],
  inForce: sinceUnknown,
  limit: onceASchoolTerm,
  anchor: 'school_term',
  worked: [],
}
