// Generated from the macro-options.json of the GOV.UK Frontend component character-count: see options.test.ts.
import type { ErrorMessageOptions } from './error-message.ts'
import type { HintOptions } from './hint.ts'
import type { Html } from '../../html.ts'
import type { LabelOptions } from './label.ts'

export interface CharacterCountOptions {
  readonly id?: string | undefined
  readonly name: string
  readonly rows?: string | undefined
  readonly value?: string | undefined
  readonly maxlength?: string | undefined
  readonly maxwords: string
  readonly threshold?: string | undefined
  readonly countType?: string | undefined
  readonly label: LabelOptions
  readonly hint?: HintOptions | undefined
  readonly errorMessage?: ErrorMessageOptions | undefined
  readonly formGroup?: CharacterCountFormGroup | undefined
  readonly classes?: string | undefined
  readonly attributes?: Readonly<Record<string, string>> | undefined
  readonly spellcheck?: boolean | undefined
  readonly countMessage?: CharacterCountCountMessage | undefined
  readonly textareaDescriptionText?: string | undefined
  readonly charactersUnderLimitText?: Readonly<Record<string, string>> | undefined
  readonly charactersAtLimitText?: string | undefined
  readonly charactersOverLimitText?: Readonly<Record<string, string>> | undefined
  readonly wordsUnderLimitText?: Readonly<Record<string, string>> | undefined
  readonly wordsAtLimitText?: string | undefined
  readonly wordsOverLimitText?: Readonly<Record<string, string>> | undefined
}

interface CharacterCountFormGroupBeforeInput {
  readonly text?: string | undefined
  readonly html?: Html | undefined
}

interface CharacterCountFormGroupAfterInput {
  readonly text?: string | undefined
  readonly html?: Html | undefined
}

interface CharacterCountFormGroup {
  readonly classes?: string | undefined
  readonly attributes?: Readonly<Record<string, string>> | undefined
  readonly beforeInput?: CharacterCountFormGroupBeforeInput | undefined
  readonly afterInput?: CharacterCountFormGroupAfterInput | undefined
}

interface CharacterCountCountMessage {
  readonly classes?: string | undefined
}
