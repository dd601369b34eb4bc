// Generated from the macro-options.json of the GOV.UK Frontend component generic-header: see options.test.ts.
import type { Html } from '../../html.ts'

export interface GenericHeaderOptions {
  readonly url?: string | undefined
  readonly logoText?: string | undefined
  readonly logoHtml?: Html | undefined
  readonly containerClasses?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Readonly<Record<string, string>> | undefined
}
