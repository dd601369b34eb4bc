import { performance } from 'node:perf_hooks'

export type DatabaseKind = 'embedded' | 'postgresql'

/** What something took, beside what something plainer took in the same run on the same machine. */
export interface Measured {
  readonly benchmark: string
  readonly database: DatabaseKind
  /** Of what: `ssda903-fake`, `2,000 demo children`. */
  readonly council: string
  readonly what: string
  readonly seconds: number
  readonly against?: { readonly what: string; readonly seconds: number } | undefined
  /** The most that the ratio, or the time itself in seconds, should be. */
  readonly aim?: { readonly of: 'ratio' | 'seconds'; readonly atMost: number } | undefined
}

/** What something takes of the machine's memory. */
export interface Weighed {
  readonly benchmark: string
  readonly database: DatabaseKind
  readonly council: string
  readonly what: string
  readonly megabytes: number
  /** The most that it should take, in megabytes. */
  readonly atMost: number
}

/** How many times as long as what it is measured against; undefined when it stands by itself. */
export function ratioOf({ seconds, against }: Measured): number | undefined {
  return against === undefined ? undefined : seconds / against.seconds
}

/** Whether the aim is met; undefined when there is none. */
export function meetsAim(measured: Measured): boolean | undefined {
  const { aim, seconds } = measured
  if (aim === undefined) return undefined
  const value = aim.of === 'seconds' ? seconds : ratioOf(measured)
  return value !== undefined && value <= aim.atMost
}

export interface Timed<T> {
  readonly seconds: number
  readonly result: T
}

/** Does it once and says how long it took. */
export async function timed<T>(work: () => T | Promise<T>): Promise<Timed<T>> {
  const began = performance.now()
  const result = await work()
  return { seconds: (performance.now() - began) / 1000, result }
}

const enoughSeconds = 3

/** Does it up to three times, fewer when it is long, and gives the middle time: a machine is never quite still. */
export async function timedRepeatedly<T>(work: () => T | Promise<T>): Promise<Timed<T>> {
  const first = await timed(work)
  const all = [first]
  while (all.length < 3 && all.reduce((sum, { seconds }) => sum + seconds, 0) < enoughSeconds) {
    all.push(await timed(work))
  }
  return all.toSorted((one, other) => one.seconds - other.seconds)[Math.floor(all.length / 2)] ?? first
}
