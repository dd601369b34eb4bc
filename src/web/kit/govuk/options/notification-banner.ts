// Generated from the macro-options.json of the GOV.UK Frontend component notification-banner: see options.test.ts.
import type { Html } from '../../html.ts'

export interface NotificationBannerOptions {
  readonly text?: string | undefined
  readonly html?: Html | undefined
  readonly titleText?: string | undefined
  readonly titleHtml?: Html | undefined
  readonly titleHeadingLevel?: string | undefined
  readonly type?: string | undefined
  readonly role?: string | undefined
  readonly titleId?: string | undefined
  readonly disableAutoFocus?: boolean | undefined
  readonly classes?: string | undefined
  readonly attributes?: Readonly<Record<string, string>> | undefined
}
