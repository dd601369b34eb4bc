// Generated from the macro-options.json of the GOV.UK Frontend component feedback: see options.test.ts.
import type { Html } from '../../html.ts'

export interface FeedbackOptions {
  readonly titleText: string
  readonly titleHtml: Html
  readonly headingLevel?: number | undefined
  readonly text?: string | undefined
  readonly html?: Html | undefined
  readonly classes?: string | undefined
  readonly attributes?: Readonly<Record<string, string>> | undefined
}
