import type { Section } from '#report/model/document.ts'
import { label } from '#report/model/inline.ts'
import { ref } from '#report/model/reference.ts'
import { comparedWithYearBefore, outOf, sentence } from '#report/model/sentence.ts'
import { eighteenMonths, sameWorkerHeading, twentyMiles, wholeYear } from '../citations.ts'
import { categoriesByYear, categoriesThisYear, cutBy, measuresByYear } from '../tables.ts'
import { section, subsection, type Writer } from '../writer.ts'

const moves = ref('placements.three_or_more')
const homes = cutBy('placements.three_or_more', 'placements')
const stable = ref('placements.long_term_stability')
const far = ref('placements.over_20_miles')
const worker = ref('workers.same_for_12_months')

export function placements(writer: Writer): Section {
  return section(
    'placements',
    'Homes and stability',
    { kind: 'local' },
    [],
    [
      subsection(
        'kinds-of-home',
        'Where children live',
        categoriesByYear(writer, cutBy('cohort.placement_type', 'placement_type'), 'placement_type', {
          id: 'children-by-placement',
          caption: sentence`Children in care by kind of placement, on the last day of each year`,
          corner: 'Placement',
          share: true,
        }),
        writer.paragraph(
          sentence`Of the children whose distance from home is known, ${far} lived more than ${twentyMiles} away${outOf(far)}${comparedWithYearBefore(far)}.`,
        ),
        categoriesByYear(writer, cutBy('placements.in_authority', 'side'), 'side', {
          id: 'children-by-side',
          caption: sentence`Children placed inside and outside the authority, on the last day of each year`,
          corner: 'Placed',
        }),
      ),
      stability(writer),
    ],
  )
}

function stability(writer: Writer): Section {
  return subsection(
    'stability',
    'Stability',
    writer.paragraph(
      sentence`${moves} of the children in care on the last day of the year${outOf(moves)} had three or more placements during it${comparedWithYearBefore(moves)}.`,
      sentence`Of those under sixteen who had been in care for long, ${stable} had stayed in one home${outOf(stable)}${comparedWithYearBefore(stable)}.`,
      sentence`Of those in care for ${eighteenMonths} or more, ${worker} had kept the same social worker for the last ${wholeYear}${outOf(worker)}${comparedWithYearBefore(worker)}.`,
    ),
    measuresByYear(
      writer,
      [
        { header: label('Three or more placements in the year'), reference: moves },
        { header: label('Long-term stability'), reference: stable },
        { header: sameWorkerHeading, reference: worker },
      ],
      { id: 'stability-by-year', caption: sentence`Stability, by year`, corner: 'Figure' },
    ),
    categoriesThisYear(
      writer,
      [
        { header: label('Children'), reference: { ...homes, field: 'numerator' as const } },
        { header: label('Share'), reference: homes },
      ],
      'placements',
      {
        id: 'children-by-placements',
        caption: sentence`Children in care on the last day, by the number of placements that they had in the year`,
        corner: 'Placements in the year',
      },
    ),
  )
}
