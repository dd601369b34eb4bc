import { type Content, type Field, inRow, namesOf } from './field.ts'

/** The parts of the workspace, in the order in which a meeting goes. */
export const sectionGroups = {
  voice: 'What the child said first',
  decisions: 'What was decided last time',
  present: 'Who is here',
  talk: 'What we talked about',
  matters: 'The thirteen matters',
  plan: 'Permanence, risk and the agencies',
  part: 'The child’s part in it',
  rights: 'Rights, complaints and advocacy',
} as const
export type SectionGroup = keyof typeof sectionGroups

/** What there is a section each for: a decision of an earlier review, a heading of the council, a matter of Schedule 7. */
export type RepeatedSort = 'decision' | 'heading' | 'matter'

/** What a section is about. Of those that are not repeated a review has one. */
export type SectionSort =
  | RepeatedSort
  | 'views'
  | 'privately'
  | 'attendance'
  | 'other-views'
  | 'actions'
  | 'permanence'
  | 'risk'
  | 'agencies'
  | 'took-part'
  | 'chairing'
  | 'rights'
  | 'advocacy'
  | 'visitor'

/** One part of the workspace that is saved by itself. */
export interface Section {
  /** Tells it from the others of the review, and stays when its words change. */
  readonly key: string
  readonly sort: SectionSort
  /** Of which decision (its id), heading (its key) or matter (its number) it is; not there: the only one of its sort. */
  readonly of?: string
  readonly group: SectionGroup
  readonly title: string
  readonly lead?: string
  readonly fields: readonly Field[]
  /** Things of one sort, as many as there are: each has these fields. */
  readonly rows?: { readonly name: string; readonly item: string; readonly fields: readonly Field[] }
  /** What it rests on, where that is to be said. */
  readonly rests?: string
  /** Of a decision: why it may not be carried out now. */
  readonly waits?: string
}

/** The longest text that a field keeps, in characters: some ten pages. */
export const longestText = 20_000
/** The most things of one sort that a section keeps. */
export const mostRows = 40

/** How many things of its sort a section holds: up to the last of which something was typed. */
export function rowsIn(section: Section, content: Content): number {
  const { rows } = section
  if (rows === undefined) return 0
  for (let no = mostRows; no > 0; no -= 1) {
    const names = rows.fields.flatMap((field) => namesOf(inRow(field, rows.name, no)))
    if (names.some((name) => (content[name] ?? '') !== '')) return no
  }
  return 0
}

/** Every name under which a section takes something. */
export function namesIn(section: Section): ReadonlySet<string> {
  const { rows } = section
  const ofRows =
    rows === undefined
      ? []
      : Array.from({ length: mostRows }, (_, index) =>
          rows.fields.flatMap((field) => namesOf(inRow(field, rows.name, index + 1))),
        ).flat()
  return new Set([...section.fields.flatMap(namesOf), ...ofRows])
}

/**
 * What was typed, as the section keeps it: nothing that the section does not ask, nothing empty, line ends alike.
 * Texts that are too long are not cut: they are problems.
 */
export function contentOf(
  section: Section,
  typed: Readonly<Record<string, string | undefined>>,
): { readonly content: Content; readonly tooLong: readonly string[] } {
  const names = namesIn(section)
  const kept = Object.entries(typed).flatMap(([name, value]): [string, string][] =>
    value === undefined || value === '' || !names.has(name) ? [] : [[name, value.replaceAll('\r\n', '\n')]],
  )
  const tooLong = kept.filter(([, value]) => value.length > longestText).map(([name]) => name)
  return { content: Object.fromEntries(kept), tooLong }
}

/** Whether two contents say the same. */
export function sameContent(one: Content, other: Content): boolean {
  const names = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...names].every((name) => (one[name] ?? '') === (other[name] ?? ''))
}
