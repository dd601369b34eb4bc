import type { Field } from './field.ts'
import type { RepeatedSort, Section, SectionSort } from './section.ts'

/** A section of which a review has one. */
export const section = (
  sort: Exclude<SectionSort, RepeatedSort>,
  asks: Omit<Section, 'key' | 'sort' | 'of'>,
): Section => ({
  key: sort,
  sort,
  ...asks,
})
/** A section of which a review has one for each decision, heading or matter. */
export const sectionFor = (
  sort: RepeatedSort,
  of: string,
  asks: Omit<Section, 'key' | 'sort' | 'of'>,
): Section => ({ key: sectionKey(sort, of), sort, of, ...asks })
/** The key of a section of which there are several. */
export const sectionKey = (sort: RepeatedSort, of: string) => `${sort}:${of}`

/** A text of several lines. */
export const words = (name: string, label: string, hint?: string): Field => ({
  kind: 'words',
  name,
  label,
  ...(hint !== undefined && { hint }),
})
/** A text of one line. */
export const line = (name: string, label: string, hint?: string): Field => ({
  kind: 'line',
  name,
  label,
  ...(hint !== undefined && { hint }),
})
/** One of a few. */
export const choice = (name: string, label: string, choices: Readonly<Record<string, string>>): Field => ({
  kind: 'choice',
  name,
  label,
  choices,
})
/** One of many. */
export const pick = (name: string, label: string, choices: Readonly<Record<string, string>>): Field => ({
  kind: 'pick',
  name,
  label,
  choices,
})
/** A day, as three numbers. */
export const day = (name: string, label: string): Field => ({ kind: 'day', name, label })
