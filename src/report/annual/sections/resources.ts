import type { Section } from '#report/model/document.ts'
import { label, see } from '#report/model/inline.ts'
import { ref } from '#report/model/reference.ts'
import { sentence } from '#report/model/sentence.ts'
import { caseloadBandText } from '../citations.ts'
import { measuresByYear } from '../tables.ts'
import { section, type Writer } from '../writer.ts'

/** Handbook item: whether a want of resources put a good service to every child at risk. */
export function resources(writer: Writer): Section {
  return section(
    'resources',
    'Resources',
    {
      kind: 'handbook',
      item: 'whether any resource issues are putting at risk the delivery of a quality service to all looked after children',
    },
    [
      writer.slot(
        'resources',
        'Whether resources put a good service at risk',
        sentence`A plain answer: whether any shortage of people, time or money put at risk a good service to every child, which children it touched, and what was asked of whom.`,
      ),
      writer.paragraph(
        sentence`The figures that bear on it are gathered here. Caseloads are set against ${caseloadBandText} in ${see('caseloads')}.`,
      ),
      measuresByYear(
        writer,
        [
          { header: label('Average caseload of a full-time IRO'), reference: ref('caseload.average') },
          { header: label('Reviews held on time'), reference: ref('reviews.in_time') },
          { header: label('Records completed on time'), reference: ref('records.completed_in_time') },
          { header: label('Midway reviews done'), reference: ref('midway.done') },
          { header: label('Visits to children between reviews'), reference: ref('contacts.visits') },
        ],
        {
          id: 'resource-figures',
          caption: sentence`Figures that bear on resources, by year`,
          corner: 'Figure',
        },
      ),
    ],
  )
}
