// Generated from the macro-options.json of the GOV.UK Frontend component exit-this-page: see options.test.ts.
import type { Html } from '../../html.ts'

export interface ExitThisPageOptions {
  readonly text?: string | undefined
  readonly html?: Html | undefined
  readonly redirectUrl?: string | undefined
  readonly id?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Readonly<Record<string, string>> | undefined
  readonly activatedText?: string | undefined
  readonly timedOutText?: string | undefined
  readonly pressTwoMoreTimesText?: string | undefined
  readonly pressOneMoreTimeText?: string | undefined
}
