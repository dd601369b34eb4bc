import { type DatedClock, sinceUnknown, within, workingDays } from '#domain/law/clock.ts'
import { workingTogether } from '#domain/law/instruments.ts'

/**
 * The initial child protection conference is held within 15 working days of the strategy discussion that
 * began the section 47 enquiries.
 *
 * Where there were several strategy discussions, the one that began the enquiries counts.
 *
 *   Mon 15 Dec 2025 -> Thu 8 Jan 2026: Christmas Day, Boxing Day and New Year's Day are not counted
 *   Mon 23 Mar 2026 -> Wed 15 Apr 2026: Good Friday and Easter Monday are not counted
 */
export const initialConference: DatedClock = {
  id: 'C32a',
  slug: 'conference.initial',
  title: 'Initial child protection conference',
  statement:
    'The initial child protection conference is held within 15 working days of the strategy discussion that began the section 47 enquiries.',
  kind: 'statutory guidance',
  confidence: 'secondary',
  source: 'Working Together; SSD icpc_target_date',
  cites: [workingTogether('not read')],
  inForce: sinceUnknown,
  limit: within(workingDays(15)),
  anchor: 'strategy_discussion_starting_s47',
  readings: ['counting-working-days', 'the-2026-act'],
  worked: [
    {
      start: '2025-12-15',
      due: '2026-01-08',
      why: "Christmas Day, Boxing Day and New Year's Day are not counted",
    },
    { start: '2026-03-23', due: '2026-04-15', why: 'Good Friday and Easter Monday are not counted' },
  ],
}
