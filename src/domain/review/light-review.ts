import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { ClockKind, Confidence } from '#domain/law/clock.ts'

/** What a light review leaves out, and what it cannot: as pages say it. The text of the guidance was not read. */
export const lightReviewIs = {
  leavesOut: ['a meeting, and with it who came', 'whether the child chaired it'],
  keeps: [
    'what the child says, and time alone with the child, or why not',
    'what parents and carers say, asked on paper or by telephone',
    'what became of the last review’s decisions',
    'the thirteen matters, each considered or not applicable with the reason',
    'new decisions, the plan for permanence, risk, rights and advocacy',
    'its own date in law, six months after the review before, and its record',
  ],
  kind: 'statutory guidance' satisfies ClockKind,
  confidence: 'secondary' satisfies Confidence,
} as const

/** What is said when light reviews are agreed to, as far as it was typed. */
export interface LightSaid {
  readonly authorisedBy: string
  /** Undefined: nothing, or no day, was typed. */
  readonly authorisedOn: CalendarDate | undefined
  readonly childView: string | null
  readonly childViewMissing: string | null
}

/** Everything that is missing or wrong in what was said, each at its field; empty when it can be agreed to. */
export function lightAgreementFaults(
  { authorisedBy, authorisedOn, childView, childViewMissing }: LightSaid,
  today: CalendarDate,
): readonly { readonly field: string; readonly words: string }[] {
  const blank = (text: string | null) => (text ?? '').trim() === ''
  return [
    ...(blank(authorisedBy)
      ? [{ field: 'authorisedBy', words: 'Enter who authorised it for the service' }]
      : []),
    ...(authorisedOn === undefined || authorisedOn > today
      ? [{ field: 'on', words: 'Enter the day on which it was authorised: today or an earlier day' }]
      : []),
    ...(blank(childView) && blank(childViewMissing)
      ? [{ field: 'childView', words: 'Enter what the child says, or why they were not asked' }]
      : []),
  ]
}
