import { progressLine } from '#cli/kit/progress.ts'
import type { Serve } from '#cli/operate/serve.ts'
import { demoPassword } from '#app/demo/demo-users.ts'
import { fillDemo } from '#app/demo/fill-demo.ts'
import { demoAuthority } from '#app/demo/make-demo.ts'
import { gatherWhenDue, sendMessages } from '#app/message/send-messages.ts'
import { authorities } from '#store/authority/authorities.ts'
import type { Database } from '#store/database/database.ts'
import { operationsOf } from '#store/database/operations.ts'
import { jobRunStoreOf } from '#store/jobs/job-run-store.ts'
import { migrationState } from '#store/database/migrate.ts'
import { faultWithoutValues } from '#web/log.ts'
import { makeMetrics, serveMetrics } from '#web/metrics.ts'
import { sealWith } from '#web/seal.ts'
import { goOn } from '#jobs/go-on.ts'
import { nightlyFromHour, runNightly } from '#jobs/nightly.ts'
import { readConfig } from './config.ts'
import { cannotListen, whyNoListening } from '#cli/kit/listening.ts'
import { siteOn } from './site.ts'
import { nightlyNeedsOf, workOutNeedsOf } from './wiring-jobs.ts'
import { hourInEngland, todayInEngland } from './today.ts'
import { removeLeftFiles, sendingNeedsOf } from './wiring.ts'
import { openReady, waymarkOn } from './wiring-commands.ts'

/** Starts the site on the database that the environment names. */
export const serve: Serve = async ({ port, host, demonstration }) => {
  const config = readConfig()
  const database = await openReady({
    poolSize: config.connections,
    statementSeconds: config.statementSeconds,
  })
  // A load takes as long as its files are large: it has connections of its own, without the pages' limit.
  const forLoads = database.kind === 'embedded' ? database : await openReady({ poolSize: 2 })
  const closeBoth = async () => {
    if (forLoads !== database) await forLoads.close()
    await database.close()
  }
  const taken = await whyNoListening(host, port)
  if (taken !== undefined) {
    await closeBoth()
    throw taken
  }
  const greeting = demonstration ? await demonstrate(forLoads) : []
  const metrics = config.metricsAt === undefined ? undefined : makeMetrics(() => database.connections())
  let stopping = false
  const ready = async () =>
    stopping ? { ok: false as const, why: 'it is being stopped' } : readiness(database)
  const { server } = await siteOn(database, {
    config: {
      secureCookies: config.secureCookies,
      trustProxy: config.trustProxy,
      log: { level: config.logLevel },
    },
    seal: sealWith(config.sealingKey),
    site: config.messages.site ?? `http://${host}:${port}`,
    forLoads,
    ready,
    metrics,
    onFailure: sayWhatFailed,
  })
  const address = await server.listen({ port, host }).catch(async (error: NodeJS.ErrnoException) => {
    await server.close()
    await closeBoth()
    throw cannotListen(error, host, port)
  })
  const watched = metrics && config.metricsAt && (await serveMetrics(metrics, config.metricsAt))
  const sweeping = setInterval(() => void removeLeftFiles(database).catch(sayWhatFailed), sweepEvery)
  sweeping.unref()
  const sending = sendNowAndThen(database, address)
  const nightly = workAtNight(forLoads)
  const workingOut = goOnWorkingOut(forLoads)
  return {
    address,
    greeting,
    close: async () => {
      stopping = true
      clearInterval(sweeping)
      await sending.stop()
      await nightly.stop()
      await workingOut.stop()
      // Answers that are on their way are given; whoever does not take theirs is not waited for for ever.
      const enough = setTimeout(() => server.server.closeAllConnections(), longestFarewell)
      await server.close()
      clearTimeout(enough)
      await watched?.close()
      await closeBoth()
    },
  }
}

/** How long answers that are on their way are waited for when the site stops, in milliseconds. */
const longestFarewell = 20_000

/** Whether the site can do its work: a balancer or a monitor asks. */
async function readiness(database: Database): Promise<{ ok: true } | { ok: false; why: string }> {
  try {
    const { pending } = await migrationState(database)
    return pending.length === 0 ? { ok: true } : { ok: false, why: 'migrations are missing' }
  } catch (error) {
    const newer = error instanceof Error && /corrupted migrations/.test(error.message)
    return { ok: false, why: newer ? 'the tables are of a newer version' : 'the database does not answer' }
  }
}

/** Between two looks for files that somebody chose to import and left, in milliseconds. */
const sweepEvery = 10 * 60_000

/** Between two looks at the outbox, in milliseconds. */
const sendEvery = 30_000

/** Sends what waits, and from the council's hour what was kept for the day, as long as the site runs. One round at a time. */
function sendNowAndThen(database: Database, address: string): { readonly stop: () => Promise<void> } {
  const needs = sendingNeedsOf(database, address)
  const { outbox } = needs
  const runs = jobRunStoreOf(database)
  let round: Promise<void> | undefined
  const work = async () => {
    await gatherWhenDue({ outbox, runs }, { day: todayInEngland(), hour: hourInEngland() })
    await sendMessages(needs)
  }
  const timer = setInterval(() => {
    round ??= work()
      .catch(sayWhatFailed)
      .finally(() => (round = undefined))
  }, sendEvery)
  timer.unref()
  return {
    stop: async () => {
      clearInterval(timer)
      await round
    },
  }
}

/** Between two looks whether it is night, in milliseconds. */
const nightlyEvery = 15 * 60_000

/** Does the night's work once a night, as long as the site runs. What was done is known: two sites do it once. */
function workAtNight(database: Database): { readonly stop: () => Promise<void> } {
  const needs = nightlyNeedsOf(database, sayWhatFailed)
  let round: Promise<void> | undefined
  const work = async () => {
    if (hourInEngland() >= nightlyFromHour) await runNightly(needs, todayInEngland())
  }
  const timer = setInterval(() => {
    round ??= work()
      .catch(sayWhatFailed)
      .finally(() => (round = undefined))
  }, nightlyEvery)
  timer.unref()
  return {
    stop: async () => {
      clearInterval(timer)
      await round
    },
  }
}

/** Between two looks for children that are still to be worked out anew, in milliseconds. */
const workOutEvery = 15_000

/** Goes on with working out anew where it stood when a site was stopped or killed in the middle of it. */
function goOnWorkingOut(database: Database): { readonly stop: () => Promise<void> } {
  let stopped = false
  const needs = { ...workOutNeedsOf(database), stopping: () => stopped }
  let round: Promise<void> | undefined
  const timer = setInterval(() => {
    round ??= goOn(needs)
      .catch(sayWhatFailed)
      .finally(() => (round = undefined))
  }, workOutEvery)
  timer.unref()
  return {
    stop: async () => {
      stopped = true
      clearInterval(timer)
      await round
    },
  }
}

/** Of work that nobody waits for: the administrator finds it in the log. */
function sayWhatFailed(error: unknown): void {
  const line = {
    level: 50,
    time: Date.now(),
    err: faultWithoutValues(error),
    msg: 'Work in the background failed',
  }
  process.stderr.write(`${JSON.stringify(line)}\n`)
}

/**
 * Fills an installation that holds no authority with the made-up one, and says who may sign in to it. A first
 * start that was cut short is taken up again: its accounts come last.
 */
async function demonstrate(database: Database): Promise<readonly string[]> {
  const people = () => operationsOf(database).people.list()
  const there = await authorities(database)
  const demo = there.find(({ slug, madeUp }) => slug === demoAuthority.slug && madeUp)
  if (there.length > 1 || (there.length === 1 && demo === undefined)) return []
  if ((await people()).length === 0) {
    process.stdout.write('First start: making the demonstration authority. This takes a minute or so.\n')
    const progress = progressLine(false)
    const options = { children: 300, seed: 1, years: 3, lastDay: todayInEngland() }
    const waymark = waymarkOn(database, 'first start')
    await fillDemo(waymark, options, progress)
    await waymark.fillLive(options.lastDay)
    progress.end()
  }
  const accounts = (await people()).filter(({ email }) => email.endsWith(demoDomain))
  if (accounts.length === 0) return []
  const width = Math.max(...accounts.map(({ email }) => email.length))
  return [
    `${demoAuthority.name}, the demonstration authority, is made up. Sign in with the password ${demoPassword} as`,
    ...accounts.map(({ email, role }) => `  ${email.padEnd(width)}  ${role}`),
    '',
  ]
}

const demoDomain = `@${demoAuthority.slug}.example`
