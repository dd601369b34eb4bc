import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { Statement } from '#domain/care/evidence.ts'
import type { ReadStep, WorklistItem } from './care-reads.ts'

/** The row of a file that states the day from which a clock runs. */
export interface Ground {
  readonly statement: Statement
  /** The row's own code, such as S of an episode or PN1 of a review. */
  readonly code?: string | undefined
  readonly importId: string
  readonly importedOn: CalendarDate
  readonly file: string
  readonly line: number
}

/** A clock by which its ground is found: its rule, what it is about, and the day it runs from. */
export interface GroundAsked {
  readonly childId: string
  readonly rule: string
  readonly subject: string
  readonly anchorOn: CalendarDate
}

export interface GroundNeeds {
  /** The ground of each, in the order asked; undefined where no file states the day. */
  groundsOf(authorityId: string, asked: readonly GroundAsked[]): Promise<readonly (Ground | undefined)[]>
}

/** The steps of a working, the first of which names where its day came from. */
export function groundedSteps(steps: readonly ReadStep[], ground: Ground | undefined): readonly ReadStep[] {
  const [first, ...others] = steps
  return first === undefined || ground === undefined ? steps : [{ ...first, stated: ground }, ...others]
}

/** The items given, each with where the day it runs from came from: for those that are shown, not for a whole list. */
export async function withGrounds(
  needs: GroundNeeds,
  authorityId: string,
  items: readonly WorklistItem[],
): Promise<readonly WorklistItem[]> {
  const asked = items.flatMap(({ childId, rule, subject, because }) => {
    const anchorOn = because?.[0]?.date
    return anchorOn === undefined ? [] : [{ childId, rule, subject, anchorOn }]
  })
  const grounds = await needs.groundsOf(authorityId, asked)
  const of = new Map(asked.map((one, index) => [keyOf(one), grounds[index]]))
  return items.map((item) => ({
    ...item,
    because: groundedSteps(item.because ?? [], of.get(keyOf(item))),
  }))
}

const keyOf = ({ childId, rule, subject }: Pick<GroundAsked, 'childId' | 'rule' | 'subject'>) =>
  JSON.stringify([childId, rule, subject])

/** `episode S, imported 4 December 2025 from episodes.csv, line 214`, the day written by `written`. */
export function groundInWords(ground: Ground, written: (day: CalendarDate) => string): string {
  const { statement, code, importedOn, file, line } = ground
  const row = code === undefined ? statement : `${statement} ${code}`
  return `${row}, imported ${written(importedOn)} from ${file}, line ${line}`
}
