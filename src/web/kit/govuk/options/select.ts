// Generated from the macro-options.json of the GOV.UK Frontend component select: see options.test.ts.
import type { ErrorMessageOptions } from './error-message.ts'
import type { HintOptions } from './hint.ts'
import type { Html } from '../../html.ts'
import type { LabelOptions } from './label.ts'

export interface SelectOptions {
  readonly id?: string | undefined
  readonly name: string
  readonly items: readonly SelectItems[]
  readonly value?: string | undefined
  readonly disabled?: boolean | undefined
  readonly describedBy?: string | undefined
  readonly label: LabelOptions
  readonly hint?: HintOptions | undefined
  readonly errorMessage?: ErrorMessageOptions | undefined
  readonly formGroup?: SelectFormGroup | undefined
  readonly classes?: string | undefined
  readonly attributes?: Readonly<Record<string, string>> | undefined
}

interface SelectItems {
  readonly value?: string | undefined
  readonly text: string
  readonly selected?: boolean | undefined
  readonly disabled?: boolean | undefined
  readonly attributes?: Readonly<Record<string, string>> | undefined
}

interface SelectFormGroupBeforeInput {
  readonly text?: string | undefined
  readonly html?: Html | undefined
}

interface SelectFormGroupAfterInput {
  readonly text?: string | undefined
  readonly html?: Html | undefined
}

interface SelectFormGroup {
  readonly classes?: string | undefined
  readonly attributes?: Readonly<Record<string, string>> | undefined
  readonly beforeInput?: SelectFormGroupBeforeInput | undefined
  readonly afterInput?: SelectFormGroupAfterInput | undefined
}
