// Generated from the macro-options.json of the GOV.UK Frontend component date-input: see options.test.ts.
import type { ErrorMessageOptions } from './error-message.ts'
import type { FieldsetOptions } from './fieldset.ts'
import type { HintOptions } from './hint.ts'
import type { Html } from '../../html.ts'

export interface DateInputOptions {
  readonly id: string
  readonly namePrefix?: string | undefined
  readonly items?: readonly DateInputItems[] | undefined
  readonly hint?: HintOptions | undefined
  readonly errorMessage?: ErrorMessageOptions | undefined
  readonly formGroup?: DateInputFormGroup | undefined
  readonly fieldset?: FieldsetOptions | undefined
  readonly day?: Readonly<Record<string, string>> | undefined
  readonly month?: Readonly<Record<string, string>> | undefined
  readonly year?: Readonly<Record<string, string>> | undefined
  readonly values?: DateInputValues | undefined
  readonly classes?: string | undefined
  readonly attributes?: Readonly<Record<string, string>> | undefined
}

interface DateInputItems {
  readonly id?: string | undefined
  readonly name: string
  readonly label?: string | undefined
  readonly value?: string | undefined
  readonly error?: boolean | undefined
  readonly autocomplete?: string | undefined
  readonly pattern?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Readonly<Record<string, string>> | undefined
}

interface DateInputFormGroupBeforeInputs {
  readonly text?: string | undefined
  readonly html?: Html | undefined
}

interface DateInputFormGroupAfterInputs {
  readonly text?: string | undefined
  readonly html?: Html | undefined
}

interface DateInputFormGroup {
  readonly classes?: string | undefined
  readonly attributes?: Readonly<Record<string, string>> | undefined
  readonly beforeInputs?: DateInputFormGroupBeforeInputs | undefined
  readonly afterInputs?: DateInputFormGroupAfterInputs | undefined
}

interface DateInputValues {
  readonly day?: string | undefined
  readonly month?: string | undefined
  readonly year?: string | undefined
}
