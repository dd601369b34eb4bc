import type { WorkingDayCalendar } from '#domain/calendar/working-days.ts'
import type { ChildFacts } from '#domain/care/child-facts.ts'
import { type CareSetting, type WorkedOutChild, workOutChild } from '#domain/care/work-out-child.ts'

/** What working out needs of the store, inside one transaction of one authority. */
export interface CareStore {
  careSetting(): Promise<Omit<CareSetting, 'calendar'>>
  /** Every child that any file names, in order. */
  childIds(): Promise<readonly string[]>
  loadFacts(childIds: readonly string[]): Promise<readonly ChildFacts[]>
  saveWorkedOut(children: readonly WorkedOutChild[]): Promise<void>
}

const batchSize = 1_000

/**
 * Works out periods, reviews and due dates of children anew, in the caller's transaction: the same in which
 * the facts moved. `childIds` undefined is everybody.
 */
export async function workOutChildren(
  store: CareStore,
  calendar: WorkingDayCalendar,
  childIds?: readonly string[],
  onProgress: (done: number, of: number) => void = () => {},
): Promise<number> {
  const setting: CareSetting = { ...(await store.careSetting()), calendar }
  const ids = childIds ?? (await store.childIds())
  for (let start = 0; start < ids.length; start += batchSize) {
    const facts = await store.loadFacts(ids.slice(start, start + batchSize))
    await store.saveWorkedOut(facts.map((one) => workOutChild(one, setting)))
    onProgress(Math.min(start + batchSize, ids.length), ids.length)
  }
  return ids.length
}
