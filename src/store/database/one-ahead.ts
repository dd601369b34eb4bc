import { setImmediate as turnOfTheLoop } from 'node:timers/promises'

/**
 * Makes and runs something for each item, in order: the next is made while the one before runs, so that a program that
 * writes rows down and a database that stores them are both busy. It ends when the last has run, and fails as the
 * first that failed, with nothing under way.
 */
export async function oneAhead<Item, Made>(
  items: Iterable<Item>,
  make: (item: Item) => Made,
  run: (made: Made, item: Item) => Promise<unknown>,
): Promise<void> {
  let running: Promise<unknown> = Promise.resolve()
  try {
    for (const item of items) {
      const made = make(item)
      await running
      running = run(made, item)
      running.catch(() => {})
      // What runs is only sent once the loop turns.
      await turnOfTheLoop()
    }
    await running
  } finally {
    await Promise.allSettled([running])
  }
}
