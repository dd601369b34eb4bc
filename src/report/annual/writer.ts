import type { OtherAreasFigure } from '#app/report/report-sources.ts'
import type {
  Block,
  Cell,
  ChartBlock,
  ChartSeries,
  ChartShape,
  Headline,
  RequiredBy,
  Section,
  TableBlock,
} from '#report/model/document.ts'
import { changeFrom } from '#report/model/change.ts'
import type { FigureBook } from '#report/model/figure-book.ts'
import {
  dateText,
  type Figure,
  type Inline,
  label,
  type Line,
  lineText,
  type Phrase,
  words,
} from '#report/model/inline.ts'
import type { FigureReference } from '#report/model/reference.ts'
import { restsOnFigures, type Sentence, speak } from '#report/model/sentence.ts'

export interface TableDraft {
  readonly id: string
  readonly caption: Sentence
  /** What the first column holds. */
  readonly corner: string
  readonly columns: readonly Inline[]
  readonly rows: readonly {
    readonly header: Inline
    readonly cells: readonly FigureReference[]
    readonly total?: true
  }[]
  readonly notes?: readonly Sentence[]
}

export interface ChartDraft {
  readonly id: string
  readonly title: Sentence
  readonly description: Sentence
  readonly shape: ChartShape
  readonly axis: string
  readonly series: readonly {
    readonly name: string
    readonly points: readonly { readonly label: string; readonly reference: FigureReference }[]
  }[]
  readonly band?: { readonly low: number; readonly high: number; readonly name: string }
  readonly table: TableDraft
}

/** Turns what a section wants to say into blocks, and what nobody knows into a statement of what is missing. */
export class Writer {
  readonly book: FigureBook
  /** Figures of other areas, the newest first. */
  readonly otherAreas: readonly OtherAreasFigure[]

  constructor(book: FigureBook, otherAreas: readonly OtherAreasFigure[] = []) {
    this.book = book
    this.otherAreas = otherAreas
  }

  /** The year of the report, `2020-21`, or `2020-21 so far`. */
  get year(): Phrase {
    return dateText(this.book.nameOfYear(0))
  }

  knows(reference: FigureReference): boolean {
    return this.book.figure(reference).state !== 'unknown'
  }

  /**
   * A sentence without one of its figures is left out, and what is missing is said below. Words that stand
   * beside figures are left out when none of the figures is there.
   */
  paragraph(...sentences: readonly Sentence[]): readonly Block[] {
    if (sentences.length === 0) return []
    const spoken = sentences.map((one) => speak(one, this.book))
    const gaps = missing(spoken.flatMap(({ unknown }) => unknown))
    const known = spoken.filter(({ unknown }) => unknown.length === 0)
    const saysSomething = known.some(restsOnFigures) || !spoken.some(restsOnFigures)
    if (!saysSomething) return gaps
    const line = known.flatMap((one, at) => (at === 0 ? one.line : [words(' '), ...one.line]))
    return [{ kind: 'paragraph', line }, ...gaps]
  }

  list(...sentences: readonly Sentence[]): readonly Block[] {
    const items = sentences.map((one) => speak(one, this.book)).filter(({ unknown }) => unknown.length === 0)
    return items.length === 0 ? [] : [{ kind: 'list', items: items.map(({ line }) => line) }]
  }

  table(draft: TableDraft): readonly Block[] {
    const table = this.#table(draft)
    return 'kind' in table ? [table] : table
  }

  /** A chart of nothing known is not drawn: it says what is missing. */
  chart(draft: ChartDraft): readonly Block[] {
    const table = this.#table(draft.table)
    if (!('kind' in table)) return table
    const series: ChartSeries[] = draft.series.map(({ name, points }) => ({
      name,
      points: points.map(({ label: at, reference }) => ({ label: at, figure: this.book.figure(reference) })),
    }))
    const chart: ChartBlock = {
      kind: 'chart',
      id: draft.id,
      number: '',
      title: speak(draft.title, this.book).line,
      description: [...speak(draft.description, this.book).line, ...gapsOf(series)],
      shape: draft.shape,
      axis: draft.axis,
      series,
      ...(draft.band === undefined ? {} : { band: draft.band }),
      table,
    }
    return [chart]
  }

  /** What only a person can write. */
  slot(id: string, title: string, expected: Sentence): readonly Block[] {
    return [{ kind: 'slot', id: `slot-${id}`, title, expected: speak(expected, this.book).line }]
  }

  missing(why: Sentence): readonly Block[] {
    return [{ kind: 'missing', because: 'unknown', line: speak(why, this.book).line }]
  }

  headlines(
    drafts: readonly { readonly reference: FigureReference; readonly one?: string; readonly label: string }[],
  ): readonly Block[] {
    const items = drafts
      .map(({ reference, one, label: many }): Headline => {
        const figure = this.book.figure(reference)
        const text = figure.value === 1 && one !== undefined ? one : many
        return { figure, label: [words(text)], change: changeFrom(reference, this.book) }
      })
      .filter(({ figure }) => figure.state === 'known')
    return items.length === 0 ? [] : [{ kind: 'headlines', items }]
  }

  /** A table of which most would be withheld tells the public nothing. */
  #tooSmallToPublish(caption: Sentence): readonly Block[] {
    const line: Line = [
      words('“'),
      ...speak(caption, this.book).line,
      words('” is left out, because most of its figures are of very few children.'),
    ]
    return [{ kind: 'missing', because: 'withheld', line }]
  }

  #table(draft: TableDraft): TableBlock | readonly Block[] {
    const figures: Figure[] = []
    const rows = draft.rows.map(({ header, cells, total }) => ({
      header: [header],
      cells: cells.map((reference): Cell => {
        const figure = this.book.figure(reference)
        figures.push(figure)
        return { figure }
      }),
      ...(total === undefined ? {} : { total }),
    }))
    const silent = figures.filter(({ state }) => state === 'unknown' || state === 'not-applicable')
    if (silent.length === figures.length) return missing(silent)
    const withheld = figures.filter(({ state }) => state === 'withheld')
    if (withheld.length * 2 > figures.length) return this.#tooSmallToPublish(draft.caption)
    const whys = [...new Set(silent.flatMap(({ state, why = '' }) => (state === 'unknown' ? [why] : [])))]
    return {
      kind: 'table',
      id: draft.id,
      number: '',
      caption: speak(draft.caption, this.book).line,
      corner: [words(draft.corner)],
      columns: draft.columns.map((column) => [column]),
      rows,
      notes: [
        ...(draft.notes ?? []).map((note) => speak(note, this.book).line),
        ...whys.map((why) => [label(why)]),
      ],
    }
  }
}

/** A bar without a withheld part is shorter than what it stands for, and has to say so. */
function gapsOf(series: readonly ChartSeries[]): Line {
  const figures = series.flatMap(({ points }) => points.map(({ figure }) => figure))
  if (!figures.some(({ state }) => state === 'withheld')) return []
  return [words(' Small numbers are withheld and are not drawn, so a bar may be shorter than its whole.')]
}

function missing(silent: readonly Figure[]): readonly Block[] {
  const said = new Map(silent.map(({ why = '', state }) => [why, state]))
  return [...said].map(([why, state]) => ({
    kind: 'missing',
    because: state === 'withheld' ? 'withheld' : 'unknown',
    line: [label(why)],
  }))
}

/** A section; what is missing is said once in it, however many of its parts need it. */
export function section(
  id: string,
  title: string,
  requiredBy: RequiredBy,
  blocks: readonly (readonly Block[])[],
  sections: readonly Section[] = [],
): Section {
  return { id, number: '', level: 1, title, requiredBy, blocks: onceMissing(blocks.flat()), sections }
}

export function subsection(id: string, title: string, ...blocks: readonly (readonly Block[])[]): Section {
  return {
    id,
    number: '',
    level: 2,
    title,
    requiredBy: { kind: 'local' },
    blocks: onceMissing(blocks.flat()),
    sections: [],
  }
}

function onceMissing(blocks: readonly Block[]): readonly Block[] {
  const said = new Set<string>()
  return blocks.filter((block) => {
    if (block.kind !== 'missing') return true
    const text = lineText(block.line)
    if (said.has(text)) return false
    said.add(text)
    return true
  })
}
