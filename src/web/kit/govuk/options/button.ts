// Generated from the macro-options.json of the GOV.UK Frontend component button: see options.test.ts.
import type { Html } from '../../html.ts'

export interface ButtonOptions {
  readonly text?: string | undefined
  readonly html?: Html | undefined
  readonly type?: string | undefined
  readonly name?: string | undefined
  readonly value?: string | undefined
  readonly disabled?: boolean | undefined
  readonly href?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Readonly<Record<string, string>> | undefined
  readonly preventDoubleClick?: boolean | undefined
  readonly isStartButton?: boolean | undefined
  readonly id?: string | undefined
}
