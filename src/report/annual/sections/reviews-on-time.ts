import type { Block, Section } from '#report/model/document.ts'
import { label, see } from '#report/model/inline.ts'
import { ref } from '#report/model/reference.ts'
import { comparedWithYearBefore, counted, outOf, type Sentence, sentence } from '#report/model/sentence.ts'
import { adoptionRegulations, carePlanningRegulations, earlyNotice, reviewClock } from '../citations.ts'
import { monthChart } from '../month-chart.ts'
import { categoriesByYear, categoriesThisYear, cutBy, measuresByYear } from '../tables.ts'
import { yearChart } from '../year-chart.ts'
import { section, subsection, type Writer } from '../writer.ts'

const held = ref('reviews.held')
const inTime = ref('reviews.in_time')
const ofDue = ref('reviews.in_time', { variant: 'due' })
const ofChildren = ref('reviews.in_time', { variant: 'child_year' })
const late = ref('reviews.late')

/** Handbook item: how many reviews were on time, how many were not, and why. */
export function reviewsOnTime(writer: Writer): Section {
  return section(
    'reviews-on-time',
    'Reviews: on time, out of time, and why',
    {
      kind: 'handbook',
      item: 'the number of reviews held on time, the number held out of time, and the reasons',
    },
    [
      writer.paragraph(
        sentence`A child’s reviews must be held ${reviewClock} (${carePlanningRegulations}).`,
        sentence`Reviews of a child who may be placed for adoption, or has been, have intervals of their own (${adoptionRegulations}).`,
      ),
    ],
    [heldInTheYear(writer), timeliness(writer), reasons(writer), ahead(writer)],
  )
}

function heldInTheYear(writer: Writer): Section {
  return subsection(
    'reviews-held',
    'Reviews held',
    writer.paragraph(
      sentence`In ${writer.year} the service held ${counted(held, 'review', 'reviews')}${comparedWithYearBefore(held)}.`,
    ),
    monthChart(writer, {
      id: 'reviews-by-month',
      title: sentence`Reviews held, by month`,
      measure: 'reviews.held',
      shape: 'bars',
      axis: 'Reviews held',
      series: 'Reviews held',
    }),
    categoriesByYear(writer, cutBy('reviews.held', 'number'), 'number', {
      id: 'reviews-by-number',
      caption: sentence`First, second and later reviews, by year`,
      corner: 'Review',
      total: true,
    }),
    categoriesByYear(writer, cutBy('reviews.held', 'kind'), 'kind', {
      id: 'reviews-by-kind',
      caption: sentence`Reviews by kind, by year`,
      corner: 'Kind',
      total: true,
    }),
  )
}

function timeliness(writer: Writer): Section {
  return subsection(
    'timeliness',
    'Held on time',
    writer.paragraph(
      sentence`${inTime} of the reviews that were held and could be judged were on time${outOf(inTime)}${comparedWithYearBefore(inTime)}.`,
      sentence`Of the reviews that fell due in the year, held or not, ${ofDue} were on time${outOf(ofDue)}${comparedWithYearBefore(ofDue)}.`,
      sentence`For ${ofChildren} of children in care at the end of the year, every review that fell due was on time${outOf(ofChildren)}${comparedWithYearBefore(ofChildren)}.`,
    ),
    yearChart(writer, {
      id: 'in-time-over-years',
      title: sentence`Reviews held on time, by year`,
      reference: inTime,
      axis: 'Share of reviews held',
      series: 'Reviews held on time',
    }),
    categoriesThisYear(
      writer,
      [
        { header: label('Fell due'), reference: cutBy('reviews.due', 'quarter') },
        { header: label('Held'), reference: cutBy('reviews.held', 'quarter') },
        ...judgedBy('quarter'),
      ],
      'quarter',
      {
        id: 'in-time-by-quarter',
        caption: sentence`Reviews held on time, by quarter`,
        corner: 'Quarter',
        total: true,
        notes: [
          sentence`The share for the year is of all its reviews together, never the average of its parts. Months are in ${see('reviews-in-full')}.`,
        ],
      },
    ),
    measuresByYear(
      writer,
      [
        { header: label('Of the reviews held'), reference: inTime },
        { header: label('Of the reviews due'), reference: ofDue },
        { header: label('Children with every review on time'), reference: ofChildren },
      ],
      {
        id: 'in-time-by-year',
        caption: sentence`Three ways of asking how many reviews were on time`,
        corner: 'Measure',
      },
    ),
    categoriesThisYear(writer, judgedBy('number'), 'number', {
      id: 'in-time-by-number',
      caption: sentence`First, second and later reviews held on time`,
      corner: 'Review',
      total: true,
    }),
    ...within(writer),
  )
}

/** How many reviews could be judged, how many of them were on time, and which share that is. */
function judgedBy(dimension: string) {
  const cut = cutBy('reviews.in_time', dimension)
  return [
    { header: label('Judged'), reference: { ...cut, field: 'denominator' as const } },
    { header: label('On time'), reference: { ...cut, field: 'numerator' as const } },
    { header: label('Share on time'), reference: cut },
  ]
}

/** By officer and by team: for the service itself, not for what is published. */
function within(writer: Writer): readonly (readonly Block[])[] {
  if (writer.book.audience === 'public') return []
  return (['iro', 'team'] as const).flatMap((dimension) => {
    const keys = writer.book.keysOf({ ...cutBy('reviews.in_time', dimension), yearsBack: 0 }, dimension)
    if (keys.every((key) => key === 'unknown')) return []
    return [
      categoriesThisYear(writer, judgedBy(dimension), dimension, {
        id: `in-time-by-${dimension}`,
        caption:
          dimension === 'iro'
            ? sentence`Reviews held on time, by IRO`
            : sentence`Reviews held on time, by social work team`,
        corner: dimension === 'iro' ? 'IRO' : 'Team',
        total: true,
      }),
    ]
  })
}

function reasons(writer: Writer): Section {
  return subsection(
    'late-reviews',
    'Held late, or not held',
    writer.paragraph(
      sentence`${counted(late, 'review was', 'reviews were')} late, or due and not held by the end of the year${comparedWithYearBefore(late)}.`,
      ...reasonsGiven(writer),
    ),
    categoriesByYear(writer, cutBy('reviews.late', 'reason'), 'reason', {
      id: 'late-by-reason',
      caption: sentence`Late reviews by reason, by year`,
      corner: 'Reason',
      total: true,
    }),
    writer.slot(
      'late-reviews',
      'What was learned from late reviews',
      sentence`Why reviews were late, what it meant for the children, and what has been done so that it does not happen again.`,
    ),
  )
}

/** Of the reviews held late, whether each has a reason: one never held has none to record. */
function reasonsGiven(writer: Writer): readonly Sentence[] {
  const because = (reason: string) => ref('reviews.late', { keys: { reason } })
  const all = writer.book.figure(late).value
  if (all === 0 || all === writer.book.figure(because('not_held')).value) return []
  const unknown = because('unknown')
  return writer.book.figure(unknown).value === 0
    ? [sentence`A reason was recorded for each that was held late.`]
    : [sentence`For ${unknown} of them no reason was recorded.`]
}

function ahead(writer: Writer): Section {
  const unbooked = ref('reviews.not_scheduled')
  const notices = ref('notifications.late')
  return subsection(
    'reviews-ahead',
    'Notice of children coming into care, and reviews to come',
    writer.paragraph(
      sentence`The service was told late, which is ${earlyNotice} after, of ${counted(notices, 'entry', 'entries')} into care${comparedWithYearBefore(notices)}.`,
      sentence`Late notice leaves less time to hold a first review on time.`,
    ),
    writer.paragraph(
      sentence`On the last day of the year ${counted(unbooked, 'child in care had', 'children in care had')} no next review planned${comparedWithYearBefore(unbooked)}.`,
    ),
  )
}
