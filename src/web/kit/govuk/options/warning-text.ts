// Generated from the macro-options.json of the GOV.UK Frontend component warning-text: see options.test.ts.
import type { Html } from '../../html.ts'

export interface WarningTextOptions {
  readonly text?: string | undefined
  readonly html?: Html | undefined
  readonly iconFallbackText?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Readonly<Record<string, string>> | undefined
}
