// Generated from the macro-options.json of the GOV.UK Frontend component table: see options.test.ts.
import type { Html } from '../../html.ts'

export interface TableOptions {
  readonly rows: readonly (readonly TableRows[])[]
  readonly head?: readonly TableHead[] | undefined
  readonly caption?: string | undefined
  readonly captionClasses?: string | undefined
  readonly firstCellIsHeader?: boolean | undefined
  readonly classes?: string | undefined
  readonly attributes?: Readonly<Record<string, string>> | undefined
}

interface TableRows {
  readonly text?: string | undefined
  readonly html?: Html | undefined
  readonly format?: string | undefined
  readonly classes?: string | undefined
  readonly colspan?: number | undefined
  readonly rowspan?: number | undefined
  readonly attributes?: Readonly<Record<string, string>> | undefined
}

interface TableHead {
  readonly text?: string | undefined
  readonly html?: Html | undefined
  readonly format?: string | undefined
  readonly classes?: string | undefined
  readonly colspan?: number | undefined
  readonly rowspan?: number | undefined
  readonly attributes?: Readonly<Record<string, string>> | undefined
}
