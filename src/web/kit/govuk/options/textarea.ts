// Generated from the macro-options.json of the GOV.UK Frontend component textarea: see options.test.ts.
import type { ErrorMessageOptions } from './error-message.ts'
import type { HintOptions } from './hint.ts'
import type { Html } from '../../html.ts'
import type { LabelOptions } from './label.ts'

export interface TextareaOptions {
  readonly id?: string | undefined
  readonly name: string
  readonly spellcheck?: boolean | undefined
  readonly rows?: string | undefined
  readonly value?: string | undefined
  readonly disabled?: boolean | undefined
  readonly describedBy?: string | undefined
  readonly label: LabelOptions
  readonly hint?: HintOptions | undefined
  readonly errorMessage?: ErrorMessageOptions | undefined
  readonly formGroup?: TextareaFormGroup | undefined
  readonly classes?: string | undefined
  readonly autocomplete?: string | undefined
  readonly attributes?: Readonly<Record<string, string>> | undefined
}

interface TextareaFormGroupBeforeInput {
  readonly text?: string | undefined
  readonly html?: Html | undefined
}

interface TextareaFormGroupAfterInput {
  readonly text?: string | undefined
  readonly html?: Html | undefined
}

interface TextareaFormGroup {
  readonly classes?: string | undefined
  readonly attributes?: Readonly<Record<string, string>> | undefined
  readonly beforeInput?: TextareaFormGroupBeforeInput | undefined
  readonly afterInput?: TextareaFormGroupAfterInput | undefined
}
