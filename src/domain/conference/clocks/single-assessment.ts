import { type DatedClock, sinceUnknown, within, workingDays } from '#domain/law/clock.ts'
import { workingTogether } from '#domain/law/instruments.ts'

/**
 * The assessment of a referred child is completed within 45 working days of the referral.
 *
 * The text has not been read.
 *
 *   Mon 1 Dec 2025 -> Thu 5 Feb 2026: Christmas Day, Boxing Day and New Year's Day are not counted
 *   Mon 2 Mar 2026 -> Thu 7 May 2026: Good Friday, Easter Monday and Early May bank holiday are not counted
 */
export const singleAssessment: DatedClock = {
  id: 'C32f',
  slug: 'assessment.single',
  title: 'Single assessment',
  statement: 'The assessment of a referred child is completed within 45 working days of the referral.',
  kind: 'statutory guidance',
  confidence: 'knowledge-verify',
  source: 'Working Together',
  cites: [workingTogether('not read')],
  inForce: sinceUnknown,
  limit: within(workingDays(45)),
  anchor: 'referral',
  readings: ['counting-working-days'],
  worked: [
    {
      start: '2025-12-01',
      due: '2026-02-05',
      why: "Christmas Day, Boxing Day and New Year's Day are not counted",
    },
    {
      start: '2026-03-02',
      due: '2026-05-07',
      why: 'Good Friday, Easter Monday and Early May bank holiday are not counted',
    },
  ],
}
