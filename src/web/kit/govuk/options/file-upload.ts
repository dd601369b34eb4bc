// Generated from the macro-options.json of the GOV.UK Frontend component file-upload: see options.test.ts.
import type { ErrorMessageOptions } from './error-message.ts'
import type { HintOptions } from './hint.ts'
import type { Html } from '../../html.ts'
import type { LabelOptions } from './label.ts'

export interface FileUploadOptions {
  readonly name: string
  readonly id?: string | undefined
  readonly disabled?: boolean | undefined
  readonly multiple?: boolean | undefined
  readonly describedBy?: string | undefined
  readonly label: LabelOptions
  readonly hint?: HintOptions | undefined
  readonly errorMessage?: ErrorMessageOptions | undefined
  readonly formGroup?: FileUploadFormGroup | undefined
  readonly javascript?: boolean | undefined
  readonly chooseFilesButtonText?: string | undefined
  readonly dropInstructionText?: string | undefined
  readonly multipleFilesChosenText?: Readonly<Record<string, string>> | undefined
  readonly noFileChosenText?: string | undefined
  readonly enteredDropZoneText?: string | undefined
  readonly leftDropZoneText?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Readonly<Record<string, string>> | undefined
  readonly wrapperClasses?: string | undefined
  readonly wrapperAttributes?: Readonly<Record<string, string>> | undefined
}

interface FileUploadFormGroupBeforeInput {
  readonly text?: string | undefined
  readonly html?: Html | undefined
}

interface FileUploadFormGroupAfterInput {
  readonly text?: string | undefined
  readonly html?: Html | undefined
}

interface FileUploadFormGroup {
  readonly classes?: string | undefined
  readonly attributes?: Readonly<Record<string, string>> | undefined
  readonly beforeInput?: FileUploadFormGroupBeforeInput | undefined
  readonly afterInput?: FileUploadFormGroupAfterInput | undefined
}
