import { completeMeeting } from '#app/meeting/complete-meeting.ts'
import type { MeetingBasis, MeetingNeeds } from '#app/meeting/meeting-store.ts'
import type { Recorder } from '#app/recording/recording.ts'
import type { ReviewAnswer, Seen } from '#app/review/change-review.ts'
import { ageOn, type CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { Content } from '#domain/meeting/field.ts'
import type { Section, SectionSort } from '#domain/meeting/section.ts'
import { sectionsOf } from '#domain/meeting/sections.ts'
import type { Database } from '#store/database/database.ts'
import { meetingStoreOf } from '#store/meeting/meeting-store.ts'

export function meetingsOn(db: Database, today: () => CalendarDate): MeetingNeeds {
  return { store: meetingStoreOf(db, 'test'), today }
}

/** Writes a meeting down with the least that each section asks; a section that holds something already stays. */
export async function writeDown(needs: MeetingNeeds, by: Recorder, reviewId: string): Promise<void> {
  await needs.store.change(by, async (transaction) => {
    const review = await transaction.review(reviewId)
    if (review === undefined) throw new RangeError(`There is no review ${reviewId}`)
    const basis = await transaction.basis(review, needs.today())
    const there = new Set(basis.sections.map(({ section }) => section))
    for (const section of sectionsOf(basis)) {
      if (there.has(section.key)) continue
      const content = least(section, basis, review.heldOn ?? needs.today())
      await transaction.keepSection(review, { section: section.key, content, version: 0, mark: null })
    }
  })
}

/** Writes the meeting down and completes its review, as an IRO at the end of a meeting. */
export async function writeDownAndComplete(
  needs: MeetingNeeds,
  by: Recorder,
  seen: Seen,
  on: CalendarDate,
): Promise<ReviewAnswer> {
  await writeDown(needs, by, seen.reviewId)
  const answer = await completeMeeting(needs, by, seen, on)
  if (answer.kind === 'left') throw new Error(`Still missing: ${JSON.stringify(answer.left)}`)
  return answer
}

function least({ sort, fields }: Section, { bornOn }: MeetingBasis, on: CalendarDate): Content {
  if (sort === 'took-part') return { code: bornOn !== null && (ageOn(bornOn, on) ?? 0) < 4 ? 'PN0' : 'PN1' }
  if (sort === 'attendance') {
    const picks = fields.filter((field) => field.kind === 'pick')
    if (picks.length === 0) return { 'other-1-name': 'The carer', 'other-1-came': 'came' }
    return Object.fromEntries(picks.map(({ name }) => [name, 'came']))
  }
  return leastOf[sort]
}

const leastOf: Readonly<Record<Exclude<SectionSort, 'took-part' | 'attendance'>, Content>> = {
  views: { none: 'Asleep throughout' },
  privately: { spoke: 'yes' },
  decision: { outcome: 'carry_on', why: 'Not yet' },
  'other-views': { parents: 'Asked by telephone: content', carers: 'Asked on paper: content' },
  heading: {},
  actions: { none: 'Nothing new' },
  matter: { state: 'considered', words: 'As it was' },
  permanence: { agreed: 'yes', plan: 'Long-term fostering' },
  risk: { high: 'no' },
  agencies: { together: 'yes' },
  chairing: { offered: 'yes', chaired: 'none' },
  rights: { explained: 'yes' },
  advocacy: { offer: 'declined' },
  visitor: { offer: 'declined' },
}
