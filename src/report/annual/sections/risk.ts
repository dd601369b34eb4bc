import type { Section } from '#report/model/document.ts'
import { label } from '#report/model/inline.ts'
import { ref } from '#report/model/reference.ts'
import { comparedWithYearBefore, counted, sentence } from '#report/model/sentence.ts'
import { measuresByYear } from '../tables.ts'
import { section, type Writer } from '../writer.ts'

const high = ref('risk.high')
const apart = ref('risk.agencies_not_together')

export function risk(writer: Writer): Section {
  return section('risk', 'Children at high risk', { kind: 'local' }, [
    writer.paragraph(
      sentence`At the latest review in the year at which it was recorded, ${counted(high, 'child was', 'children were')} judged to be at high risk${comparedWithYearBefore(high)}.`,
      sentence`For ${counted(apart, 'child', 'children')} at high risk the IRO found that agencies were not working together${comparedWithYearBefore(apart)}.`,
    ),
    measuresByYear(
      writer,
      [
        { header: label('Children at high risk'), reference: high },
        { header: label('Of them, agencies not working together'), reference: apart },
      ],
      { id: 'risk-by-year', caption: sentence`Children at high risk, by year`, corner: 'Figure' },
    ),
  ])
}
