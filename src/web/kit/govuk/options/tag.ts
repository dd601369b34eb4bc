// Generated from the macro-options.json of the GOV.UK Frontend component tag: see options.test.ts.
import type { Html } from '../../html.ts'

export interface TagOptions {
  readonly text?: string | undefined
  readonly html?: Html | undefined
  readonly classes?: string | undefined
  readonly attributes?: Readonly<Record<string, string>> | undefined
}
