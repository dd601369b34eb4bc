import type { KeptRun, NightWork } from '#app/operate/job-runs.ts'
import { addDays, type CalendarDate } from '#domain/calendar/calendar-date.ts'
import { dateAndTime, dateWithWeekday } from '../../../kit/format.ts'

/** One step of one night. */
export interface StepRow {
  readonly step: string
  readonly did: string
  readonly when: string
  readonly state: 'Done' | 'Failed' | 'Going on'
}

export interface NightView {
  readonly night: string
  readonly rows: readonly StepRow[]
}

export interface NightlyView {
  readonly nights: readonly NightView[]
  /** What is wrong, where something is: that it failed, did not run, or lacks a step. */
  readonly warning: string | undefined
  /** How the last night ended, where nothing is wrong. */
  readonly well: string | undefined
  readonly next: string
  readonly steps: readonly { readonly name: string; readonly does: string }[]
}

const states = { done: 'Done', failed: 'Failed', running: 'Going on' } as const

/** The night's work of a council, as its page tells of it. `hour`: of the day in England, 0 to 23. */
export function presentNightly(
  runs: readonly KeptRun[],
  { steps, fromHour, today }: Pick<NightWork, 'steps' | 'fromHour'> & { readonly today: CalendarDate },
  hour: number,
): NightlyView {
  const nights = [...new Set(runs.map(({ night }) => night))]
  const [last] = nights
  const lastRuns = runs.filter(({ night }) => night === last)
  const failed = lastRuns.filter(({ state }) => state === 'failed').map(({ step }) => step)
  const missing = steps
    .filter(({ name }) => lastRuns.every(({ step }) => step !== name))
    .map(({ name }) => name)
  // Before the hour at which it is done, last night's is the newest that can be there.
  const expected = hour < fromHour ? addDays(today, -1) : today
  const from = `${String(fromHour).padStart(2, '0')}:00`
  const warning = warningOf({ last, expected, failed, missing })
  return {
    nights: nights.map((night) => ({
      night: dateWithWeekday(night),
      rows: runs.filter((run) => run.night === night).map(rowOf),
    })),
    warning,
    well:
      warning === undefined && last !== undefined
        ? `Everything was done on ${dateWithWeekday(last)}.`
        : undefined,
    next:
      failed.length > 0 && last === expected
        ? 'What failed is tried again within a quarter of an hour, while the site is running.'
        : last === today
          ? `Next on ${dateWithWeekday(addDays(today, 1))}, from ${from} on, while the site is running.`
          : hour < fromHour
            ? `Next today from ${from} on, while the site is running.`
            : 'Next within a quarter of an hour, while the site is running.',
    steps,
  }
}

function warningOf(of: {
  readonly last: CalendarDate | undefined
  readonly expected: CalendarDate
  readonly failed: readonly string[]
  readonly missing: readonly string[]
}): string | undefined {
  const { last, expected, failed, missing } = of
  if (last === undefined)
    return 'The night’s work has never run here. It runs while the site is running, or by: waymark nightly'
  if (last < expected)
    return `The night’s work has not run since ${dateWithWeekday(last)}. Is the site running at night? What was missed is made up by the next run, or now by: waymark nightly`
  if (failed.length > 0)
    return `This failed on ${dateWithWeekday(last)}: ${failed.join(', ')}. The log of the site says why; the other steps were done.`
  if (missing.length > 0) return `Not done yet on ${dateWithWeekday(last)}: ${missing.join(', ')}.`
  return undefined
}

function rowOf({ step, state, did, says, startedAt, finishedAt }: KeptRun): StepRow {
  return {
    step,
    did: says ?? (did === null ? 'Not recorded' : String(did)),
    when: dateAndTime(finishedAt ?? startedAt),
    state: states[state],
  }
}
