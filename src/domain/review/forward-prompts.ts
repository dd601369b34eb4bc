import { type CalendarDate, calendarDate, ageOn, monthOf, yearOf } from '#domain/calendar/calendar-date.ts'
import type { ForwardTriggerName } from './forward-triggers.ts'

/** Something that happened to a child, as the files say it. */
export interface ForwardEvent {
  readonly childId: string
  readonly on: CalendarDate
  readonly bornOn: CalendarDate | null
  readonly what: 'moved' | 'legal_status' | 'missing'
  /** Of a move: why the placement before ended, by the national codes; null: not recorded. */
  readonly moveReason: string | null
}

/** Moves that carry out a plan. A move without a recorded reason is not known to be one. */
const planned: readonly string[] = ['CARPL', 'PLACE']

/** Which reasons to bring a review forward an event is. A move in years 10 and 11 is the stronger of two. */
export function triggersOf(event: ForwardEvent): readonly ForwardTriggerName[] {
  if (event.what === 'missing') return ['missing']
  if (event.what === 'legal_status') return ['legal_status']
  const isPlanned = event.moveReason !== null && planned.includes(event.moveReason)
  if (isKeyStageFour(event.bornOn, event.on)) return ['ks4_move']
  return isPlanned ? [] : ['unplanned_move']
}

/** Whether a child is of years 10 or 11 on a day: aged 14 or 15 when that school year began, on 1 September. */
export function isKeyStageFour(bornOn: CalendarDate | null, on: CalendarDate): boolean {
  if (bornOn === null) return false
  const year = monthOf(on) >= 9 ? yearOf(on) : yearOf(on) - 1
  const age = ageOn(bornOn, calendarDate(`${year}-08-31`))
  return age === 14 || age === 15
}
