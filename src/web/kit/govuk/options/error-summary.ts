// Generated from the macro-options.json of the GOV.UK Frontend component error-summary: see options.test.ts.
import type { Html } from '../../html.ts'

export interface ErrorSummaryOptions {
  readonly titleText?: string | undefined
  readonly titleHtml?: Html | undefined
  readonly descriptionText?: string | undefined
  readonly descriptionHtml?: Html | undefined
  readonly errorList?: readonly ErrorSummaryErrorList[] | undefined
  readonly disableAutoFocus?: boolean | undefined
  readonly classes?: string | undefined
  readonly attributes?: Readonly<Record<string, string>> | undefined
}

interface ErrorSummaryErrorList {
  readonly href?: string | undefined
  readonly text?: string | undefined
  readonly html?: Html | undefined
  readonly attributes?: Readonly<Record<string, string>> | undefined
}
