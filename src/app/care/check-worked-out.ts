import type { WorkingDayCalendar } from '#domain/calendar/working-days.ts'
import { type WorkedOutChild, workOutChild } from '#domain/care/work-out-child.ts'
import type { CareStore } from './work-out-children.ts'

/** What the check needs of the store, in one transaction of one authority. */
export interface WorkedOutCheck extends Pick<CareStore, 'careSetting' | 'childIds' | 'loadFacts'> {
  /** Of these children, those whose rows kept are not the rows that follow, with the tables at fault. */
  differing(children: readonly WorkedOutChild[]): Promise<ReadonlyMap<string, readonly string[]>>
}

const batchSize = 1_000

/** The children of an authority whose due dates and reviews, as they are kept, do not follow from the facts. */
export async function childrenWorkedOutWrongly(
  store: WorkedOutCheck,
  calendar: WorkingDayCalendar,
): Promise<readonly string[]> {
  const setting = { ...(await store.careSetting()), calendar }
  const ids = await store.childIds()
  const wrong: string[] = []
  for (let start = 0; start < ids.length; start += batchSize) {
    const facts = await store.loadFacts(ids.slice(start, start + batchSize))
    const differing = await store.differing(facts.map((one) => workOutChild(one, setting)))
    wrong.push(...differing.keys())
  }
  return wrong
}
