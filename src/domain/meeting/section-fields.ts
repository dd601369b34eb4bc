import type { Field } from './field.ts'

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
