import { AsyncLocalStorage } from 'node:async_hooks'
import { holdsTerm } from '#domain/terms/apply-terms.ts'

/**
 * The words that were read from the records for one answer. What people typed, and what files say, is shown as it
 * was written, whatever a council calls things: so the page leaves these alone when it puts the council's names in.
 */
const answering = new AsyncLocalStorage<Set<string>>()

/** Does the work of one answer, and keeps what is read for it that holds one of the product's own words. */
export function keepingRecordedWords<T>(work: () => Promise<T>): Promise<T> {
  return answering.run(new Set(), work)
}

/** Told of rows that were read. Outside an answer in a council's own names it does nothing. */
export function hearRecorded(rows: readonly unknown[]): void {
  const kept = answering.getStore()
  if (kept !== undefined) for (const row of rows) keep(row, kept)
}

/** What was read for the answer that is being given. */
export function recordedWords(): ReadonlySet<string> {
  return answering.getStore() ?? none
}

const none: ReadonlySet<string> = new Set()

/** Sentences of the product's own that are kept with what they are about: a finding, what was done. */
const ownSentences: ReadonlySet<string> = new Set(['message', 'subject'])

function keep(value: unknown, kept: Set<string>): void {
  if (typeof value === 'string') {
    for (const line of value.split(/[\r\n]+/)) if (holdsTerm(line)) kept.add(line.trim())
  } else if (Array.isArray(value)) {
    for (const one of value) keep(one, kept)
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, one] of Object.entries(value)) if (!ownSentences.has(name)) keep(one, kept)
  }
}
