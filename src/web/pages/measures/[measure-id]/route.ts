import { type MeasureTargets, measureTargets, targetOn } from '#app/measure/measure-targets.ts'
import { codeLabelsOf } from '#app/sign-in/accounts.ts'
import { mayI } from '#domain/access/may-i.ts'
import { type CodeLabels, nationalLabels } from '#domain/journey/code-labels.ts'
import { collectionYearOf } from '#domain/measure/period.ts'
import { type Measure, measureOf } from '#domain/measure/register.ts'
import { filesNeeded } from '#report/annual/needed-files.ts'
import { govuk } from '../../../kit/govuk/render.ts'
import { type Answer, type AskedBySomebody, defineRoute, type Route } from '../../../route.ts'
import { linkTo } from '../../links.ts'
import { type ChosenPeriod, periodAsked, yearsEarlier } from '../chosen-period.ts'
import { shownTotal } from '../figure-text.ts'
import { csvFile } from '../figures-csv.ts'
import { noMeasuresPage } from '../page.tsx'
import { type MeasurePageNeeds, missingIn, type PeriodOfPage, periodOfPage } from '../page-needs.ts'
import { measuresPath, type PeriodFigures } from '../present.ts'
import { askedFor, csvDocument } from '../route.ts'
import { type LookedAt, lookedAt } from './asked.ts'
import { qualityNotes, type YearCounted } from './beside.ts'
import { measurePage } from './page.tsx'
import { type MeasureView, presentMeasure } from './present.ts'

type AskedOfMeasure = AskedBySomebody & { readonly parts: { readonly measureId: string } }

/** One measure: its figure, its parts, what it means and what it rests on; on a page and as a file. */
export function measureRoutes(needs: MeasurePageNeeds): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: `${measuresPath}/:measureId`,
      allow: 'explore-measures',
      audit: { records: (asked) => ({ subject: subjectOf(asked) }) },
      handle: async (asked) => {
        const measure = measureOf(asked.parts.measureId)
        if (measure === undefined) return noSuchMeasure
        const page = await periodOfPage(needs, asked.who.authorityId, asked.query)
        const before = govuk('back-link', { text: 'Measures', href: linkTo(measuresPath, page.period.query) })
        const title = measure.question
        if (page.stand.years.length === 0)
          return {
            kind: 'page',
            title,
            before,
            body: noMeasuresPage(title, mayI(asked.who, 'import-files').allowed),
          }
        const status = page.problems.length > 0 ? 422 : 200
        const body = measurePage(
          await viewOf(needs, { ...asked, own: codeLabelsOf(asked.who) }, measure, page),
        )
        return { kind: 'page', title, status, before, body }
      },
    }),
    defineRoute({
      method: 'GET',
      path: `${measuresPath}/:measureId/csv`,
      allow: 'explore-measures',
      audit: { records: (asked) => ({ subject: subjectOf(asked), detail: { as: 'file' } }) },
      handle: async (asked) => {
        const measure = measureOf(asked.parts.measureId)
        if (measure === undefined) return noSuchMeasure
        const page = await periodOfPage(needs, asked.who.authorityId, asked.query)
        if (page.problems.length > 0)
          return { kind: 'not-found', what: 'There is no such period to download.' }
        // A file is read and compared elsewhere: its codes are said in the national words.
        const view = await viewOf(needs, { ...asked, own: nationalLabels }, measure, page)
        const { from, to } = page.period
        return csvDocument(csvFile(rowsOf(view)), `${measure.id}-${from}-to-${to}.csv`)
      },
    }),
  ]
}

export const noSuchMeasure: Answer = { kind: 'not-found', what: 'There is no measure with this name.' }

function subjectOf({ parts, query }: AskedOfMeasure): string {
  return `${parts.measureId} of ${askedFor(query)}`
}

async function viewOf(
  needs: MeasurePageNeeds,
  { who, query, own }: Pick<AskedBySomebody, 'who' | 'query'> & { readonly own: CodeLabels },
  measure: Measure,
  page: PeriodOfPage,
): Promise<MeasureView> {
  const look = lookedAt(measure, query)
  const { authorityId } = who
  const { measureReads } = needs
  const { from, to } = page.period
  const others = measure.variants.map(async ({ name }) => {
    const asked = { authorityId, from, to, measures: [measure.id], variant: name, totalsOnly: true }
    const [entry] = await measureReads.figures(asked)
    return [name, entry] as const
  })
  const targets = measureTargets(needs.policy, authorityId, measure.id)
  const [now, before, variants, comparators, officers, years, quality] = await Promise.all([
    figuresOf(needs, authorityId, measure, look, page.period),
    look.yearsBack === undefined
      ? undefined
      : figuresOf(needs, authorityId, measure, look, yearsEarlier(page.period, look.yearsBack)),
    Promise.all(others),
    measureReads.comparators(authorityId, measure.id),
    measureReads.officers(authorityId),
    targets.then((held) => yearsCounted(needs, authorityId, measure, look, page, held)),
    qualityOf(needs, authorityId, measure, page.period),
  ])
  const maySeeRows = mayI(who, 'see-measure-rows').allowed
  return presentMeasure(page, {
    measure,
    look,
    now,
    before,
    variants: new Map(variants),
    comparators,
    officers,
    own,
    maySeeRows,
    target: targetOn(await targets, page.period.to),
    years,
    quality,
    maySetTarget: mayI(who, 'set-local-policy').allowed,
    mayCompare: mayI(who, 'enter-comparators').allowed,
  })
}

/** As many collection years as stand side by side. */
const yearsShown = 6

async function yearsCounted(
  needs: MeasurePageNeeds,
  authorityId: string,
  measure: Measure,
  { variant }: LookedAt,
  { stand }: PeriodOfPage,
  targets: MeasureTargets,
): Promise<readonly YearCounted[]> {
  const counted = stand.years.slice(0, yearsShown).map(async (year): Promise<YearCounted[]> => {
    const asked = periodAsked({ period: year }, stand)
    if (asked.kind === 'wrong') return []
    const { from, to, name } = asked.period
    const ask = { authorityId, from, to, measures: [measure.id], variant, totalsOnly: true }
    const [[entry], missing] = await Promise.all([
      needs.measureReads.figures(ask),
      missingIn(needs, authorityId, asked.period),
    ])
    if (entry === undefined || entry.total === null) return []
    const figure = shownTotal(measure, entry, missing(measure.id))
    return [{ year, name, figure, target: targetOn(targets, to) }]
  })
  return (await Promise.all(counted)).flat()
}

async function qualityOf(
  { measureReads }: MeasurePageNeeds,
  authorityId: string,
  measure: Measure,
  { to }: ChosenPeriod,
): Promise<MeasureView['quality']> {
  const kinds = filesNeeded(measure.id)
  const year = collectionYearOf(to)
  return qualityNotes(kinds, year, await measureReads.findings(authorityId, year, kinds))
}

async function figuresOf(
  needs: MeasurePageNeeds,
  authorityId: string,
  measure: Measure,
  { variant, dimension, second }: LookedAt,
  period: ChosenPeriod,
): Promise<PeriodFigures> {
  const { from, to } = period
  const asked = { authorityId, from, to, measures: [measure.id], variant }
  const by = dimension === undefined || second === undefined ? undefined : [dimension.name, second.name]
  const entries = await Promise.all([
    needs.measureReads.figures(asked),
    by === undefined ? [] : needs.measureReads.figures({ ...asked, by }),
  ])
  return { period, entries: entries.flat(), missing: await missingIn(needs, authorityId, period) }
}

/** The view as a file: the whole, then each part. */
function rowsOf(view: MeasureView): readonly (readonly string[])[] {
  const before = view.before === undefined ? [] : [view.before, 'Fraction', 'Change']
  const parts = (view.parts?.lines ?? []).map(({ name, now, before: earlier, change }) => [
    name,
    now?.text ?? '',
    now?.fraction ?? '',
    ...(view.before === undefined ? [] : [earlier?.text ?? '', earlier?.fraction ?? '', change]),
  ])
  return [
    [view.title],
    [view.line],
    [view.parts?.dimension ?? '', view.period, 'Fraction', ...before],
    ...(view.figure === undefined ? [] : [['All', view.figure.text, view.figure.fraction]]),
    ...parts,
    ...(view.target === undefined ? [] : [[], [view.target]]),
    ...yearRows(view.years),
  ]
}

function yearRows(years: MeasureView['years']): readonly (readonly string[])[] {
  if (years === undefined) return []
  return [
    [],
    ['Year', 'This council', 'Fraction', 'Local target', ...years.areas],
    ...years.lines.map(({ year, figure, target, others }) => [
      year,
      figure.text,
      figure.fraction,
      target,
      ...others,
    ]),
    ...years.sources.map((line) => [line]),
  ]
}
