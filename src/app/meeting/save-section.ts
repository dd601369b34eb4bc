import type { Recorder } from '#app/recording/recording.ts'
import { sayReview } from '#app/review/change-review.ts'
import { rowsOfReview } from '#app/review/rows-of-review.ts'
import { workOutChildren } from '#app/care/work-out-children.ts'
import { factsOf } from '#domain/meeting/facts-of-meeting.ts'
import { contentOf, longestText, sameContent, type Section } from '#domain/meeting/section.ts'
import { sectionsOf } from '#domain/meeting/sections.ts'
import { type Left, whatIsLeft } from '#domain/meeting/what-is-left.ts'
import type { LiveReview, ReviewFacts } from '#domain/review/live-review.ts'
import { contentsOf } from './contents-of.ts'
import type { MeetingNeeds, MeetingTransaction, SavedSection } from './meeting-store.ts'

/** What is to be saved, and what was seen when it was typed. */
export interface SectionTyped {
  readonly reviewId: string
  readonly section: string
  readonly typed: Readonly<Record<string, string | undefined>>
  /** The version that was seen; 0 where nothing had been saved. Undefined at the console, which sees the newest. */
  readonly version?: number | undefined
  /** The open page that sends it: what it saved itself meanwhile is no conflict. */
  readonly mark?: string | undefined
}

export type SectionAnswer =
  | { readonly kind: 'saved'; readonly saved: SavedSection; readonly left: readonly Left[] }
  /** Somebody else saved it meanwhile: as it is now. Nothing was overwritten. */
  | { readonly kind: 'conflict'; readonly section: Section; readonly now: SavedSection }
  | { readonly kind: 'refused'; readonly reason: string; readonly field?: string | undefined }
  | { readonly kind: 'not-found' }

/**
 * Saves one section of a review's workspace by itself. Whatever was typed is kept as it was typed: what is still
 * missing is said, and keeps nobody from saving. What the return and the activity files say, too, follows at once.
 */
export function saveSection(needs: MeetingNeeds, by: Recorder, given: SectionTyped): Promise<SectionAnswer> {
  return needs.store.change(by, async (transaction): Promise<SectionAnswer> => {
    const leave = by.may('write-meetings')
    if (!leave.allowed) {
      const subject = `review ${given.reviewId}`
      await transaction.audit({ action: 'write-meetings', subject, childId: null, outcome: 'refused' })
      return { kind: 'refused', reason: leave.reason }
    }
    const today = needs.today()
    const review = await transaction.review(given.reviewId)
    if (review === undefined) return { kind: 'not-found' }
    if ((await transaction.sight(review.childId, leave.scope, today)) !== 'within')
      return { kind: 'not-found' }
    const closed = whyNotWritten(review)
    if (closed !== undefined) return { kind: 'refused', reason: closed }
    const basis = await transaction.basis(review, today)
    const sections = sectionsOf(basis)
    const section = sections.find(({ key }) => key === given.section)
    if (section === undefined) return { kind: 'not-found' }
    if (section.key === 'actions' && review.completedOn !== null)
      return { kind: 'refused', reason: decidedAlready }
    const { content, tooLong } = contentOf(section, given.typed)
    if (tooLong.length > 0) {
      const reason = `Enter at most ${longestText.toLocaleString('en-GB')} characters`
      return { kind: 'refused', reason, field: tooLong[0] }
    }
    const before = basis.sections.find((one) => one.section === section.key)
    const about = { review, ...basis, today }
    const leftWith = (saved: SavedSection | undefined) =>
      whatIsLeft(sections, contentsOf(basis, saved), about)
    if (before !== undefined && sameContent(before.content, content))
      return { kind: 'saved', saved: before, left: leftWith(before) }
    if (before !== undefined && !wasSeen(before, given)) return { kind: 'conflict', section, now: before }
    const { version = 0 } = before ?? {}
    const mark = given.mark ?? null
    const saved = await transaction.keepSection(review, { section: section.key, content, version, mark })
    await followFacts(transaction, review, factsOf(section.key, content, about))
    await transaction.audit({
      action: 'write-meetings',
      subject: `review ${review.reviewId}`,
      childId: review.childId,
      outcome: 'done',
      detail: { did: 'saved', section: section.key, version: saved.version },
    })
    return { kind: 'saved', saved, left: leftWith(saved) }
  })
}

const decidedAlready =
  'The review is completed, and what was to be done are its decisions now. Change them on the page of the decisions'

/** Whether who saves has seen what is kept, or has saved it themselves from the page that they have open. */
function wasSeen(kept: SavedSection, { version, mark }: SectionTyped): boolean {
  if (version === undefined || version === kept.version) return true
  return mark !== undefined && mark !== '' && mark === kept.mark
}

/** Why nothing can be written in the workspace of a review; undefined when it can. */
export function whyNotWritten({ state, recordCompletedOn }: LiveReview): string | undefined {
  if (state === 'cancelled') return 'The review was cancelled, so there is nothing to write down'
  if (state === 'closed') return 'The review is closed, and what was written stays as it is'
  if (recordCompletedOn !== null) return 'The record of the review is completed, and stays as it was shared'
  return undefined
}

/** Facts that a review has only once it has been held: until then the section keeps them. */
const afterHolding: readonly (keyof ReviewFacts)[] = [
  'reviewCode',
  'chairedByChild',
  'permanencePlanAgreed',
  'agenciesWorkingTogether',
]

/** Says of the review what its workspace says, among the rows of the files too, and works the clocks out again. */
export async function followFacts(
  transaction: MeetingTransaction,
  review: LiveReview,
  facts: Partial<ReviewFacts>,
): Promise<LiveReview> {
  const told = Object.entries(facts).filter(
    ([fact]) => review.heldOn !== null || !afterHolding.some((one) => one === fact),
  )
  const now: LiveReview = { ...review, ...Object.fromEntries(told) }
  if (
    told.every(([fact, value]) =>
      Object.entries(review).some(([name, was]) => name === fact && was === value),
    )
  )
    return review
  const child = await transaction.childOf(review.childId)
  const dateChanges = await transaction.dateChangesOf(review.reviewId)
  const before = rowsOfReview(review, { ...child, dateChanges })
  const kept = await transaction.keepReview(now)
  await sayReview(transaction, kept, child, before)
  await workOutChildren(transaction, await transaction.calendar(), [kept.childId])
  return kept
}
