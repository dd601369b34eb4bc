import type { Section } from '#report/model/document.ts'
import { label } from '#report/model/inline.ts'
import { fieldOf, ref } from '#report/model/reference.ts'
import { comparedWithYearBefore, counted, sentence } from '#report/model/sentence.ts'
import { perTenThousand, rateHeading } from '../citations.ts'
import { monthChart } from '../month-chart.ts'
import { largestPart } from '../largest-part.ts'
import { categoriesByYear, cutBy, measuresByYear } from '../tables.ts'
import { section, subsection, type Writer } from '../writer.ts'

const inCare = ref('cohort.in_care')
const rate = ref('cohort.rate_per_10000')
const started = ref('cohort.started')
const ceased = ref('cohort.ceased')
const uasc = ref('cohort.uasc')
const threshold = ref('uasc.threshold')

export function theChildren(writer: Writer): Section {
  return section(
    'the-children',
    'The children',
    { kind: 'local' },
    [],
    [numbers(writer), comingAndGoing(writer), whoTheyAre(writer)],
  )
}

function numbers(writer: Writer): Section {
  return subsection(
    'children-in-care',
    'How many children were in care',
    writer.paragraph(
      sentence`On the last day of the year ${counted(inCare, 'child was', 'children were')} in care${comparedWithYearBefore(inCare)}.`,
      sentence`Of every ${perTenThousand} children who live in the area ${rate} were in care${comparedWithYearBefore(rate)}.`,
    ),
    monthChart(writer, {
      id: 'in-care-by-month',
      title: sentence`Children in care at the end of each month`,
      measure: 'cohort.in_care',
      shape: 'lines',
      axis: 'Children in care',
      series: 'Children in care',
    }),
    measuresByYear(
      writer,
      [
        { header: label('In care on the last day'), reference: inCare },
        { header: rateHeading, reference: rate },
        { header: label('Came into care'), reference: started },
        { header: label('Left care'), reference: ceased },
        { header: label('Unaccompanied children on the last day'), reference: uasc },
        { header: label('National threshold for unaccompanied children'), reference: threshold },
      ],
      { id: 'children-by-year', caption: sentence`Children in care, by year`, corner: 'Figure' },
    ),
  )
}

function comingAndGoing(writer: Writer): Section {
  return subsection(
    'coming-and-going',
    'Coming into care and leaving it',
    writer.paragraph(
      sentence`During the year children came into care ${counted(started, 'time', 'times')}${comparedWithYearBefore(started)}, and left it ${counted(ceased, 'time', 'times')}${comparedWithYearBefore(ceased)}.`,
      sentence`A child who came or left twice counts twice.`,
    ),
    categoriesByYear(writer, cutBy('cohort.ceased', 'reason'), 'reason', {
      id: 'ceased-by-reason',
      caption: sentence`Leaving care by reason, by year`,
      corner: 'Reason',
      share: true,
      total: true,
    }),
    categoriesByYear(writer, cutBy('cohort.started', 'age_band'), 'age_band', {
      id: 'started-by-age',
      caption: sentence`Coming into care by age, by year`,
      corner: 'Age',
      total: true,
    }),
  )
}

function whoTheyAre(writer: Writer): Section {
  const parts = (
    measure: string,
    dimension: string,
    id: string,
    corner: string,
    caption: ReturnType<typeof sentence>,
  ) => categoriesByYear(writer, cutBy(measure, dimension), dimension, { id, caption, corner, share: true })
  return subsection(
    'who-they-are',
    'Who they are',
    writer.paragraph(
      sentence`${counted(uasc, 'unaccompanied child seeking asylum was', 'unaccompanied children seeking asylum were')} in care on the last day of the year${comparedWithYearBefore(uasc)}.`,
      sentence`Unaccompanied children were ${fieldOf(uasc, 'share')} of all children in care.`,
      sentence`The national threshold for the area, a share of all children who live in it, was ${counted(threshold, 'child', 'children')}.`,
    ),
    writer.paragraph(
      ...largestPart(writer, cutBy('cohort.gender', 'gender'), 'gender', 'By gender'),
      ...largestPart(writer, cutBy('cohort.age', 'age'), 'age', 'By age'),
      ...largestPart(writer, cutBy('cohort.ethnicity', 'ethnicity'), 'ethnicity', 'By ethnic background'),
      ...largestPart(writer, cutBy('cohort.time_in_care', 'time_in_care'), 'time_in_care', 'By time in care'),
    ),
    parts(
      'cohort.gender',
      'gender',
      'children-by-gender',
      'Gender',
      sentence`Children in care by gender, on the last day of each year`,
    ),
    parts(
      'cohort.age',
      'age',
      'children-by-age',
      'Age',
      sentence`Children in care by age, on the last day of each year`,
    ),
    parts(
      'cohort.ethnicity',
      'ethnicity',
      'children-by-ethnicity',
      'Ethnic group',
      sentence`Children in care by ethnic group, on the last day of each year`,
    ),
    parts(
      'cohort.disability',
      'disability',
      'children-by-disability',
      'Disabled',
      sentence`Children in care by whether they are disabled, on the last day of each year`,
    ),
    parts(
      'cohort.time_in_care',
      'time_in_care',
      'children-by-time-in-care',
      'Time in care',
      sentence`Children in care by how long they have been, on the last day of each year`,
    ),
  )
}
