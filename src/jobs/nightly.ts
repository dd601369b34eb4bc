import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { JobRun, JobRunStore } from '#app/operate/job-runs.ts'

/** What a step of the night's work did: how many things, and a line for whoever looks at it in the morning. */
export interface StepDone {
  readonly did: number
  readonly says: string
}

/** One step of the night's work. It may run twice: what it did is not done again. */
export interface NightlyStep {
  readonly name: string
  /** What it is for. */
  readonly does: string
  run(authorityId: string, night: CalendarDate): Promise<StepDone>
}

export interface NightlyNeeds {
  readonly runs: JobRunStore
  readonly steps: readonly NightlyStep[]
  readonly authorities: () => Promise<readonly { readonly authorityId: string; readonly slug: string }[]>
  /** Told of a step that broke; the others go on. */
  readonly onFailure: (error: unknown) => void
}

export interface NightlyReport extends JobRun {
  readonly authority: string
}

/** The hour in England from which a running site does the night's work: before anybody is at a desk. */
export const nightlyFromHour = 2

/** The name of the night's work among the jobs. */
export const nightlyJob = 'nightly'

/**
 * Does the night's work of every authority, step after step. A step that was done that night is left alone, unless it
 * is asked for again; one that failed, or was left in the middle two hours ago, is taken up. One that breaks stops no
 * other.
 */
export async function runNightly(
  needs: NightlyNeeds,
  night: CalendarDate,
  { again = false, only }: { readonly again?: boolean; readonly only?: string | undefined } = {},
): Promise<readonly NightlyReport[]> {
  const done: NightlyReport[] = []
  for (const { authorityId, slug } of await needs.authorities()) {
    if (only !== undefined && only !== slug) continue
    for (const step of needs.steps) {
      const of = { job: nightlyJob, night, step: step.name }
      if (!(await needs.runs.begin(authorityId, of, again))) continue
      const result = await step.run(authorityId, night).catch((error: unknown) => {
        needs.onFailure(error)
        return undefined
      })
      const ended = result ?? { did: null, says: 'It broke off. The log says why. It is tried again.' }
      const run: JobRun = { ...of, ...ended, state: result === undefined ? 'failed' : 'done' }
      await needs.runs.finish(authorityId, run)
      done.push({ ...run, authority: slug })
    }
  }
  return done
}
