import type { Asides } from '../definition.ts'

/** Whether the children in care before and after the period agree with those who came and left, and if not by how much. */
export function adjustmentNotes({ before = 0, started = 0, ceased = 0, after = 0, adjustment = 0 }: Asides) {
  const sum = `${before} in care on the day before, ${started} came in, ${ceased} left, ${after} in care on the last day`
  return adjustment === 0 ? [] : [`These do not reconcile: ${sum}. Adjustment: ${adjustment}.`]
}
