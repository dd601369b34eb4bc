// Generated from the macro-options.json of the GOV.UK Frontend component language-navigation: see options.test.ts.
import type { Html } from '../../html.ts'

export interface LanguageNavigationOptions {
  readonly items: readonly LanguageNavigationItems[]
  readonly ariaLabel?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Readonly<Record<string, string>> | undefined
}

interface LanguageNavigationItems {
  readonly text?: string | undefined
  readonly html?: Html | undefined
  readonly lang: string
  readonly hrefLang?: string | undefined
  readonly dir?: string | undefined
  readonly href?: string | undefined
  readonly current?: boolean | undefined
  readonly languageDescriptionText?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Readonly<Record<string, string>> | undefined
}
