import type { NightlyForCommands } from '#cli/operate/nightly.ts'
import { newId } from '#store/database/uuid.ts'
import { workOutChildren } from '#app/care/work-out-children.ts'
import type { GoOnNeeds } from '#jobs/go-on.ts'
import type { NightWork } from '#app/operate/job-runs.ts'
import { nightlyFromHour, nightlyJob, type NightlyNeeds, runNightly } from '#jobs/nightly.ts'
import { nightlySteps } from '#jobs/steps.ts'
import { authorities } from '#store/authority/authorities.ts'
import { workOutRunsOf } from '#store/care/work-out-run-store.ts'
import type { Database } from '#store/database/database.ts'
import { jobRunStoreOf } from '#store/jobs/job-run-store.ts'
import { newestYearOf, reviewsWithPapers, tellOfMadeReviews } from '#store/jobs/nightly-store.ts'
import { hourInEngland, todayInEngland } from './today.ts'
import { openReady } from './wiring-commands.ts'
import { decisionNeedsOf, preparingNeedsOf, reviewNeedsOf } from './wiring-recording.ts'

const actor = 'nightly'

/** What the night's work needs. */
export function nightlyNeedsOf(database: Database, onFailure: (error: unknown) => void): NightlyNeeds {
  return {
    runs: jobRunStoreOf(database),
    authorities: () => authorities(database),
    onFailure,
    steps: nightlySteps({
      reviews: reviewNeedsOf(database, actor),
      decisions: decisionNeedsOf(database, actor),
      preparing: preparingNeedsOf(database, actor),
      recorderOf: (authorityId) => ({
        authorityId,
        actor,
        name: 'Nightly check',
        role: 'nightly',
        requestId: newId(),
        may: () => ({ allowed: true, scope: { kind: 'authority', onlyCounted: true } }),
      }),
      newestYear: (authorityId) => newestYearOf(database, authorityId),
      reviewsWithPapers: (authorityId, night) => reviewsWithPapers(database, authorityId, night),
      tell: (authorityId, night, made) => tellOfMadeReviews(database, authorityId, night, made),
    }),
  }
}

/** What pages tell of the night's work. */
export function nightWorkOf(database: Database): NightWork {
  const { runs, steps } = nightlyNeedsOf(database, () => {})
  return {
    runs,
    steps,
    job: nightlyJob,
    fromHour: nightlyFromHour,
    today: todayInEngland,
    hour: hourInEngland,
  }
}

/** What going on with work that was left in the middle needs. */
export function workOutNeedsOf(database: Database): GoOnNeeds {
  return {
    runs: workOutRunsOf(database, workOutChildren),
    authorities: () => authorities(database),
  }
}

/** Opens the night's work for the command that does it by hand. */
export async function openNightly(): Promise<NightlyForCommands> {
  const database = await openReady()
  const failures: unknown[] = []
  const needs = nightlyNeedsOf(database, (error) => failures.push(error))
  return {
    today: todayInEngland,
    run: (night, how) => runNightly(needs, night, how),
    failures: () => failures,
    [Symbol.asyncDispose]: () => database.close(),
  }
}
