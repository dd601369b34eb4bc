import { writtenDate } from '#domain/calendar/calendar-date.ts'
import { type Content, type Field, inRow, said } from '#domain/meeting/field.ts'
import { rowsIn, type Section, type SectionSort } from '#domain/meeting/section.ts'
import { matterStates } from '#domain/meeting/sections.ts'
import { dayIn } from '#domain/meeting/what-is-left.ts'
import type { RecordPart } from './parts.ts'
import type { PartContent, RecordItem } from './version.ts'

/** To which part of the record a section of the meeting belongs. Who gets which part is the table of `parts.ts`. */
const partOfSort: Readonly<Record<SectionSort, RecordPart | 'told from elsewhere'>> = {
  views: 'child_words',
  privately: 'privately',
  // Decisions change after the meeting: the record says them as they then stand, not as they were typed.
  decision: 'told from elsewhere',
  actions: 'told from elsewhere',
  attendance: 'present',
  'other-views': 'others_view',
  heading: 'talk',
  matter: 'matters',
  permanence: 'permanence',
  risk: 'risk',
  agencies: 'agencies',
  'took-part': 'took_part',
  chairing: 'took_part',
  rights: 'rights',
  advocacy: 'rights',
  visitor: 'rights',
}

/** The matters of Schedule 7 that are a part of their own, because not every reader gets them. */
const partOfMatter: Readonly<Record<string, RecordPart>> = {
  '2': 'legal_status',
  '3': 'permanence',
  '4': 'contact',
  '5': 'placement',
  '6': 'education',
  '8': 'health',
  '9': 'identity',
  '12': 'child_words',
}

/** What the record tells of a section: nothing that was not written in it, and of the time alone less than that. */
export function toldOf(section: Section, content: Content): readonly PartContent[] {
  const part = partOf(section)
  const items = itemsOf(section, content)
  if (part === 'told from elsewhere' || items.length === 0) return []
  const { sort, title } = section
  const of = (name: string) => items.filter((item) => item.name === name)
  // One section of the workspace, and a part each of the record: one side of the family is not told of the other.
  if (sort === 'other-views') {
    return [
      { part: 'parents_view', items: withoutLabel(of('parents')) },
      { part: 'carers_view', items: withoutLabel(of('carers')) },
      { part: 'others_view', items: withoutLabel(of('others')) },
    ]
  }
  if (sort === 'matter') return [{ part, items: matterItems(section, items) }]
  if (sort === 'heading') return [{ part, items: items.map(({ text }) => ({ label: title, text })) }]
  // Of the time alone only what the child agreed to share is told to anybody.
  return [{ part, items: withLabel(sort === 'privately' ? of('share') : items) }]
}

function partOf({ sort, of = '' }: Section): RecordPart | 'told from elsewhere' {
  return (sort === 'matter' ? partOfMatter[of] : undefined) ?? partOfSort[sort]
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

/** What one field of a section says, in words. */
interface Told {
  readonly name: string
  readonly label: string
  readonly text: string
}

const withLabel = (told: readonly Told[]) => told.map(({ label, text }): RecordItem => ({ label, text }))
const withoutLabel = (told: readonly Told[]) => told.map(({ text }): RecordItem => ({ label: null, text }))

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
