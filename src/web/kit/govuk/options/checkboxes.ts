// Generated from the macro-options.json of the GOV.UK Frontend component checkboxes: see options.test.ts.
import type { ErrorMessageOptions } from './error-message.ts'
import type { FieldsetOptions } from './fieldset.ts'
import type { HintOptions } from './hint.ts'
import type { Html } from '../../html.ts'
import type { LabelOptions } from './label.ts'

export interface CheckboxesOptions {
  readonly describedBy?: string | undefined
  readonly fieldset?: FieldsetOptions | undefined
  readonly hint?: HintOptions | undefined
  readonly errorMessage?: ErrorMessageOptions | undefined
  readonly formGroup?: CheckboxesFormGroup | undefined
  readonly idPrefix?: string | undefined
  readonly name: string
  readonly items: readonly CheckboxesItems[]
  readonly values?: readonly string[] | undefined
  readonly classes?: string | undefined
  readonly attributes?: Readonly<Record<string, string>> | undefined
}

interface CheckboxesFormGroupBeforeInputs {
  readonly text?: string | undefined
  readonly html?: Html | undefined
}

interface CheckboxesFormGroupAfterInputs {
  readonly text?: string | undefined
  readonly html?: Html | undefined
}

interface CheckboxesFormGroup {
  readonly classes?: string | undefined
  readonly attributes?: Readonly<Record<string, string>> | undefined
  readonly beforeInputs?: CheckboxesFormGroupBeforeInputs | undefined
  readonly afterInputs?: CheckboxesFormGroupAfterInputs | undefined
}

interface CheckboxesItemsConditional {
  readonly html: Html
}

interface CheckboxesItems {
  readonly text?: string | undefined
  readonly html?: Html | undefined
  readonly id?: string | undefined
  readonly name?: string | undefined
  readonly value: string
  readonly label?: LabelOptions | undefined
  readonly hint?: HintOptions | undefined
  readonly divider?: string | undefined
  readonly checked?: boolean | undefined
  readonly conditional?: CheckboxesItemsConditional | undefined
  readonly behaviour?: string | undefined
  readonly disabled?: boolean | undefined
  readonly attributes?: Readonly<Record<string, string>> | undefined
}
