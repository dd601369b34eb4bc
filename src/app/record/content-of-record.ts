import type { DecisionsOfReview, DecisionTold } from '#app/decisions/decision-store.ts'
import { contentsOf } from '#app/meeting/contents-of.ts'
import type { MeetingInFull } from '#app/meeting/meeting-store.ts'
import { writtenDate } from '#domain/calendar/calendar-date.ts'
import { ownerInWords } from '#domain/decisions/decision.ts'
import { progressLifecycle } from '#domain/decisions/decision-lifecycle.ts'
import { type Content, type Field, inRow, said } from '#domain/meeting/field.ts'
import { rowsIn, type Section } from '#domain/meeting/section.ts'
import { matterStates, sectionsOf } from '#domain/meeting/sections.ts'
import { dayIn } from '#domain/meeting/what-is-left.ts'
import type { RecordPart } from '#domain/record/parts.ts'
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
  const ofSections = sectionsOf(full).flatMap((section): readonly PartContent[] => {
    const part = partOf(section.key)
    if (part === undefined) return []
    const items = itemsOf(section, contents.get(section.key) ?? {})
    return items.length === 0 ? [] : partsOf(section, part, items)
  })
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

const matterParts: Readonly<Record<string, RecordPart>> = {
  '2': 'legal_status',
  '3': 'permanence',
  '4': 'contact',
  '5': 'placement',
  '6': 'education',
  '8': 'health',
  '9': 'identity',
  '12': 'child_words',
}

/** To which part of the record a section of the workspace belongs; undefined: to none, or told from elsewhere. */
function partOf(key: string): RecordPart | undefined {
  if (key.startsWith('heading:')) return 'talk'
  if (key.startsWith('matter:')) return matterParts[key.slice('matter:'.length)] ?? 'matters'
  return sectionParts.get(key)
}

const sectionParts: ReadonlyMap<string, RecordPart> = new Map([
  ['views', 'child_words'],
  ['privately', 'privately'],
  ['attendance', 'present'],
  ['other-views', 'others_view'],
  ['permanence', 'permanence'],
  ['risk', 'risk'],
  ['agencies', 'agencies'],
  ['took-part', 'took_part'],
  ['chairing', 'took_part'],
  ['rights', 'rights'],
  ['advocacy', 'rights'],
  ['visitor', 'rights'],
])

/** What parents, carers and others think is one section of the workspace, and a part each of the record. */
function partsOf(section: Section, part: RecordPart, items: readonly Told[]): readonly PartContent[] {
  if (section.key === 'other-views') {
    const of = (name: string) => items.filter((item) => item.name === name).map(({ text }) => plain(text))
    return [
      { part: 'parents_view', items: of('parents') },
      { part: 'carers_view', items: of('carers') },
      { part: 'others_view', items: of('others') },
    ]
  }
  if (section.key.startsWith('matter:')) return [{ part, items: matterItems(section, items) }]
  // Of the time alone only what the child agreed to share is told to anybody.
  const told = section.key === 'privately' ? items.filter(({ name }) => name === 'share') : items
  const heading = section.key.startsWith('heading:')
  return [
    {
      part,
      items: told.map(({ label, text }) => ({
        label: heading && told.length === 1 ? section.title : label,
        text,
      })),
    },
  ]
}

/** A matter under its own name: what was said, or that it does not apply and why; and the day of a plan that was seen. */
function matterItems({ title }: Section, told: readonly Told[]): readonly RecordItem[] {
  const of = (name: string) => told.find((item) => item.name === name)
  const words = of('words')?.text
  const seen = of('seen')
  const applies = of('state')?.text !== matterStates.not_applicable
  const without = applies ? 'It was considered.' : 'It does not apply.'
  const text = words === undefined ? without : applies ? words : `It does not apply: ${words}`
  return [
    { label: title.replace(/^\d+\. /, ''), text },
    ...(seen === undefined ? [] : [{ label: seen.label, text: seen.text }]),
  ]
}

interface Told extends RecordItem {
  readonly name: string
}

function itemsOf(section: Section, content: Content): readonly Told[] {
  const { rows } = section
  const fields = section.fields.flatMap((field) => told(field, content))
  if (rows === undefined) return fields
  const listed = Array.from({ length: rowsIn(section, content) }, (_, index) =>
    rows.fields.flatMap((field) => told(inRow(field, rows.name, index + 1), content)),
  )
  return [...fields, ...listed.flat()]
}

function told(field: Field, content: Content): readonly Told[] {
  const { name, label } = field
  if (field.kind === 'day') {
    const day = dayIn(content, field)
    return day === undefined || day === 'no day' ? [] : [{ name, label, text: writtenDate(day) }]
  }
  const text = said(content, name)
  if (text === '') return []
  const picked = field.kind === 'choice' || field.kind === 'pick'
  return [{ name, label, text: picked ? (field.choices[text] ?? text) : text }]
}
