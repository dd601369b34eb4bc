import { setImmediate as turnOfTheLoop } from 'node:timers/promises'
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
 * the facts moved. `childIds` undefined is everybody. While some children are worked out here the database
 * reads the next and writes the ones before: it does one after the other, and each is busy.
 */
export async function workOutChildren(
  store: CareStore,
  calendar: WorkingDayCalendar,
  childIds?: readonly string[],
  onProgress: (done: number, of: number) => void = () => {},
): Promise<number> {
  const setting: CareSetting = { ...(await store.careSetting()), calendar }
  const ids = childIds ?? (await store.childIds())
  const load = (start: number) =>
    start < ids.length ? store.loadFacts(ids.slice(start, start + batchSize)) : noFacts
  let loading = load(0)
  let saving: Promise<void> = Promise.resolve()
  try {
    for (let start = 0; start < ids.length; start += batchSize) {
      const facts = await loading
      loading = awaitedLater(load(start + batchSize))
      const worked = await workOut(facts, setting)
      await saving
      saving = awaitedLater(store.saveWorkedOut(worked))
      onProgress(Math.min(start + batchSize, ids.length), ids.length)
    }
    await saving
  } finally {
    // Nothing asks anything of the transaction once it is over, also when it fails.
    await Promise.allSettled([loading, saving])
  }
  return ids.length
}

const noFacts: Promise<readonly ChildFacts[]> = Promise.resolve([])

/** A promise that may fail before anybody waits for it: whoever awaits it is told then. */
function awaitedLater<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {})
  return promise
}

/** As many children as take some milliseconds: then what the database has answered is passed on to it. */
const atATime = 25

async function workOut(facts: readonly ChildFacts[], setting: CareSetting): Promise<WorkedOutChild[]> {
  const worked: WorkedOutChild[] = []
  for (const one of facts) {
    worked.push(workOutChild(one, setting))
    if (worked.length % atATime === 0) await turnOfTheLoop()
  }
  return worked
}
