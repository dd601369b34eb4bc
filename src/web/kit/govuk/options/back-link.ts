// Generated from the macro-options.json of the GOV.UK Frontend component back-link: see options.test.ts.
import type { Html } from '../../html.ts'

export interface BackLinkOptions {
  readonly text?: string | undefined
  readonly html?: Html | undefined
  readonly href: string
  readonly classes?: string | undefined
  readonly attributes?: Readonly<Record<string, string>> | undefined
}
