import type { DatabaseKind, Measured, Weighed } from './measured.ts'

/** What a benchmark is run with. */
export interface Bench {
  readonly databases: readonly DatabaseKind[]
  /** The server on which scratch databases are made. */
  readonly serverUrl: string | undefined
  /** Sizes of the made-up council. */
  readonly children: readonly number[]
  /** Says what is being done: long work shows that it goes on. */
  readonly progress: (doing: string) => void
  /** The council of the database given that is measured as it stands, in place of made-up ones. */
  readonly existing?: string | undefined
  readonly report: (measured: Measured | Weighed) => void
}
