// Generated from the macro-options.json of the GOV.UK Frontend component input: see options.test.ts.
import type { ErrorMessageOptions } from './error-message.ts'
import type { HintOptions } from './hint.ts'
import type { Html } from '../../html.ts'
import type { LabelOptions } from './label.ts'

export interface InputOptions {
  readonly id?: string | undefined
  readonly name: string
  readonly type?: string | undefined
  readonly inputmode?: string | undefined
  readonly value?: string | undefined
  readonly disabled?: boolean | undefined
  readonly describedBy?: string | undefined
  readonly label: LabelOptions
  readonly hint?: HintOptions | undefined
  readonly errorMessage?: ErrorMessageOptions | undefined
  readonly prefix?: InputPrefix | undefined
  readonly suffix?: InputSuffix | undefined
  readonly formGroup?: InputFormGroup | undefined
  readonly classes?: string | undefined
  readonly autocomplete?: string | undefined
  readonly pattern?: string | undefined
  readonly spellcheck?: boolean | undefined
  readonly autocapitalize?: string | undefined
  readonly inputWrapper?: InputInputWrapper | undefined
  readonly attributes?: Readonly<Record<string, string>> | undefined
}

interface InputPrefix {
  readonly text?: string | undefined
  readonly html?: Html | undefined
  readonly classes?: string | undefined
  readonly attributes?: Readonly<Record<string, string>> | undefined
}

interface InputSuffix {
  readonly text?: string | undefined
  readonly html?: Html | undefined
  readonly classes?: string | undefined
  readonly attributes?: Readonly<Record<string, string>> | undefined
}

interface InputFormGroupBeforeInput {
  readonly text?: string | undefined
  readonly html?: Html | undefined
}

interface InputFormGroupAfterInput {
  readonly text?: string | undefined
  readonly html?: Html | undefined
}

interface InputFormGroup {
  readonly classes?: string | undefined
  readonly attributes?: Readonly<Record<string, string>> | undefined
  readonly beforeInput?: InputFormGroupBeforeInput | undefined
  readonly afterInput?: InputFormGroupAfterInput | undefined
}

interface InputInputWrapper {
  readonly classes?: string | undefined
  readonly attributes?: Readonly<Record<string, string>> | undefined
}
