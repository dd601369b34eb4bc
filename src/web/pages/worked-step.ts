import type { ReadStep } from '#app/care/care-reads.ts'
import { groundInWords } from '#app/care/grounds.ts'
import { shortDate } from '../kit/format.ts'
import type { WorkedStep } from '../kit/steps.tsx'

/** A step of "How we worked this out" as a page shows it. */
export function workedStep({ step, date, stated }: ReadStep): WorkedStep {
  return {
    step,
    date: date === undefined ? '' : shortDate(date),
    stated: stated === undefined ? '' : groundInWords(stated, shortDate),
  }
}
