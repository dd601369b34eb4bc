import type { Section } from '#report/model/document.ts'
import { see } from '#report/model/inline.ts'
import { ref } from '#report/model/reference.ts'
import { comparedWithYearBefore, outOf, sentence } from '#report/model/sentence.ts'
import { categoriesByYear, cutBy } from '../tables.ts'
import { section, type Writer } from '../writer.ts'

const permanence = ref('permanence.by_second_review')

export function legalStatusAndPermanence(writer: Writer): Section {
  return section('legal-status-and-permanence', 'Legal status and permanence', { kind: 'local' }, [
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
    writer.paragraph(
      sentence`Adoption, special guardianship and the other ways in which children left care are in ${see('coming-and-going')}.`,
    ),
    categoriesByYear(writer, cutBy('registers.as_at', 'register'), 'register', {
      id: 'registers-by-year',
      caption: sentence`Children and young people on each register, on the last day of each year`,
      corner: 'Register',
    }),
  ])
}
