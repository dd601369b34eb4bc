import type { DecisionDraft } from '#domain/decisions/decision.ts'
import { isOwnerRole } from '#domain/decisions/owner-roles.ts'
import { type Content, said } from './field.ts'
import { dayIn } from './what-is-left.ts'

/** What became of a decision of an earlier review, as the meeting heard it. */
export interface Heard {
  readonly outcome: 'done' | 'carry_on' | 'not_done'
  readonly words: string
}

/** What a section about an earlier decision says; undefined while it does not say. */
export function heardOf(content: Content): Heard | undefined {
  const outcome = (['done', 'carry_on', 'not_done'] as const).find((one) => one === said(content, 'outcome'))
  return outcome === undefined ? undefined : { outcome, words: said(content, 'why') }
}

/** The decisions that a meeting made, in the order in which they were taken down: who does what by when. */
export function decidedIn(content: Content, rows: number): readonly DecisionDraft[] {
  return Array.from({ length: rows }, (_, index) => `action-${index + 1}`).flatMap((row): DecisionDraft[] => {
    const what = said(content, `${row}-what`)
    if (what === '') return []
    const role = said(content, `${row}-role`)
    const by = dayIn(content, { name: `${row}-by` })
    return [
      {
        what,
        ownerRole: isOwnerRole(role) ? role : null,
        ownerName: said(content, `${row}-name`) || null,
        dueOn: by === undefined || by === 'no day' ? null : by,
      },
    ]
  })
}
