import type { Section } from '#report/model/document.ts'
import { label, see } from '#report/model/inline.ts'
import { ref } from '#report/model/reference.ts'
import { comparedWithYearBefore, counted, sentence } from '#report/model/sentence.ts'
import { caseloadBand, caseloadBandText } from '../citations.ts'
import { monthChart } from '../month-chart.ts'
import { categoriesThisYear, cutBy, measuresByYear } from '../tables.ts'
import { section, subsection, type Writer } from '../writer.ts'

const average = ref('caseload.average')
const lowest = ref('caseload.range', { keys: { bound: 'lowest' } })
const highest = ref('caseload.range', { keys: { bound: 'highest' } })

/** Handbook item: the service itself: caseloads, continuity, and whether the team reflects the children. */
export function theService(writer: Writer): Section {
  return section(
    'the-service',
    'Development of the IRO service',
    {
      kind: 'handbook',
      item: 'the development of the service: caseloads, continuity of employment, the make-up of the team and how it reflects the identity of the children',
    },
    [],
    [caseloads(writer), continuity(writer), makeUp(writer)],
  )
}

function caseloads(writer: Writer): Section {
  return subsection(
    'caseloads',
    'Caseloads',
    writer.paragraph(
      sentence`The average caseload of a full-time IRO was ${counted(average, 'child', 'children')}${comparedWithYearBefore(average)}.`,
      writer.book.figure(lowest).text === writer.book.figure(highest).text
        ? sentence`The average was ${lowest} at the end of every month.`
        : sentence`At the ends of the months the average ranged from ${lowest} to ${highest}.`,
      sentence`The IRO Handbook gives ${caseloadBandText} as good practice, reflecting how varied and complex children’s circumstances are.`,
    ),
    monthChart(writer, {
      id: 'caseload-by-month',
      title: sentence`Average caseload of a full-time IRO, by month`,
      measure: 'caseload.average',
      shape: 'lines',
      axis: 'Children to a full-time IRO',
      series: 'Average caseload',
      band: caseloadBand,
    }),
    measuresByYear(
      writer,
      [
        { header: label('Average caseload'), reference: average },
        { header: label('Lowest month-end'), reference: lowest },
        { header: label('Highest month-end'), reference: highest },
      ],
      { id: 'caseload-by-year', caption: sentence`Caseload of a full-time IRO, by year`, corner: 'Figure' },
    ),
    byOfficer(writer),
  )
}

/** Named officers are for the service itself, not for what is published. */
function byOfficer(writer: Writer) {
  const cut = cutBy('caseload.by_iro', 'iro')
  if (writer.book.audience === 'public' || writer.book.keysOf(cut, 'iro').length === 0) return []
  return categoriesThisYear(
    writer,
    [
      { header: label('Children'), reference: { ...cut, field: 'numerator' as const } },
      { header: label('Full-time equivalent'), reference: { ...cut, field: 'denominator' as const } },
      { header: label('Children to a full-time post'), reference: cut },
      { header: label('Weighted score'), reference: { ...cut, field: 'weightedScore' as const } },
    ],
    'iro',
    {
      id: 'caseload-by-iro',
      caption: sentence`Caseload of each IRO on the last day of the year`,
      corner: 'IRO',
      notes: [
        sentence`How children are weighted is local practice; the weights used are in ${see('definitions')}.`,
      ],
    },
  )
}

function continuity(writer: Writer): Section {
  return subsection(
    'continuity',
    'Continuity of employment',
    writer.slot(
      'continuity',
      'Who left, who joined, and how long children kept their IRO',
      sentence`Vacancies, absence, agency cover and changes of IRO, and what they meant for children. The caseloads they bore on are in ${see('caseloads')}.`,
    ),
  )
}

function makeUp(writer: Writer): Section {
  return subsection(
    'make-up',
    'The team and the children it serves',
    writer.paragraph(
      sentence`The gender, ages and ethnic backgrounds of the children are set out in ${see('the-children')}.`,
    ),
    writer.slot(
      'team-make-up',
      'The make-up of the team',
      sentence`The gender, ethnic backgrounds, languages and experience of the IROs, set beside those of the children, and what the service does where they differ. Say nothing by which one officer could be recognised.`,
    ),
  )
}
