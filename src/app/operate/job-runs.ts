import type { CalendarDate } from '#domain/calendar/calendar-date.ts'

export interface JobStep {
  readonly job: string
  readonly night: CalendarDate
  readonly step: string
}

/** How a step of a night's work ended. */
export interface JobRun extends JobStep {
  readonly state: 'running' | 'done' | 'failed'
  readonly did: number | null
  readonly says: string | null
}

/** A run as it is kept, with its moments in UTC. */
export interface KeptRun extends JobRun {
  readonly startedAt: string
  readonly finishedAt: string | null
}

/** What ran at night, kept for whoever asks. */
export interface JobRunStore {
  /** Takes a step up. False: it is done already, or somebody else is at it. */
  begin(authorityId: string, of: JobStep, again: boolean): Promise<boolean>
  finish(authorityId: string, run: JobRun): Promise<void>
  /** The runs of the last nights, the latest first. */
  latest(authorityId: string, job: string, nights: number): Promise<readonly KeptRun[]>
}

/** The night's work as pages tell of it. */
export interface NightWork {
  readonly runs: Pick<JobRunStore, 'latest'>
  /** The name of the night's work among the jobs. */
  readonly job: string
  readonly steps: readonly { readonly name: string; readonly does: string }[]
  /** The hour in England from which the site does it. */
  readonly fromHour: number
  readonly today: () => CalendarDate
  /** The hour of the day in England, 0 to 23. */
  readonly hour: () => number
}
