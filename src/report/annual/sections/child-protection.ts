import type { Section } from '#report/model/document.ts'
import { label } from '#report/model/inline.ts'
import { ref } from '#report/model/reference.ts'
import { comparedWithYearBefore, counted, outOf, sentence } from '#report/model/sentence.ts'
import { perTenThousand } from '../citations.ts'
import { categoriesByYear, categoriesThisYear, cutBy } from '../tables.ts'
import { section, type Writer } from '../writer.ts'

const plans = ref('protection_plans.as_at')
const rate = ref('protection_plans.rate_per_10000')
const took = ref('conferences.participation')
const byKind = cutBy('conferences.participation', 'conference_kind')
const reports = ref('conference_reports.in_time')

export function childProtection(writer: Writer): Section {
  return section('child-protection', 'Child protection conferences', { kind: 'local' }, [
    writer.paragraph(
      sentence`On the last day of the year ${counted(plans, 'child was', 'children were')} the subject of a child protection plan${comparedWithYearBefore(plans)}.`,
      sentence`For every ${perTenThousand} children who live in the area there were ${rate} plans${comparedWithYearBefore(rate)}.`,
    ),
    categoriesByYear(writer, cutBy('protection_plans.as_at', 'age'), 'age', {
      id: 'plans-by-age',
      caption: sentence`Child protection plans by age, on the last day of each year`,
      corner: 'Age',
      total: true,
    }),
    writer.paragraph(
      sentence`Children of four and over took part in ${took} of conferences${outOf(took)}${comparedWithYearBefore(took)}.`,
      sentence`${reports} of agencies’ reports came in time${outOf(reports)}${comparedWithYearBefore(reports)}.`,
    ),
    categoriesThisYear(
      writer,
      [
        { header: label('Took part'), reference: { ...byKind, field: 'numerator' as const } },
        { header: label('Of'), reference: { ...byKind, field: 'denominator' as const } },
        { header: label('Share'), reference: byKind },
      ],
      'conference_kind',
      {
        id: 'conferences-by-kind',
        caption: sentence`Children of four and over who took part in their conference, by kind of conference`,
        corner: 'Conference',
        total: true,
      },
    ),
    categoriesByYear(writer, cutBy('conference_reports.in_time', 'agency'), 'agency', {
      id: 'conference-reports-by-agency',
      caption: sentence`Reports for conferences in time, by agency and year`,
      corner: 'Agency',
      total: true,
    }),
  ])
}
