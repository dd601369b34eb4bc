import type { ServiceView } from './present.ts'

/** The figures of the service page as a file: no child is in it. */
export function serviceAsCsv(view: ServiceView): readonly (readonly string[])[] {
  return [
    ['Part', 'Of', 'What', 'Figure', 'More'],
    ['Stands at', '', view.standsAt, '', view.whyThen],
    ...view.tallies.map(({ number, words }) => ['Children', view.whose ?? '', words, number, '']),
    ...view.caseloads.flatMap((one) => [
      ['Caseloads', one.name, 'Children', one.children, ''],
      ['Caseloads', one.name, 'Full-time equivalent', one.fte, ''],
      ['Caseloads', one.name, 'For a full-time IRO', String(one.perFte ?? ''), one.judged],
      ['Caseloads', one.name, 'Weighted score', one.weighted, ''],
    ]),
    ...view.gaps.map((gap) => ['Gaps', '', gap.what, gap.count ?? '', gap.cannotTell ?? gap.standing]),
    ['Open challenge', '', view.challenge.says, '', ''],
    ...view.timeliness.map((row) => [
      'Reviews held in time',
      row.period,
      row.days,
      row.percent,
      [row.of, row.notRecorded].filter((words) => words !== '').join('; '),
    ]),
    ...view.byIro.map((row) => ['Reviews held in time', row.name, 'Last 12 months', row.percent, row.of]),
    ...view.byMonth.map((row) => ['Reviews held in time', '', row.name, row.percent, row.of]),
    ...view.records.map((one) => ['Records outstanding', one.name, 'Since', one.outstanding, one.since]),
    ...[...view.awayNow, ...view.awaySoon].map((one) => [
      'Who is away',
      one.name,
      one.when,
      one.children,
      one.reason,
    ]),
  ]
}
