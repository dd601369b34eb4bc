import type { StandingKind } from '#domain/law/standing.ts'
import type { FigureField } from './reference.ts'

/**
 * known: counted. not-applicable: its denominator is 0. withheld: a small number about children, left out of
 * what is published. unknown: nothing was imported that could tell.
 */
export type FigureState = 'known' | 'not-applicable' | 'withheld' | 'unknown'

/** A reference with its answer: what was asked, and what is printed. */
export interface Figure {
  readonly key: string
  readonly measure: string
  readonly variant: string | null
  readonly year: string
  readonly keys: Readonly<Record<string, string>>
  readonly field: FigureField
  readonly state: FigureState
  /** Null unless the state is known. */
  readonly value: number | null
  /** As printed: `864`, `98.4%`, `n/a`, `c`. */
  readonly text: string
  /** Of a figure that has no number to say: why, as a sentence. */
  readonly why?: string
}

/** A piece of a line of text. Only the first kind holds words of ours, and it may hold no digit. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'figure'; readonly figure: Figure }
  /** The difference of two figures, worked out from what both print. */
  | { readonly kind: 'difference'; readonly text: string; readonly now: string; readonly before: string }
  | { readonly kind: 'date'; readonly text: string }
  /** A name that a definition, a code list or the council gives: of a category, a measure, a file. */
  | { readonly kind: 'label'; readonly text: string }
  /** Law, guidance or a local standard, in its own words and numbers; or a term of a measure's definition. */
  | {
      readonly kind: 'citation'
      readonly text: string
      readonly standing: StandingKind | 'definition'
      readonly source: string
    }
  /** A number from the record of what was imported: rows, findings. */
  | { readonly kind: 'record'; readonly text: string }
  /** A cross-reference to a section, table or chart; its text is made when the document is numbered. */
  | { readonly kind: 'see'; readonly target: string; readonly text: string }

export type Line = readonly Inline[]

/** A piece whose text is there already: anything but a figure. */
export type Phrase = Exclude<Inline, { kind: 'figure' | 'difference' }>

/** Words of ours. Throws when they hold a digit: numbers come from references, dates and citations only. */
export function words(text: string): Phrase {
  if (/\d/.test(text))
    throw new Error(`A number is written out in "${text}": use a reference, a date or a citation`)
  return { kind: 'text', text }
}

export function label(text: string): Phrase {
  return { kind: 'label', text }
}

export function dateText(text: string): Phrase {
  return { kind: 'date', text }
}

export function record(value: number | string): Phrase {
  return { kind: 'record', text: typeof value === 'number' ? grouped(value) : value }
}

export function see(target: string): Phrase {
  return { kind: 'see', target, text: '' }
}

/** `12,582`: whole numbers with their thousands set apart. */
export function grouped(value: number | string): string {
  const [whole = '', fraction] = String(value).split('.')
  const spaced = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return fraction === undefined ? spaced : `${spaced}.${fraction}`
}

/** The plain text of a line, as a reader sees it. */
export function lineText(line: Line): string {
  return line.map((piece) => (piece.kind === 'figure' ? piece.figure.text : piece.text)).join('')
}
