// Generated from the macro-options.json of the GOV.UK Frontend component skip-link: see options.test.ts.
import type { Html } from '../../html.ts'

export interface SkipLinkOptions {
  readonly text?: string | undefined
  readonly html?: Html | undefined
  readonly href?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Readonly<Record<string, string>> | undefined
}
