// Generated from the macro-options.json of the GOV.UK Frontend component fieldset: see options.test.ts.
import type { Html } from '../../html.ts'

export interface FieldsetOptions {
  readonly describedBy?: string | undefined
  readonly legend?: FieldsetLegend | undefined
  readonly classes?: string | undefined
  readonly role?: string | undefined
  readonly attributes?: Readonly<Record<string, string>> | undefined
  readonly html?: Html | undefined
}

interface FieldsetLegend {
  readonly text?: string | undefined
  readonly html?: Html | undefined
  readonly classes?: string | undefined
  readonly isPageHeading?: boolean | undefined
}
