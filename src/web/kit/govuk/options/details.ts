// Generated from the macro-options.json of the GOV.UK Frontend component details: see options.test.ts.
import type { Html } from '../../html.ts'

export interface DetailsOptions {
  readonly summaryText?: string | undefined
  readonly summaryHtml?: Html | undefined
  readonly text?: string | undefined
  readonly html?: Html | undefined
  readonly id?: string | undefined
  readonly open?: boolean | undefined
  readonly classes?: string | undefined
  readonly attributes?: Readonly<Record<string, string>> | undefined
}
