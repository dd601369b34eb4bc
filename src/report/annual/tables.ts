import type { Block } from '#report/model/document.ts'
import { dateText, type Inline, label, type Phrase } from '#report/model/inline.ts'
import { earlier, type FigureReference, fieldOf, ref } from '#report/model/reference.ts'
import type { Sentence } from '#report/model/sentence.ts'
import { categoryName } from './category-names.ts'
import type { TableDraft, Writer } from './writer.ts'

interface ByYears {
  readonly id: string
  readonly caption: Sentence
  readonly corner: string
  readonly notes?: readonly Sentence[]
}

/** The years of the report that have any of these figures: the oldest first, as a reader reads. */
function yearsOf(writer: Writer, references: readonly FigureReference[]): readonly number[] {
  return writer.book.years
    .map((_, yearsBack) => yearsBack)
    .filter((years) => years === 0 || references.some((one) => writer.knows(earlier(one, years))))
    .toReversed()
}

/** One row a figure, one column a year. */
export function measuresByYear(
  writer: Writer,
  rows: readonly { readonly header: Inline; readonly reference: FigureReference }[],
  table: ByYears,
): readonly Block[] {
  const years = yearsOf(
    writer,
    rows.map(({ reference }) => reference),
  )
  return writer.table({
    ...table,
    columns: years.map((back) => dateText(writer.book.nameOfYear(back))),
    rows: rows.map(({ header, reference }) => ({
      header,
      cells: years.map((back) => earlier(reference, back)),
    })),
  })
}

/** The categories of one dimension, one row each, with a column a year and the total where the parts make one. */
export function categoriesByYear(
  writer: Writer,
  reference: FigureReference,
  dimension: string,
  table: ByYears & { readonly share?: true; readonly total?: true },
): readonly Block[] {
  return writer.table(categoriesByYearDraft(writer, reference, dimension, table))
}

export function categoriesByYearDraft(
  writer: Writer,
  reference: FigureReference,
  dimension: string,
  table: ByYears & { readonly share?: true; readonly total?: true },
): TableDraft {
  const cut = { ...reference, by: [dimension] }
  const years = yearsOf(writer, [cut])
  const keys = writer.book.keysOf(cut, dimension)
  const cells = (one: FigureReference): FigureReference[] => [
    ...years.map((back) => earlier(one, back)),
    ...(table.share === true ? [fieldOf(one, 'share')] : []),
  ]
  return {
    ...table,
    columns: [
      ...years.map((back) => dateText(writer.book.nameOfYear(back))),
      ...(table.share === true ? [label(`Share in ${writer.book.nameOfYear(0)}`)] : []),
    ],
    rows: [
      ...keys.map((key) => ({
        header: isAggregate(writer, cut, dimension, key)
          ? label(`Together: ${categoryName(dimension, key).text.toLowerCase()}`)
          : categoryName(dimension, key),
        cells: cells({ ...cut, keys: { [dimension]: key } }),
      })),
      ...(table.total === true
        ? [{ header: wholeOf(dimension), cells: cells(totalOf(cut)), total: true as const }]
        : []),
      ...(keys.length === 0 && table.total !== true
        ? [{ header: wholeOf(dimension), cells: cells(totalOf(cut)) }]
        : []),
    ],
  }
}

/** The total that the categories of a cut add up to. */
function totalOf(cut: FigureReference): FigureReference {
  return { ...cut, keys: {} }
}

/** One row a category of the year of the report, one column a measure or a part of it. */
export function categoriesThisYear(
  writer: Writer,
  columns: readonly { readonly header: Inline; readonly reference: FigureReference }[],
  dimension: string,
  table: ByYears & { readonly total?: true },
): readonly Block[] {
  return writer.table(categoriesThisYearDraft(writer, columns, dimension, table))
}

export function categoriesThisYearDraft(
  writer: Writer,
  columns: readonly { readonly header: Inline; readonly reference: FigureReference }[],
  dimension: string,
  table: ByYears & { readonly total?: true },
): TableDraft {
  const keys = [
    ...new Set(
      columns.flatMap(({ reference }) => thisYearKeys(writer, { ...reference, by: [dimension] }, dimension)),
    ),
  ]
  // What is counted on the last day of each month does not add up to a year.
  const isStock = columns.some(
    ({ reference }) => writer.book.entry({ ...reference, by: [dimension] })?.basis === 'as_at',
  )
  const hasTotal = table.total === true && !(isStock && dimension === 'month')
  const cut = (reference: FigureReference, keysOf: Record<string, string>) => ({
    ...reference,
    by: [dimension],
    keys: keysOf,
  })
  return {
    ...table,
    columns: columns.map(({ header }) => header),
    rows: [
      ...keys.map((key) => ({
        header: categoryName(dimension, key),
        cells: columns.map(({ reference }) => cut(reference, { [dimension]: key })),
      })),
      ...(hasTotal || keys.length === 0
        ? [
            {
              header: wholeOf(dimension),
              cells: columns.map(({ reference }) => cut(reference, {})),
              total: true as const,
            },
          ]
        : []),
    ],
  }
}

export function thisYearKeys(writer: Writer, cut: FigureReference, dimension: string): readonly string[] {
  const keys = (writer.book.entry(cut)?.cells ?? []).flatMap((cell) => cell.keys[dimension] ?? [])
  return [...new Set(keys)]
}

/** A reference cut by one dimension, to list its categories with. */
export function cutBy(measure: string, dimension: string, variant?: string): FigureReference {
  return ref(measure, { by: dimension, ...(variant === undefined ? {} : { variant }) })
}

function wholeOf(dimension: string): Phrase {
  return dimension === 'month' || dimension === 'quarter' ? label('Whole year') : label('All')
}

/** Of parts that overlap others: they stand outside the sum, and say so. */
function isAggregate(writer: Writer, cut: FigureReference, dimension: string, key: string): boolean {
  const cells = writer.book.entry(cut)?.cells ?? []
  return cells.some((cell) => cell.keys[dimension] === key && cell.aggregate === true)
}
