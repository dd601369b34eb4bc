// Generated from the macro-options.json of the GOV.UK Frontend component cookie-banner: see options.test.ts.
import type { Html } from '../../html.ts'

export interface CookieBannerOptions {
  readonly ariaLabel?: string | undefined
  readonly hidden?: boolean | undefined
  readonly classes?: string | undefined
  readonly attributes?: Readonly<Record<string, string>> | undefined
  readonly messages: readonly CookieBannerMessages[]
}

interface CookieBannerMessagesActions {
  readonly text: string
  readonly type?: string | undefined
  readonly href?: string | undefined
  readonly name?: string | undefined
  readonly value?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Readonly<Record<string, string>> | undefined
}

interface CookieBannerMessages {
  readonly headingText?: string | undefined
  readonly headingHtml?: Html | undefined
  readonly text?: string | undefined
  readonly html?: Html | undefined
  readonly actions?: readonly CookieBannerMessagesActions[] | undefined
  readonly hidden?: boolean | undefined
  readonly role?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Readonly<Record<string, string>> | undefined
}
