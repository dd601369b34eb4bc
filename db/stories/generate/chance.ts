/**
 * A small seeded source of chance (mulberry32 over a mixed key): the same key gives the same life on every
 * machine and in every release. Each child has a source of its own, keyed by the seed and the child's
 * number, so that one child's history never depends on how many others were asked for before it.
 */
export class Chance {
  #state: number

  constructor(...key: readonly number[]) {
    let mixed = 0x9e3779b9
    for (const part of key) {
      mixed = Math.imul(mixed ^ (part | 0), 0x85ebca6b)
      mixed ^= mixed >>> 13
      mixed = Math.imul(mixed, 0xc2b2ae35)
      mixed ^= mixed >>> 16
    }
    this.#state = mixed | 0
  }

  /** A fraction from 0 up to but not including 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }

  /** True with probability `share`. */
  yes(share: number): boolean {
    return this.next() < share
  }

  /** A whole number from `least` to `most`, both included. */
  int(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1))
  }

  /** A number from `least` up to `most`. */
  between(least: number, most: number): number {
    return least + this.next() * (most - least)
  }

  /** An exponential waiting time with the given mean. */
  wait(mean: number): number {
    return -mean * Math.log(1 - this.next())
  }

  of<T>(list: readonly T[]): T {
    const found = list[Math.floor(this.next() * list.length)]
    if (found === undefined) throw new RangeError('Nothing to choose from')
    return found
  }

  /** One of the values, each as likely as its weight. */
  weighted<T>(choices: Weighted<T>): T {
    let total = 0
    for (const choice of choices) total += choice[1]
    let left = this.next() * total
    for (const choice of choices) {
      left -= choice[1]
      if (left < 0) return choice[0]
    }
    const last = choices.at(-1)
    if (last === undefined) throw new RangeError('Nothing to choose from')
    return last[0]
  }
}

/** Values with their relative weights. */
export type Weighted<T> = readonly (readonly [value: T, weight: number])[]
