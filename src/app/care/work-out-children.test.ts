import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { englandAndWales } from '#domain/calendar/england-and-wales.ts'
import { noFacts } from '#domain/care/child-facts.ts'
import { type CareStore, workOutChildren } from './work-out-children.ts'

const children = Array.from({ length: 2_500 }, (_, index) => `child-${String(index).padStart(4, '0')}`)

/** A store that tells in which order it is asked, and takes its time. */
function slowStore(told: string[], failsAt?: string): CareStore & { underWay: () => number } {
  let underWay = 0
  const slowly = async (what: string) => {
    underWay += 1
    told.push(what)
    await pause(2)
    underWay -= 1
    if (what === failsAt) throw new Error(`${what} failed`)
  }
  return {
    underWay: () => underWay,
    careSetting: async () => ({ knownFrom: undefined, teamOf: () => undefined }),
    childIds: async () => children,
    loadFacts: async (ids) => {
      await slowly(`read ${ids[0]}`)
      return ids.map(noFacts)
    },
    saveWorkedOut: async (worked) => slowly(`write ${worked[0]?.childId}`),
  }
}

test('every child is worked out once; the next are read before those before them are written', async () => {
  const told: string[] = []
  const done: number[] = []
  const worked = await workOutChildren(slowStore(told), englandAndWales, undefined, (count) => {
    done.push(count)
  })
  expect(worked).toBe(2_500)
  expect(done).toEqual([1_000, 2_000, 2_500])
  expect(told).toEqual([
    'read child-0000',
    'read child-1000',
    'write child-0000',
    'read child-2000',
    'write child-1000',
    'write child-2000',
  ])
})

test.each(['read child-0000', 'read child-2000', 'write child-0000', 'write child-2000'])(
  'where %s fails it fails, and asks nothing more of a transaction that is over',
  async (failsAt) => {
    const store = slowStore([], failsAt)
    await expect(workOutChildren(store, englandAndWales)).rejects.toThrow(`${failsAt} failed`)
    expect(store.underWay()).toBe(0)
  },
)

test('nobody to work out is done at once', async () => {
  const told: string[] = []
  await expect(workOutChildren(slowStore(told), englandAndWales, [])).resolves.toBe(0)
  expect(told).toEqual([])
})
