import type { ClockKind, Confidence } from '#domain/law/clock.ts'

/** Parts of a review that only a meeting has: a light review, held on paper by asking everybody, does without them. */
export const meetingOnly: readonly string[] = ['attendance', 'chairing']

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
