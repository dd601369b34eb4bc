import { comparisonClause } from './change.ts'
import type { FigureBook } from './figure-book.ts'
import { type Figure, type Inline, type Line, type Phrase, words } from './inline.ts'
import { fieldOf, type FigureReference } from './reference.ts'

/** A figure with its noun: `1 review`, `864 reviews`. */
interface Counted {
  readonly kind: 'counted'
  readonly reference: FigureReference
  readonly one: string
  readonly many: string
}

/** How a figure compares with the year before, as a clause that begins with its comma. */
interface Comparison {
  readonly kind: 'comparison'
  readonly reference: FigureReference
}

export interface Sentence {
  readonly kind: 'sentence'
  readonly parts: readonly SentencePart[]
}

export type SentencePart = Phrase | FigureReference | Counted | Comparison | Sentence

/**
 * A sentence whose numbers are references:
 * sentence`In ${year} the service held ${counted(ref('reviews.held'), 'review', 'reviews')}.`
 * Throws when its own words hold a digit.
 */
export function sentence(texts: TemplateStringsArray, ...parts: readonly SentencePart[]): Sentence {
  const all: SentencePart[] = []
  texts.forEach((text, at) => {
    if (text !== '') all.push({ kind: 'text', text: lettersOnly(text) })
    const part = parts[at]
    if (part !== undefined) all.push(part)
  })
  return { kind: 'sentence', parts: all }
}

function lettersOnly(text: string): string {
  words(text)
  return text
}

export function counted(reference: FigureReference, one: string, many: string): Counted {
  return { kind: 'counted', reference, one: lettersOnly(one), many: lettersOnly(many) }
}

/** `, up from 812 in 2019-20`; nothing at all when the year before is not in the report. */
export function comparedWithYearBefore(reference: FigureReference): Comparison {
  return { kind: 'comparison', reference }
}

/** ` (114 of 144)`: the two numbers that a percentage is worked out from. */
export function outOf(reference: FigureReference): Sentence {
  return sentence` (${fieldOf(reference, 'numerator')} of ${fieldOf(reference, 'denominator')})`
}

export interface Spoken {
  readonly line: Line
  /** The figures without which the sentence says nothing: not known, withheld, or with nothing to count. */
  readonly unknown: readonly Figure[]
}

/** Whether a sentence rests on figures at all, or only on words. */
export function restsOnFigures({ line, unknown }: Spoken): boolean {
  return unknown.length > 0 || line.some(({ kind }) => kind === 'figure')
}

/** The sentence with its figures filled in, and those of them that nobody knows. */
export function speak(said: Sentence, book: FigureBook): Spoken {
  const line: Inline[] = []
  const unknown: Figure[] = []
  for (const part of said.parts) {
    const spoken = speakPart(part, book)
    line.push(...spoken.line)
    unknown.push(...spoken.unknown)
  }
  return { line, unknown }
}

function speakPart(part: SentencePart, book: FigureBook): Spoken {
  switch (part.kind) {
    case 'sentence':
      return speak(part, book)
    case 'reference':
      return speakFigure(book.figure(part))
    case 'counted': {
      const figure = book.figure(part.reference)
      const noun = figure.value === 1 ? part.one : part.many
      const spoken = speakFigure(figure)
      return { line: [...spoken.line, words(` ${noun}`)], unknown: spoken.unknown }
    }
    case 'comparison':
      return { line: comparisonClause(part.reference, book), unknown: [] }
    case 'date':
    case 'label':
    case 'citation':
    case 'record':
    case 'see':
    case 'text':
      return { line: [part], unknown: [] }
  }
}

function speakFigure(figure: Figure): Spoken {
  return { line: [{ kind: 'figure', figure }], unknown: figure.why === undefined ? [] : [figure] }
}
