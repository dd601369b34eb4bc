/** What a section holds: each field as it was typed. A field that is not there was never filled in. */
export type Content = Readonly<Record<string, string>>

interface Named {
  readonly name: string
  readonly label: string
  readonly hint?: string
}

/** One thing that a section asks. */
export type Field =
  | (Named & { readonly kind: 'words' })
  | (Named & { readonly kind: 'line' })
  /** Three numbers, kept as they were typed in `<name>-day`, `-month` and `-year`. */
  | (Named & { readonly kind: 'day' })
  /** One of a few, all in view; `pick`: one of many, in a list that opens. */
  | (Named & { readonly kind: 'choice' | 'pick'; readonly choices: Readonly<Record<string, string>> })

/** The names under which a field is sent and kept. */
export function namesOf(field: Pick<Field, 'kind' | 'name'>): readonly string[] {
  return field.kind === 'day' ? ['day', 'month', 'year'].map((part) => `${field.name}-${part}`) : [field.name]
}

/** The field of the `no`th of several things of one sort, such as the views of a child. */
export function inRow(field: Field, row: string, no: number): Field {
  return { ...field, name: `${row}-${no}-${field.name}` }
}

/** What a field holds, without the white space round it; empty where nothing was typed. */
export function said(content: Content, name: string): string {
  return (content[name] ?? '').trim()
}

export const yesNo = { yes: 'Yes', no: 'No' } as const
