import { performance } from 'node:perf_hooks'

/** How a page was answered when it was asked for again and again. Times in seconds. */
interface Answers {
  readonly median: number
  readonly p99: number
  readonly perSecond: number
  readonly body: Buffer
}

/** Asks for one address, so many at once, for so long; each has to be answered with 200. */
export async function load(
  ask: { readonly address: string; readonly cookie: string },
  how: { readonly atOnce: number; readonly seconds: number },
): Promise<Answers> {
  const times: number[] = []
  let body = await asked(ask)
  const began = performance.now()
  const worker = async () => {
    do {
      const start = performance.now()
      body = await asked(ask)
      times.push((performance.now() - start) / 1000)
    } while (performance.now() - began < how.seconds * 1000)
  }
  await Promise.all(Array.from({ length: how.atOnce }, worker))
  const took = (performance.now() - began) / 1000
  const sorted = times.toSorted((one, other) => one - other)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { median: at(0.5), p99: at(0.99), perSecond: times.length / took, body }
}

/** Asks for one address, which has to be answered with 200. */
export async function asked({
  address,
  cookie,
}: {
  readonly address: string
  readonly cookie: string
}): Promise<Buffer> {
  const answer = await fetch(address, { headers: { cookie }, redirect: 'manual' })
  const body = Buffer.from(await answer.arrayBuffer())
  if (answer.status !== 200) throw new Error(`${address} was answered with ${answer.status}`)
  return body
}

/** The middle of the times that something takes when it is done again and again for so long, in seconds. */
export async function medianOf(work: () => Promise<unknown>, seconds: number): Promise<number> {
  const times: number[] = []
  await work()
  const began = performance.now()
  do {
    const start = performance.now()
    await work()
    times.push((performance.now() - start) / 1000)
  } while (performance.now() - began < seconds * 1000)
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0
}
