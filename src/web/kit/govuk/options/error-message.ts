// Generated from the macro-options.json of the GOV.UK Frontend component error-message: see options.test.ts.
import type { Html } from '../../html.ts'

export interface ErrorMessageOptions {
  readonly text?: string | undefined
  readonly html?: Html | undefined
  readonly id?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Readonly<Record<string, string>> | undefined
  readonly visuallyHiddenText?: string | undefined
}
