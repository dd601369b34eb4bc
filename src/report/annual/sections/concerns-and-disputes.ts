import type { Section } from '#report/model/document.ts'
import { see } from '#report/model/inline.ts'
import { ref } from '#report/model/reference.ts'
import { comparedWithYearBefore, counted, sentence } from '#report/model/sentence.ts'
import { cafcassReferral, disputeLimit } from '../citations.ts'
import { categoriesByYear, cutBy } from '../tables.ts'
import { section, subsection, type Writer } from '../writer.ts'

const raised = ref('disputes.raised')
const concerns = ref('concerns.raised')
const inTime = ref('disputes.in_time')

/** Handbook item: procedures for resolving concerns, with an analysis of the issues raised and their outcomes. */
export function concernsAndDisputes(writer: Writer): Section {
  return section(
    'concerns-and-disputes',
    'Resolving concerns',
    {
      kind: 'handbook',
      item: 'procedures for resolving concerns, including the local dispute resolution process, with an analysis of the issues raised and the outcomes',
    },
    [
      writer.paragraph(
        sentence`When an IRO is not satisfied with how a child’s case is going, it is for the IRO to see it put right: first by talking, then by a formal dispute, and at any point by referring the case to Cafcass under ${cafcassReferral}.`,
      ),
      writer.slot(
        'dispute-procedure',
        'Our dispute resolution process',
        sentence`The stages, who answers at each, how long each may take, and what changed this year. The whole formal process should take no more than ${disputeLimit}.`,
      ),
    ],
    [informal(writer), formal(writer), cafcass(writer), outcomes(writer)],
  )
}

function informal(writer: Writer): Section {
  return subsection(
    'informal-concerns',
    'Concerns raised informally',
    writer.paragraph(
      sentence`IROs raised ${counted(concerns, 'concern', 'concerns')} informally${comparedWithYearBefore(concerns)}.`,
      sentence`Concerns were raised for ${counted(ref('concerns.children'), 'child', 'children')}.`,
    ),
    categoriesByYear(writer, cutBy('concerns.raised', 'theme'), 'theme', {
      id: 'concerns-by-theme',
      caption: sentence`Informal concerns by theme`,
      corner: 'Theme',
      total: true,
    }),
  )
}

function formal(writer: Writer): Section {
  return subsection(
    'formal-disputes',
    'Formal disputes',
    writer.paragraph(
      sentence`IROs raised ${counted(raised, 'formal dispute', 'formal disputes')} in the year${comparedWithYearBefore(raised)}.`,
      sentence`More disputes are not a worse year: they may show that children’s cases are being challenged as they should be.`,
    ),
    categoriesByYear(writer, cutBy('disputes.raised', 'category'), 'category', {
      id: 'disputes-by-category',
      caption: sentence`Formal disputes by category`,
      corner: 'Category',
      total: true,
    }),
    categoriesByYear(writer, cutBy('disputes.raised', 'stage'), 'stage', {
      id: 'disputes-by-stage',
      caption: sentence`Formal disputes by the highest stage they reached`,
      corner: 'Highest stage',
      total: true,
    }),
    writer.paragraph(
      sentence`Of the disputes whose time could be judged, ${inTime} (${ref('disputes.in_time', { field: 'numerator' })} of ${ref('disputes.in_time', { field: 'denominator' })}) were closed within ${disputeLimit} of being raised${comparedWithYearBefore(inTime)}.`,
    ),
  )
}

function cafcass(writer: Writer): Section {
  const referrals = ref('cafcass.referrals')
  return subsection(
    'cafcass',
    'Referrals to Cafcass',
    writer.paragraph(
      sentence`IROs made ${counted(referrals, 'referral', 'referrals')} to Cafcass${comparedWithYearBefore(referrals)}.`,
    ),
  )
}

function outcomes(writer: Writer): Section {
  return subsection(
    'dispute-outcomes',
    'What was achieved',
    writer.slot(
      'dispute-outcomes',
      'The outcomes for children',
      sentence`What changed for children because an IRO challenged: by theme, without any detail that could identify a child. The figures to write it from are in ${see('formal-disputes')}.`,
    ),
  )
}
