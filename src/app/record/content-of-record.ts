import type { DecisionsOfReview, DecisionTold } from '#app/decisions/decision-store.ts'
import { contentsOf } from '#app/meeting/contents-of.ts'
import type { MeetingInFull } from '#app/meeting/meeting-store.ts'
import { writtenDate } from '#domain/calendar/calendar-date.ts'
import { ownerInWords } from '#domain/decisions/decision.ts'
import { progressLifecycle } from '#domain/decisions/decision-lifecycle.ts'
import { sectionsOf } from '#domain/meeting/sections.ts'
import { toldOf } from '#domain/record/told-of-section.ts'
import type { ChildStyle, PartContent, RecordContent, RecordItem } from '#domain/record/version.ts'
import type { LiveReview } from '#domain/review/live-review.ts'

/** What a record is built from: the review as it was recorded, part by part. */
export interface RecordSource {
  readonly full: MeetingInFull
  readonly decisions: DecisionsOfReview
  /** The child's next review, where it has a date. */
  readonly next: Pick<LiveReview, 'plannedOn' | 'startsAt'> | undefined
}

/** Builds the content of a record: nothing is in it that was not recorded of the review. */
export function contentOfRecord(
  source: RecordSource,
  written: { readonly letter: string; readonly style: ChildStyle; readonly correction: string | null },
): RecordContent {
  const { full, decisions, next } = source
  const { review } = full
  const contents = contentsOf(full)
  const ofSections = sectionsOf(full).flatMap((section) => toldOf(section, contents.get(section.key) ?? {}))
  const fixed: PartContent[] = [
    { part: 'correction', items: written.correction === null ? [] : [plain(written.correction)] },
    { part: 'review', items: reviewItems(full) },
    { part: 'last_decisions', items: decisions.earlier.map(heardItem) },
    {
      part: 'decisions',
      items: decisions.here.filter(({ answer }) => answer !== 'withdrawn').map(decisionItem),
    },
    {
      part: 'next_review',
      items: [
        plain(
          next === undefined || next.plannedOn === null
            ? 'It has no date yet.'
            : `${writtenDate(next.plannedOn)}${next.startsAt === null ? '' : `, ${next.startsAt}`}`,
        ),
      ],
    },
  ]
  const held = review.heldOn === null ? '' : ` on ${writtenDate(review.heldOn)}`
  return {
    title: `The review of ${full.called ?? 'the child'}${held}`,
    parts: [...fixed, ...ofSections].filter(({ items }) => items.length > 0),
    letter: written.letter,
    style: written.style,
  }
}

const plain = (text: string): RecordItem => ({ label: null, text })

/** Where it was held is told by its kind alone: a place in words may be where the child lives. */
function reviewItems({ review, iroName, meetings }: MeetingInFull): readonly RecordItem[] {
  const venues: Readonly<Record<string, string>> = {
    home: 'At home',
    placement: 'Where the child lives',
    school: 'At school',
    office: 'At an office',
    online: 'Online',
    other: 'Elsewhere',
  }
  const days = meetings.filter(({ held }) => held).map(({ on }) => writtenDate(on))
  const held = days.length > 0 ? days.join(', ') : review.heldOn === null ? null : writtenDate(review.heldOn)
  const facts: readonly (readonly [string, string | null])[] = [
    ['Held', held],
    [
      'How',
      review.kind === 'light' ? 'A light review: on paper, by asking everybody, without a meeting' : null,
    ],
    ['Completed', review.completedOn === null ? null : writtenDate(review.completedOn)],
    ['Where', review.venue === null ? null : (venues[review.venue] ?? null)],
    ['IRO', iroName],
  ]
  return facts.flatMap(([label, text]) => (text === null ? [] : [{ label, text }]))
}

function heardItem(decision: DecisionTold): RecordItem {
  const [note] = decision.notes
  const how = progressLifecycle.states[decision.progress].name
  const why = note?.words ?? decision.progressWhy
  return { label: decision.what, text: why === null ? `${how}.` : `${how}: ${why}` }
}

function decisionItem(decision: DecisionTold): RecordItem {
  const by = decision.dueOn === null ? 'no day was set' : `by ${writtenDate(decision.dueOn)}`
  return { label: `${decision.no}. ${decision.what}`, text: `${ownerInWords(decision)}, ${by}` }
}
