import type { Block, Section } from '#report/model/document.ts'
import { label, see } from '#report/model/inline.ts'
import { ref } from '#report/model/reference.ts'
import { comparedWithYearBefore, outOf, sentence } from '#report/model/sentence.ts'
import { carerFormLead, decisionLimit, distributionLimit, recordLimit, reportLead } from '../citations.ts'
import { categoriesThisYear, cutBy, measuresByYear } from '../tables.ts'
import { section, type Writer } from '../writer.ts'

const report = ref('papers.social_work_report_in_time')
const carer = ref('papers.carer_form_in_time')
const decisions = ref('decisions.in_time')
const completed = ref('records.completed_in_time')
const distributed = ref('records.distributed_in_time')

export function records(writer: Writer): Section {
  return section('records', 'Papers and records', { kind: 'local' }, [
    writer.paragraph(
      sentence`The social worker’s report reached the IRO at least ${reportLead} before ${report} of the reviews held${outOf(report)}${comparedWithYearBefore(report)}.`,
      sentence`The carer’s form came at least ${carerFormLead} before ${carer} of the reviews held${outOf(carer)}${comparedWithYearBefore(carer)}.`,
    ),
    writer.paragraph(
      sentence`Decisions were sent within ${decisionLimit} of the review being completed for ${decisions} of reviews${outOf(decisions)}${comparedWithYearBefore(decisions)}.`,
      sentence`The record was completed within ${recordLimit} of the review being completed for ${completed} of reviews${outOf(completed)}${comparedWithYearBefore(completed)}.`,
      sentence`The record had been sent to everyone who should have it within ${distributionLimit} of the review being completed for ${distributed} of reviews${outOf(distributed)}${comparedWithYearBefore(distributed)}.`,
    ),
    measuresByYear(
      writer,
      [
        { header: label('Social work report in time'), reference: report },
        { header: label('Carer’s form in time'), reference: carer },
        { header: label('Decisions sent in time'), reference: decisions },
        { header: label('Record completed in time'), reference: completed },
        { header: label('Record distributed in time'), reference: distributed },
      ],
      {
        id: 'records-by-year',
        caption: sentence`Papers and records in time, by year`,
        corner: 'Paper or record',
        notes: [sentence`Months are in ${see('records-in-full')}.`],
      },
    ),
    reportsByTeam(writer),
  ])
}

/** By team: for the service itself, not for what is published. */
function reportsByTeam(writer: Writer): readonly Block[] {
  const cut = cutBy('papers.social_work_report_in_time', 'team')
  if (writer.book.audience === 'public' || writer.book.keysOf(cut, 'team').length === 0) return []
  return categoriesThisYear(
    writer,
    [
      { header: label('In time'), reference: { ...cut, field: 'numerator' as const } },
      { header: label('Of'), reference: { ...cut, field: 'denominator' as const } },
      { header: label('Share in time'), reference: cut },
    ],
    'team',
    {
      id: 'reports-by-team',
      caption: sentence`Social workers’ reports in time, by team`,
      corner: 'Team',
      total: true,
    },
  )
}
