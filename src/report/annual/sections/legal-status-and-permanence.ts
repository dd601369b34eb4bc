import type { Block, Section } from '#report/model/document.ts'
import { label, see } from '#report/model/inline.ts'
import { fieldOf, ref } from '#report/model/reference.ts'
import { comparedWithYearBefore, counted, outOf, type Sentence, sentence } from '#report/model/sentence.ts'
import { largestPart } from '../largest-part.ts'
import { categoriesByYear, categoriesThisYear, cutBy } from '../tables.ts'
import { section, type Writer } from '../writer.ts'

const permanence = ref('permanence.by_second_review')

export function legalStatusAndPermanence(writer: Writer): Section {
  return section('legal-status-and-permanence', 'Legal status and permanence', { kind: 'local' }, [
    writer.paragraph(
      ...largestPart(writer, cutBy('cohort.legal_status', 'legal_status'), 'legal_status', 'By legal status'),
    ),
    categoriesByYear(writer, cutBy('cohort.legal_status', 'legal_status'), 'legal_status', {
      id: 'children-by-legal-status',
      caption: sentence`Children in care by legal status, on the last day of each year`,
      corner: 'Legal status',
      share: true,
    }),
    writer.paragraph(
      sentence`Where it was recorded, a plan for permanence had been agreed by ${permanence} of second reviews${outOf(permanence)}${comparedWithYearBefore(permanence)}.`,
    ),
    categoriesByYear(writer, cutBy('permanence.by_second_review', 'age_band'), 'age_band', {
      id: 'permanence-by-age',
      caption: sentence`Second reviews with an agreed plan for permanence, by age and year`,
      corner: 'Age',
      total: true,
    }),
    writer.paragraph(...leftThrough(writer)),
    writer.paragraph(
      sentence`Adoption, special guardianship and the other ways in which children left care are set out in ${see('coming-and-going')}.`,
    ),
    categoriesByYear(writer, cutBy('registers.as_at', 'register'), 'register', {
      id: 'registers-by-year',
      caption: sentence`Children and young people on each register, on the last day of each year`,
      corner: 'Register',
    }),
    registersInTheYear(writer),
  ])
}

/** The orders through which children left care for a home of their own. */
function leftThrough(writer: Writer): readonly Sentence[] {
  const ways = [
    ['Adopted', 'adoption'],
    ['Special guardianship', 'special guardianship'],
    ['Child arrangements order', 'a child arrangements order'],
  ] as const
  return ways.flatMap(([reason, way]): readonly Sentence[] => {
    const left = ref('cohort.ceased', { keys: { reason } })
    if (writer.book.entry(left) === undefined || !writer.knows(left)) return []
    return [
      sentence`${counted(left, 'child left', 'children left')} care through ${label(way)}, ${fieldOf(left, 'share')} of all who left${comparedWithYearBefore(left)}.`,
    ]
  })
}

/** Who left a register in the year is the difference of two numbers, and few: not for what is published. */
function registersInTheYear(writer: Writer): readonly Block[] {
  if (writer.book.audience === 'public') return []
  return categoriesThisYear(
    writer,
    [
      { header: label('At some time in the year'), reference: cutBy('registers.in_period', 'register') },
      { header: label('On the last day'), reference: cutBy('registers.as_at', 'register') },
    ],
    'register',
    {
      id: 'registers-in-the-year',
      caption: sentence`Children and young people on each register, in the year and on its last day`,
      corner: 'Register',
    },
  )
}
