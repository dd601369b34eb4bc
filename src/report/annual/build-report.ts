import type { AnnualFigures } from '#app/report/annual-figures.ts'
import type { ImportRecord, OtherAreasFigure } from '#app/report/report-sources.ts'
import { calendarDate, writtenDate } from '#domain/calendar/calendar-date.ts'
import { parseCollectionYear } from '#domain/calendar/collection-year.ts'
import type { Block, ReportDocument } from '#report/model/document.ts'
import { FigureBook, type YearOfFigures } from '#report/model/figure-book.ts'
import { furtherWithheld } from '#report/model/disclosure/further-withheld.ts'
import { dateText, label, type Line, see, words } from '#report/model/inline.ts'
import { numberDocument } from '#report/model/number-document.ts'
import { ref } from '#report/model/reference.ts'
import { dataQuality, definitions, sources, tablesInFull } from './appendices.ts'
import { addedByTheService, requiredByHandbook } from './contents.ts'
import { lawAndGuidance } from './law-and-guidance.ts'
import { missingFor, toldBy } from './needed-files.ts'
import { Writer } from './writer.ts'

/** The report of what was gathered for it. */
export function annualReport(figures: AnnualFigures): ReportDocument {
  const years = figures.years.map(
    ({ year, from, to, entries, kindsHeld }): YearOfFigures => ({
      year,
      from,
      to,
      entries,
      missingFor: (measure) => missingFor(measure, year, kindsHeld),
      toldBy,
    }),
  )
  const { authority, audience, imports, generatedAt, otherAreas = [] } = figures
  const book = new FigureBook(years, audience)
  const report = buildReport({ authority, book, imports, generatedAt, otherAreas })
  if (audience === 'internal') return report
  // What one table withholds may follow from another: only the whole report shows what has to go too.
  const further = new Map(years.map((one) => [one.year, furtherWithheld(book.askedOf(one))]))
  return buildReport({
    authority,
    book: new FigureBook(years, audience, further),
    imports,
    generatedAt,
    otherAreas,
  })
}

interface ReportDraft {
  readonly authority: string
  readonly book: FigureBook
  readonly imports: readonly ImportRecord[]
  readonly generatedAt: string
  readonly otherAreas: readonly OtherAreasFigure[]
}

/**
 * The annual report of one council for one year: front, sections, appendices, numbered and checked. Throws
 * DanglingReference when a cross-reference points at nothing.
 */
function buildReport(draft: ReportDraft): ReportDocument {
  const { book, imports } = draft
  const year = book.years[0]
  if (year === undefined) throw new RangeError('A report needs the figures of its year')
  const writer = new Writer(book, draft.otherAreas)
  const front = frontMatter(writer, draft)
  const sections = [...requiredByHandbook, ...addedByTheService].map((write) => write(writer))
  const full = tablesInFull(writer)
  const quality = dataQuality(writer, imports)
  return numberDocument({
    title: 'Independent Reviewing Officer service: annual report',
    authority: draft.authority,
    year: year.year,
    from: year.from,
    to: year.to,
    audience: book.audience,
    generatedAt: draft.generatedAt,
    front,
    sections,
    appendices: [full, definitions(writer), quality, sources(writer, imports), lawAndGuidance(sections)],
  })
}

function frontMatter(writer: Writer, draft: ReportDraft): readonly Block[] {
  const blocks: Block[] = [
    ...writer.headlines([
      {
        reference: ref('cohort.in_care'),
        one: 'child in care on the last day of the year',
        label: 'children in care on the last day of the year',
      },
      { reference: ref('reviews.held'), one: 'review held', label: 'reviews held' },
      { reference: ref('reviews.in_time'), label: 'of reviews held on time, of those that can be judged' },
      {
        reference: ref('participation.rate'),
        label: 'of reviews of children of four and over in which the child took part',
      },
      { reference: ref('caseload.average'), label: 'children to a full-time IRO, on average' },
      { reference: ref('disputes.raised'), one: 'formal dispute raised', label: 'formal disputes raised' },
    ]),
    { kind: 'paragraph', line: aboutTheFigures(draft) },
    ...notOver(draft.book),
    ...earlierYears(draft.book),
  ]
  if (draft.book.audience === 'public') blocks.push({ kind: 'paragraph', line: smallNumbers })
  return blocks
}

function aboutTheFigures(draft: ReportDraft): Line {
  const year = draft.book.years[0]
  return [
    words('This report covers '),
    dateText(written(year?.from)),
    words(' to '),
    dateText(written(year?.to)),
    words(
      '. A figure is the same wherever it stands, in words, table or chart. Each leads to how it was counted, in ',
    ),
    see('definitions'),
    words('.'),
  ]
}

/** Of a year that is not over: to which day it is counted, and what that means for what is said. */
function notOver(book: FigureBook): readonly Block[] {
  const [year] = book.years
  const ends = year && parseCollectionYear(year.year)?.to
  if (year === undefined || ends === undefined || year.to >= ends) return []
  return [
    {
      kind: 'paragraph',
      line: [
        label('The year is not over.'),
        words(' Everything is counted to '),
        dateText(written(year.to)),
        words(
          ', and where this report says the last day of the year it means that day. Numbers of a part of a year are lower than those of whole years beside them for that reason alone, so in words they are not compared. It is not a report to publish.',
        ),
      ],
    },
  ]
}

function written(date: string | undefined): string {
  return date === undefined ? '' : writtenDate(calendarDate(date))
}

function earlierYears(book: FigureBook): readonly Block[] {
  const years = book.years.slice(1)
  if (years.length === 0) {
    return [
      {
        kind: 'paragraph',
        line: [words('No earlier year has been imported, so figures are not compared with earlier years.')],
      },
    ]
  }
  const names = years.flatMap(({ year }, at): Line => [...(at === 0 ? [] : [words(' and ')]), dateText(year)])
  return [
    {
      kind: 'paragraph',
      line: [words('Figures are compared with '), ...names, words(', counted in the same way.')],
    },
  ]
}

const smallNumbers: Line = [
  words('Numbers of children from one to five are withheld and shown as '),
  label('c'),
  words(
    ', and with them any neighbouring figure from which they could be worked out. Zero is shown as zero. The threshold is the usual one and is to be checked against the national publication rules before publication.',
  ),
]
