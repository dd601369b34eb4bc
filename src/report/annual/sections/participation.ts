import type { Block, Section } from '#report/model/document.ts'
import { label, see, words } from '#report/model/inline.ts'
import { ref } from '#report/model/reference.ts'
import { comparedWithYearBefore, counted, outOf, sentence, type Sentence } from '#report/model/sentence.ts'
import { categoryName, categoryText, shortName } from '../category-names.ts'
import {
  categoriesByYear,
  categoriesByYearDraft,
  categoriesThisYear,
  cutBy,
  measuresByYear,
} from '../tables.ts'
import { section, subsection, type Writer } from '../writer.ts'

const rate = ref('participation.rate')
const attendance = ref('participation.attendance')
const codes = ref('participation.codes')
const parents = ref('feedback.replies', { keys: { respondent: 'parent' } })

/** Handbook item: how far children and their parents took part in reviews. */
export function participation(writer: Writer): Section {
  return section(
    'participation',
    'Participation of children and parents',
    { kind: 'handbook', item: 'the extent of participation of children and their parents' },
    [],
    [howChildrenTookPart(writer), ratesByAge(writer), chairing(writer), parentsPart(writer)],
  )
}

function howChildrenTookPart(writer: Writer): Section {
  return subsection(
    'how-children-took-part',
    'How children took part',
    writer.paragraph(
      sentence`Children of four and over took part in ${rate} of their reviews${outOf(rate)}${comparedWithYearBefore(rate)}.`,
      sentence`Children of four and over came to ${attendance} of their reviews${outOf(attendance)}${comparedWithYearBefore(attendance)}.`,
      sentence`In ${counted(ref('participation.codes', { keys: { code: 'PN7' } }), 'review', 'reviews')} a child neither came nor sent views${comparedWithYearBefore(ref('participation.codes', { keys: { code: 'PN7' } }))}.`,
    ),
    codesByQuarter(writer),
    categoriesByYear(writer, cutBy('participation.codes', 'code'), 'code', {
      id: 'participation-by-year',
      caption: sentence`Reviews by how the child took part, by year`,
      corner: 'How the child took part',
      total: true,
      notes: [
        sentence`Each review is counted once, under the code that was recorded. Reviews without a code stand outside the total and in ${see('data-quality')}.`,
      ],
    }),
  )
}

/** Stacked bars, one a quarter: the whole of the year's reviews by how the child took part. */
function codesByQuarter(writer: Writer): readonly Block[] {
  const cut = ref('participation.codes', { by: ['code', 'quarter'] })
  const entry = writer.book.entry(cut)
  if (entry === undefined || !writer.knows(codes)) return []
  const quarters = writer.book
    .keysOf({ ...cut, yearsBack: 0 }, 'quarter')
    .filter((quarter) => entry.cells.some((cell) => cell.keys['quarter'] === quarter))
  const shown = writer.book
    .keysOf(cut, 'code')
    .filter((code) => entry.cells.some((cell) => cell.keys['code'] === code && cell.value !== 0))
  const at = (code: string, quarter: string) => ({ ...cut, keys: { code, quarter } })
  return writer.chart({
    id: 'participation-by-quarter',
    title: sentence`How children took part in their reviews, by quarter`,
    description: sentence`One bar for each quarter, divided by how the child took part.${commonest(writer)}`,
    shape: 'stacked-bars',
    axis: 'Reviews',
    series: shown.map((code) => ({
      name: shortName('code', code),
      points: quarters.map((quarter) => ({
        label: shortName('quarter', quarter),
        reference: at(code, quarter),
      })),
    })),
    table: {
      id: 'participation-by-quarter-figures',
      caption: sentence`How children took part in their reviews, by quarter`,
      corner: 'How the child took part',
      columns: quarters.map((quarter) => categoryName('quarter', quarter)),
      rows: shown.map((code) => ({
        header: categoryName('code', code),
        cells: quarters.map((quarter) => at(code, quarter)),
      })),
    },
  })
}

/** ` The commonest was …`; nothing where a withheld number may be the largest, or two are as large. */
function commonest(writer: Writer): Sentence {
  const cut = cutBy('participation.codes', 'code')
  const figures = writer.book.keysOf(cut, 'code').map((code) => {
    const { value, state } = writer.book.figure({ ...cut, keys: { code } })
    return { code, value: value ?? 0, state }
  })
  const [most, next] = figures.toSorted((a, b) => b.value - a.value)
  if (most === undefined || most.value === (next?.value ?? 0)) return sentence``
  if (figures.some(({ state }) => state === 'withheld')) return sentence``
  return sentence` The commonest was ${label(categoryText('code', most.code))}.`
}

function ratesByAge(writer: Writer): Section {
  const attending = ref('participation.rate', { variant: 'attending_counts' })
  return subsection(
    'participation-rates',
    'Rates of participation',
    measuresByYear(
      writer,
      [
        { header: label('Took part, as counted nationally'), reference: rate },
        { header: label('Took part, counting every child who came'), reference: attending },
        { header: label('Came to the review'), reference: attendance },
      ],
      {
        id: 'participation-rates-by-year',
        caption: sentence`Rates of participation and attendance, by year`,
        corner: 'Rate',
        notes: [
          sentence`Councils count participation in two ways. In the national one a child who comes but does not contribute has not taken part; both leave out children under four.`,
        ],
      },
    ),
    writer.table({
      ...categoriesByYearDraft(writer, cutBy('participation.rate', 'age_band'), 'age_band', {
        id: 'participation-by-age',
        caption: sentence`Participation by age, by year`,
        corner: 'Age at the review',
      }),
    }),
  )
}

function chairing(writer: Writer): Section {
  const chaired = ref('participation.chaired')
  return subsection(
    'chairing',
    'Children chairing their own reviews',
    writer.paragraph(
      sentence`Where it was recorded, children chaired all or part of ${chaired} of reviews${outOf(chaired)}${comparedWithYearBefore(chaired)}.`,
    ),
    categoriesThisYear(
      writer,
      [
        {
          header: label('Reviews'),
          reference: { ...cutBy('participation.chaired', 'extent'), field: 'numerator' },
        },
        { header: label('Share'), reference: cutBy('participation.chaired', 'extent') },
      ],
      'extent',
      {
        id: 'chairing-by-extent',
        caption: sentence`Reviews chaired by the child`,
        corner: 'Chaired by the child',
      },
    ),
  )
}

function parentsPart(writer: Writer): Section {
  return subsection(
    'participation-of-parents',
    'Parents',
    writer.paragraph(
      sentence`Parents sent ${counted(parents, 'reply', 'replies')} to the service’s surveys and consultation forms${comparedWithYearBefore(parents)}.`,
    ),
    writer.missing(
      sentence`Whether parents came to each review is in none of the files that a council imports, so no figure for it can be given.`,
    ),
    writer.slot(
      'parents',
      'How parents took part',
      sentence`How parents and others with parental responsibility were consulted and took part in reviews, what kept them away, and what was done about it.`,
    ),
    [{ kind: 'paragraph', line: [words('Surveys and forms are set out in '), see('feedback'), words('.')] }],
  )
}
