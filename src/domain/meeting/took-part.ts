import { ageOn, type CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { Content } from './field.ts'
import { said } from './field.ts'

/** The codes of the return for how a child took part in a review, as people say them. */
export const participationWords = {
  PN0: 'PN0: under 4 at the time of the review',
  PN1: 'PN1: came and spoke for themselves',
  PN2: 'PN2: came, and an advocate spoke for them',
  PN3: 'PN3: came, and showed their views without words',
  PN4: 'PN4: came, and neither spoke nor showed their views nor asked an advocate to',
  PN5: 'PN5: did not come; an advocate, or the IRO, was briefed to speak for them',
  PN6: 'PN6: did not come; sent their views some other way',
  PN7: 'PN7: did not come, and their views were not brought either',
} as const
export type ParticipationCode = keyof typeof participationWords

export function isParticipationCode(text: string): text is ParticipationCode {
  return Object.hasOwn(participationWords, text)
}

/** The code that follows from what was recorded, and from what; or what must be recorded first. */
export type Proposal =
  | { readonly code: ParticipationCode; readonly because: string }
  | { readonly code: undefined; readonly missing: string }

/**
 * Proposes the code of a review from what the section on taking part says. A code is the return's and is one for each
 * review; the person who was in the room decides on it.
 */
export function proposeCode(
  content: Content,
  { bornOn, on }: { readonly bornOn: CalendarDate | null; readonly on: CalendarDate },
): Proposal {
  if (bornOn === null) return missing('the child’s date of birth')
  const age = ageOn(bornOn, on)
  if (age === undefined) return missing('a date of birth before the review')
  if (age < 4) return { code: 'PN0', because: 'The child was under 4 on the day of the review.' }
  const came = said(content, 'came')
  const how = said(content, 'how')
  if (came === 'yes') {
    switch (how) {
      case 'spoke':
        return { code: 'PN1', because: 'The child came and spoke for themselves.' }
      case 'advocate':
        return { code: 'PN2', because: 'The child came and an advocate spoke for them.' }
      case 'showed':
        return { code: 'PN3', because: 'The child came and showed their views without words.' }
      case 'nothing':
        return { code: 'PN4', because: 'The child came and did not give their views in any way.' }
      default:
        return missing('how they took part')
    }
  }
  if (came !== 'no') return missing('whether they came')
  switch (how) {
    case 'advocate':
      return {
        code: 'PN5',
        because: 'The child did not come; somebody they had briefed spoke for them.',
      }
    case 'sent':
      return { code: 'PN6', because: 'The child did not come and sent their views.' }
    case 'nothing':
      return { code: 'PN7', because: 'The child did not come and their views were not brought.' }
    default:
      return missing('how their views came to the review')
  }
}

const missing = (what: string): Proposal => ({ code: undefined, missing: what })

/**
 * What speaks against a code; undefined when nothing does. From the fourth birthday on a code from PN1 to PN7 is
 * given: the return's own checks let either through on that day.
 */
export function codeFault(
  code: ParticipationCode,
  { bornOn, on }: { readonly bornOn: CalendarDate | null; readonly on: CalendarDate },
): string | undefined {
  const age = bornOn === null ? undefined : ageOn(bornOn, on)
  if (age === undefined) return undefined
  if (code === 'PN0' && age >= 4) return `PN0 is for children under 4, and the child was ${age}`
  if (code !== 'PN0' && age < 4) return `${code} is for children of 4 and over, and the child was ${age}`
  return undefined
}

/** Whether a code is one for which the reason and what was done instead are recorded. */
export function asksWhy(code: string): boolean {
  return code === 'PN4' || code === 'PN7'
}
