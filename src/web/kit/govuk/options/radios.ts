// Generated from the macro-options.json of the GOV.UK Frontend component radios: see options.test.ts.
import type { ErrorMessageOptions } from './error-message.ts'
import type { FieldsetOptions } from './fieldset.ts'
import type { HintOptions } from './hint.ts'
import type { Html } from '../../html.ts'
import type { LabelOptions } from './label.ts'

export interface RadiosOptions {
  readonly fieldset?: FieldsetOptions | undefined
  readonly hint?: HintOptions | undefined
  readonly errorMessage?: ErrorMessageOptions | undefined
  readonly formGroup?: RadiosFormGroup | undefined
  readonly idPrefix?: string | undefined
  readonly name: string
  readonly items: readonly RadiosItems[]
  readonly value?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Readonly<Record<string, string>> | undefined
}

interface RadiosFormGroupBeforeInputs {
  readonly text?: string | undefined
  readonly html?: Html | undefined
}

interface RadiosFormGroupAfterInputs {
  readonly text?: string | undefined
  readonly html?: Html | undefined
}

interface RadiosFormGroup {
  readonly classes?: string | undefined
  readonly attributes?: Readonly<Record<string, string>> | undefined
  readonly beforeInputs?: RadiosFormGroupBeforeInputs | undefined
  readonly afterInputs?: RadiosFormGroupAfterInputs | undefined
}

interface RadiosItemsConditional {
  readonly html: Html
}

interface RadiosItems {
  readonly text?: string | undefined
  readonly html?: Html | undefined
  readonly id?: string | undefined
  readonly value: string
  readonly label?: LabelOptions | undefined
  readonly hint?: HintOptions | undefined
  readonly divider?: string | undefined
  readonly checked?: boolean | undefined
  readonly conditional?: RadiosItemsConditional | undefined
  readonly disabled?: boolean | undefined
  readonly attributes?: Readonly<Record<string, string>> | undefined
}
