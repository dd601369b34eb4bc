import type { Day } from './days.ts'
import type { Service } from './service.ts'

/** The days between which children are made up, and the service that looks after them. */
export interface Setting {
  readonly seed: number
  readonly service: Service
  /** Every review from here on is in the files. */
  readonly historyFrom: Day
  /** From here on the IRO service keeps details of its own: the first day of the first collection year. */
  readonly detailFrom: Day
  readonly lastDay: Day
}
