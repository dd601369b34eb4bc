// Generated from the macro-options.json of the GOV.UK Frontend component phase-banner: see options.test.ts.
import type { Html } from '../../html.ts'
import type { TagOptions } from './tag.ts'

export interface PhaseBannerOptions {
  readonly text?: string | undefined
  readonly html?: Html | undefined
  readonly tag: TagOptions
  readonly classes?: string | undefined
  readonly attributes?: Readonly<Record<string, string>> | undefined
}
