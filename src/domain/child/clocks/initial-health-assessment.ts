import { type DatedClock, sinceUnknown, within, workingDays } from '#domain/law/clock.ts'
import { carePlanningRegulations, healthGuidance } from '#domain/law/instruments.ts'

/**
 * The first health assessment is done before the first review, in practice within 20 working days of the
 * child becoming looked after.
 *
 * Regulation 7 sets it before the placement or, where that is not practicable, before the first review,
 * unless one was done in the three months before; 20 working days follow from the first review.
 *
 *   Mon 15 Dec 2025 -> Thu 15 Jan 2026: Christmas Day, Boxing Day and New Year's Day are not counted
 *   Mon 8 Sep 2025 -> Mon 6 Oct 2025: no bank holiday in between
 */
export const initialHealthAssessment: DatedClock = {
  id: 'C22a',
  slug: 'health.initial',
  title: 'Initial health assessment',
  statement:
    'The first health assessment is done before the first review, in practice within 20 working days of the child becoming looked after.',
  kind: 'statutory guidance',
  confidence: 'knowledge-verify',
  source:
    'CPPCR reg 7, before first review (City of London, Rochdale manuals); 20 wd follows from C03; health guidance 2015 unread',
  cites: [carePlanningRegulations('reg 7'), healthGuidance('not read')],
  inForce: sinceUnknown,
  limit: within(workingDays(20)),
  anchor: 'became_looked_after',
  readings: ['counting-working-days'],
  worked: [
    {
      start: '2025-12-15',
      due: '2026-01-15',
      why: "Christmas Day, Boxing Day and New Year's Day are not counted",
    },
    { start: '2025-09-08', due: '2025-10-06', why: 'no bank holiday in between' },
  ],
}
