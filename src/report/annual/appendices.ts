import { findingWords } from '#app/import/finding-words.ts'
import type { ImportRecord } from '#app/report/report-sources.ts'
import { calendarDate, writtenDate } from '#domain/calendar/calendar-date.ts'
import { measureOf } from '#domain/measure/register.ts'
import type { MeasureEntry } from '#domain/measure/result.ts'
import type { Block, DefinitionBlock, Section, TableRow } from '#report/model/document.ts'
import { dateText, label, type Line, record, words } from '#report/model/inline.ts'
import { ref } from '#report/model/reference.ts'
import { sentence } from '#report/model/sentence.ts'
import { categoriesThisYear, cutBy } from './tables.ts'
import { definitionId } from './definition-id.ts'
import { rowsName } from './needed-files.ts'
import { plainTable } from './plain-table.ts'
import { section, subsection, type Writer } from './writer.ts'

/** The months of the year in full, for the measures that the sections show by quarter or by year. */
export function tablesInFull(writer: Writer): Section {
  const months = (measure: string) => cutBy(measure, 'month')
  return section(
    'tables-in-full',
    'Tables in full',
    { kind: 'local' },
    [],
    [
      subsection(
        'reviews-in-full',
        'Reviews, by month',
        categoriesThisYear(
          writer,
          [
            { header: label('Held'), reference: months('reviews.held') },
            { header: label('Judged'), reference: { ...months('reviews.in_time'), field: 'denominator' } },
            { header: label('On time'), reference: { ...months('reviews.in_time'), field: 'numerator' } },
            { header: label('Share on time'), reference: months('reviews.in_time') },
            { header: label('Fell due'), reference: months('reviews.due') },
            { header: label('Late or not held'), reference: months('reviews.late') },
          ],
          'month',
          {
            id: 'reviews-by-month-in-full',
            caption: sentence`Reviews, by month`,
            corner: 'Month',
            total: true,
          },
        ),
      ),
      subsection(
        'participation-in-full',
        'Participation, by month',
        categoriesThisYear(
          writer,
          [
            {
              header: label('Took part'),
              reference: { ...months('participation.rate'), field: 'numerator' },
            },
            { header: label('Of'), reference: { ...months('participation.rate'), field: 'denominator' } },
            { header: label('Participation'), reference: months('participation.rate') },
            { header: label('Attendance'), reference: months('participation.attendance') },
          ],
          'month',
          {
            id: 'participation-by-month',
            caption: sentence`Participation, by month`,
            corner: 'Month',
            total: true,
          },
        ),
      ),
      subsection(
        'records-in-full',
        'Papers and records in time, by month',
        categoriesThisYear(
          writer,
          [
            { header: label('Social work report'), reference: months('papers.social_work_report_in_time') },
            { header: label('Carer’s form'), reference: months('papers.carer_form_in_time') },
            { header: label('Decisions sent'), reference: months('decisions.in_time') },
            { header: label('Record completed'), reference: months('records.completed_in_time') },
            { header: label('Record distributed'), reference: months('records.distributed_in_time') },
          ],
          'month',
          {
            id: 'records-by-month',
            caption: sentence`Papers and records in time, by month of the review`,
            corner: 'Month',
            total: true,
          },
        ),
      ),
    ],
  )
}

/** What was not recorded, and what the imports found wrong. */
export function dataQuality(writer: Writer, imports: readonly ImportRecord[]): Section {
  const used = writer.book.used.filter(({ notRecorded }) => notRecorded > 0)
  const blocks: Block[] = [
    {
      kind: 'paragraph',
      line: [
        words(
          'Where an answer is not recorded, the row leaves both parts of a percentage and is counted here. Not recorded is never counted as no.',
        ),
      ],
    },
    ...(used.length === 0
      ? [
          {
            kind: 'paragraph' as const,
            line: [words('Every figure of this report had all of its answers recorded.')],
          },
        ]
      : writer.table({
          id: 'not-recorded',
          caption: sentence`What was not recorded`,
          corner: 'Measure',
          columns: [label('Not recorded')],
          rows: used.map((entry) => ({
            header: label(measureName(entry)),
            cells: [
              ref(entry.id, {
                by: entry.by,
                field: 'notRecorded',
                ...(entry.variant === null ? {} : { variant: entry.variant }),
              }),
            ],
          })),
        })),
  ]
  return section('data-quality', 'Data quality', { kind: 'local' }, [blocks, findings(writer, imports)])
}

function findings(writer: Writer, imports: readonly ImportRecord[]): readonly Block[] {
  const counts = new Map<string, { severity: string; count: number }>()
  for (const { code, severity, count } of imports.flatMap((one) => one.findings)) {
    counts.set(code, { severity, count: (counts.get(code)?.count ?? 0) + count })
  }
  if (counts.size === 0)
    return [{ kind: 'paragraph', line: [words('The imports of this year found nothing to question.')] }]
  if (writer.book.audience === 'public') {
    return [
      {
        kind: 'paragraph',
        line: [
          words('What the imports found to question is listed in the service’s own edition of this report.'),
        ],
      },
    ]
  }
  const rows = [...counts].map(
    ([code, { severity, count }]): TableRow => ({
      header: [label(findingWords(code).means)],
      cells: [{ line: [label(severity)] }, { line: [record(count)] }],
    }),
  )
  return [plainTable('findings', 'What the imports found to question', 'Finding', ['Severity', 'Rows'], rows)]
}

/**
 * The files that the figures of the year rest on, each with its fingerprint. How many rows a file holds is for
 * the service itself: a file of few rows is about few children.
 */
export function sources(writer: Writer, imports: readonly ImportRecord[]): Section {
  const isPublic = writer.book.audience === 'public'
  const rows = imports.flatMap((one) =>
    one.files.map(
      (file): TableRow => ({
        header: [label(file.file)],
        cells: [
          { line: [label(file.kind === undefined ? 'Not recognised, not read' : rowsName(file.kind))] },
          { line: [dateText(writtenDate(calendarDate(one.importedOn)))] },
          ...(isPublic ? [] : [{ line: [record(file.read)] }, { line: [record(file.rejected)] }]),
          { line: [record(file.sha256.slice(0, 16))] },
        ],
      }),
    ),
  )
  const blocks: readonly Block[] =
    rows.length === 0
      ? [
          {
            kind: 'missing',
            because: 'unknown',
            line: [words('No files are recorded as imported for '), writer.year, words('.')],
          },
        ]
      : [
          plainTable(
            'imports',
            'Files that the figures rest on',
            'File',
            [
              'Holds',
              'Imported on',
              ...(isPublic ? [] : ['Rows read', 'Rows refused']),
              'SHA-256, its beginning',
            ],
            rows,
          ),
        ]
  return section('sources', 'Sources', { kind: 'local' }, [blocks])
}

/** How every measure of this document is counted. Made last: it defines what the sections used. */
export function definitions(writer: Writer): Section {
  const blocks: Block[] = writer.book.used.map((entry) => ({
    kind: 'definition',
    id: definitionId(entry.id, entry.variant),
    measure: entry.id,
    title: measureName(entry),
    basis: entry.basis === 'during' ? 'Counted during the year' : 'Counted on the last day of the year',
    variant: entry.variant,
    source: entry.source,
    definition: definitionOf(entry),
    numbers: numbersOf(writer, entry),
    notes: publicNotes(writer, entry).map((note) => [label(note)]),
  }))
  const none: Block = {
    kind: 'missing',
    because: 'unknown',
    line: [words('No figure could be counted, so there is none to define.')],
  }
  return section('definitions', 'How each figure is counted', { kind: 'local' }, [
    blocks.length === 0 ? [none] : blocks,
  ])
}

/** Population, what counts and what is left out, in the words of the definition itself. */
function definitionOf(entry: MeasureEntry): DefinitionBlock['definition'] {
  const measure = measureOf(entry.id)
  if (measure === undefined) return []
  const parts = [
    ['Counted among', measure.population],
    ['Counts', measure.numerator],
    ['Out of', measure.denominator],
    ['Left out', measure.exclusions],
  ] as const
  return parts.filter(([, text]) => text !== '').map(([term, text]) => ({ term, text }))
}

function numbersOf(writer: Writer, entry: MeasureEntry): Line {
  const total = ref(entry.id, { by: entry.by, ...(entry.variant === null ? {} : { variant: entry.variant }) })
  const figure = (field: 'value' | 'numerator' | 'denominator') => ({
    kind: 'figure' as const,
    figure: writer.book.figure({ ...total, field }),
  })
  if (entry.total === null) return []
  if (entry.unit === 'percent') {
    return [figure('value'), words(' is '), figure('numerator'), words(' of '), figure('denominator')]
  }
  return [figure('value')]
}

/** A note may hold a small number of its own; what is published leaves those notes out. */
function publicNotes(writer: Writer, entry: MeasureEntry): readonly string[] {
  if (writer.book.audience === 'internal') return entry.notes
  return entry.notes.filter((note) => !/(?<![\d.,-])[1-5](?![\d.,-]*\d)/.test(note))
}

function measureName(entry: MeasureEntry): string {
  return entry.variant === null ? entry.title : `${entry.title} (${entry.variant.replaceAll('_', ' ')})`
}
