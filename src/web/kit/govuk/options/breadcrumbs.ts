// Generated from the macro-options.json of the GOV.UK Frontend component breadcrumbs: see options.test.ts.
import type { Html } from '../../html.ts'

export interface BreadcrumbsOptions {
  readonly items: readonly BreadcrumbsItems[]
  readonly classes?: string | undefined
  readonly collapseOnMobile?: boolean | undefined
  readonly attributes?: Readonly<Record<string, string>> | undefined
  readonly labelText?: string | undefined
}

interface BreadcrumbsItems {
  readonly text?: string | undefined
  readonly html?: Html | undefined
  readonly href?: string | undefined
  readonly attributes?: Readonly<Record<string, string>> | undefined
}
