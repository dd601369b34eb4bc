/** A number that a council may set: whole days, or a weight. */
export interface NumberField {
  readonly kind: 'number'
  readonly name: string
  readonly label: string
  readonly unit: string
  readonly least: number
  readonly most: number
  /** A weight may be a fraction; days may not. */
  readonly whole: boolean
  /** What counts where nothing is set; undefined: then there is none. */
  readonly standard: number | undefined
  /** The rule that it stands beside, in words, and its days where it has them. */
  readonly beside?: { readonly words: string; readonly days: number | undefined } | undefined
}

/** One of several ways, each with its name. */
export interface ChoiceField {
  readonly kind: 'choice'
  readonly name: string
  readonly label: string
  readonly choices: readonly { readonly value: string; readonly text: string }[]
  readonly standard: string
}

/** A name of the council's own, on one line. */
export interface TextField {
  readonly kind: 'text'
  readonly name: string
  readonly label: string
  readonly longest: number
}

/** Several names of the council's own, a line each. */
export interface LinesField {
  readonly kind: 'lines'
  readonly name: string
  readonly label: string
  readonly hint: string
  /** The lines as they are kept, or why they cannot be. None: what counts anyway. */
  readonly check: (typed: string) => { readonly lines: readonly string[] } | { readonly fault: string }
  /** What counts where nothing is set. */
  readonly standard: readonly string[]
}

export type Field = NumberField | ChoiceField | TextField | LinesField

export type FieldValue = number | string | readonly string[]

/** What was set of a setting: the fields that differ from what counts anyway. */
export type SettingValue = Readonly<Record<string, FieldValue>>

export interface Setting {
  readonly title: string
  readonly meaning: string
  readonly fields: readonly Field[]
  /** What is wrong with fields that are each right by themselves. */
  readonly together?: (value: SettingValue) => { readonly field: string; readonly words: string } | undefined
}

/** What was typed for a field, or why it cannot be kept. Nothing typed, or what counts anyway, is nothing set. */
export function checkedField(
  field: Field,
  typed: string,
): { readonly value: FieldValue | undefined } | { readonly fault: string } {
  const text = typed.trim()
  if (text === '') return { value: undefined }
  if (field.kind === 'choice') {
    const known = field.choices.some(({ value }) => value === text)
    return known
      ? { value: text === field.standard ? undefined : text }
      : { fault: `${field.label}: choose one way` }
  }
  if (field.kind === 'text') {
    return text.length > field.longest
      ? { fault: `${field.label}: enter at most ${field.longest} characters` }
      : { value: text }
  }
  if (field.kind === 'lines') {
    const read = field.check(text)
    if ('fault' in read) return read
    const same = read.lines.join('\n') === field.standard.join('\n')
    return { value: read.lines.length === 0 || same ? undefined : read.lines }
  }
  const number = /^\d{1,4}(\.\d{1,2})?$/.test(text) ? Number(text) : undefined
  const fits = number !== undefined && number >= field.least && number <= field.most
  if (number === undefined || !fits || (field.whole && !Number.isInteger(number))) {
    const what = field.whole ? 'a whole number' : 'a number'
    return { fault: `${field.label}: enter ${what} from ${field.least} to ${field.most}` }
  }
  return { value: number === field.standard ? undefined : number }
}
