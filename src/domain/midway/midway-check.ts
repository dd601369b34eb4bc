import type { CalendarDate } from '#domain/calendar/calendar-date.ts'

/** A check between two reviews of a child, recorded here. */
export interface MidwayCheck {
  readonly checkId: string
  readonly childId: string
  readonly heldOn: CalendarDate
  readonly onTrack: 'yes' | 'no'
  /** What is on the way and what is not. */
  readonly words: string | null
  readonly checkedBy: string
  readonly version: number
}

/** What a form says of a check. */
export interface MidwayDraft {
  readonly heldOn: CalendarDate
  readonly onTrack: 'yes' | 'no' | undefined
  readonly words: string
}

/** What keeps a check from being kept, and at which field a form says so; undefined when nothing. */
export function midwayFault(
  { heldOn, onTrack, words }: MidwayDraft,
  { today, lookedAfter }: { readonly today: CalendarDate; readonly lookedAfter: boolean },
): { readonly reason: string; readonly field: 'on' | 'onTrack' | 'words' } | undefined {
  if (heldOn > today) return { reason: 'Enter today or an earlier day', field: 'on' }
  if (!lookedAfter)
    return { reason: 'The child was not looked after on that day, as far as is recorded', field: 'on' }
  if (onTrack === undefined) return { reason: 'Say whether the plan is on track', field: 'onTrack' }
  if (onTrack === 'no' && words.trim() === '')
    return { reason: 'Enter what is not on track, and what is done about it', field: 'words' }
  return undefined
}

/** What a check can say of a decision that is still to do. */
export const midwayOutcomes = {
  note: 'It goes on',
  confirm: 'Done',
  not_done: 'Not done, and no longer pursued',
} as const
export type MidwayOutcome = keyof typeof midwayOutcomes

export function isMidwayOutcome(text: string): text is MidwayOutcome {
  return Object.hasOwn(midwayOutcomes, text)
}
