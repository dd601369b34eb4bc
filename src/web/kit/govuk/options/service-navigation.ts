// Generated from the macro-options.json of the GOV.UK Frontend component service-navigation: see options.test.ts.
import type { Html } from '../../html.ts'

export interface ServiceNavigationOptions {
  readonly classes?: string | undefined
  readonly attributes?: Readonly<Record<string, string>> | undefined
  readonly ariaLabel?: string | undefined
  readonly menuButtonText?: string | undefined
  readonly menuButtonLabel?: string | undefined
  readonly navigationLabel?: string | undefined
  readonly navigationId?: string | undefined
  readonly navigationClasses?: string | undefined
  readonly collapseNavigationOnMobile?: boolean | undefined
  readonly serviceName?: string | undefined
  readonly serviceUrl?: string | undefined
  readonly navigation: readonly ServiceNavigationNavigation[]
  readonly slots?: ServiceNavigationSlots | undefined
}

interface ServiceNavigationNavigation {
  readonly current?: boolean | undefined
  readonly active?: boolean | undefined
  readonly html?: Html | undefined
  readonly text?: string | undefined
  readonly href?: string | undefined
  readonly attributes?: Readonly<Record<string, string>> | undefined
}

interface ServiceNavigationSlotsEnd {
  readonly html?: Html | undefined
  readonly align?: string | undefined
}

interface ServiceNavigationSlots {
  readonly start?: Html | undefined
  readonly end?: Html | ServiceNavigationSlotsEnd | undefined
  readonly navigationStart?: Html | undefined
  readonly navigationEnd?: Html | undefined
}
