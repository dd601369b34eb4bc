// Generated from the macro-options.json of the GOV.UK Frontend component footer: see options.test.ts.
import type { Html } from '../../html.ts'

export interface FooterOptions {
  readonly meta?: FooterMeta | undefined
  readonly navigation?: readonly FooterNavigation[] | undefined
  readonly contentLicence?: FooterContentLicence | undefined
  readonly copyright?: FooterCopyright | undefined
  readonly containerClasses?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Readonly<Record<string, string>> | undefined
}

interface FooterMetaItems {
  readonly text: string
  readonly href: string
  readonly attributes?: Readonly<Record<string, string>> | undefined
}

interface FooterMeta {
  readonly visuallyHiddenTitle?: string | undefined
  readonly html?: Html | undefined
  readonly text?: string | undefined
  readonly items?: readonly FooterMetaItems[] | undefined
}

interface FooterNavigationItems {
  readonly text: string
  readonly href: string
  readonly attributes?: Readonly<Record<string, string>> | undefined
}

interface FooterNavigation {
  readonly title: string
  readonly columns?: number | undefined
  readonly width?: string | undefined
  readonly items?: readonly FooterNavigationItems[] | undefined
}

interface FooterContentLicence {
  readonly text?: string | undefined
  readonly html?: Html | undefined
}

interface FooterCopyright {
  readonly text?: string | undefined
  readonly html?: Html | undefined
}
