// Generated from the macro-options.json of the GOV.UK Frontend component label: see options.test.ts.
import type { Html } from '../../html.ts'

export interface LabelOptions {
  readonly text?: string | undefined
  readonly html?: Html | undefined
  readonly for?: string | undefined
  readonly isPageHeading?: boolean | undefined
  readonly classes?: string | undefined
  readonly attributes?: Readonly<Record<string, string>> | undefined
}
