// Generated from the macro-options.json of the GOV.UK Frontend component header: see options.test.ts.

export interface HeaderOptions {
  readonly homepageUrl?: string | undefined
  readonly productName?: string | undefined
  readonly containerClasses?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Readonly<Record<string, string>> | undefined
}
