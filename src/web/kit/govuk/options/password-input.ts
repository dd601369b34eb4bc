// Generated from the macro-options.json of the GOV.UK Frontend component password-input: see options.test.ts.
import type { ErrorMessageOptions } from './error-message.ts'
import type { HintOptions } from './hint.ts'
import type { Html } from '../../html.ts'
import type { LabelOptions } from './label.ts'

export interface PasswordInputOptions {
  readonly id?: string | undefined
  readonly name: string
  readonly value?: string | undefined
  readonly disabled?: boolean | undefined
  readonly describedBy?: string | undefined
  readonly label: LabelOptions
  readonly hint?: HintOptions | undefined
  readonly errorMessage?: ErrorMessageOptions | undefined
  readonly formGroup?: PasswordInputFormGroup | undefined
  readonly classes?: string | undefined
  readonly autocomplete?: string | undefined
  readonly attributes?: Readonly<Record<string, string>> | undefined
  readonly showPasswordText?: string | undefined
  readonly hidePasswordText?: string | undefined
  readonly showPasswordAriaLabelText?: string | undefined
  readonly hidePasswordAriaLabelText?: string | undefined
  readonly passwordShownAnnouncementText?: string | undefined
  readonly passwordHiddenAnnouncementText?: string | undefined
  readonly button?: PasswordInputButton | undefined
}

interface PasswordInputFormGroupBeforeInput {
  readonly text?: string | undefined
  readonly html?: Html | undefined
}

interface PasswordInputFormGroupAfterInput {
  readonly text?: string | undefined
  readonly html?: Html | undefined
}

interface PasswordInputFormGroup {
  readonly classes?: string | undefined
  readonly attributes?: Readonly<Record<string, string>> | undefined
  readonly beforeInput?: PasswordInputFormGroupBeforeInput | undefined
  readonly afterInput?: PasswordInputFormGroupAfterInput | undefined
}

interface PasswordInputButton {
  readonly classes?: string | undefined
}
