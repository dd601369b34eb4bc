import { raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import { calendarDate, writtenDate } from '#domain/calendar/calendar-date.ts'
import type { ChartBlock, ReportDocument, Section } from '#report/model/document.ts'
import { drawCharts } from '#report/charts/draw-chart.ts'
import { BlockOf, type Pictures } from './blocks.tsx'
import { reportStyles, standAloneStyles } from './styles.ts'

export type ReportMarkup = HtmlEscapedString | Promise<HtmlEscapedString>

/** The report as one file that needs nothing else: to publish, to send, to print. */
export async function reportAsHtml(report: ReportDocument): Promise<string> {
  const body = await reportContent(report)
  const title = `${report.authority}: ${report.title}, ${report.year}`
  const page = (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <style>{raw(standAloneStyles + reportStyles)}</style>
      </head>
      <body>
        <a class="report-skip" href="#contents">
          Skip to the contents
        </a>
        <main class="report-page">{body}</main>
      </body>
    </html>
  )
  return `<!DOCTYPE html>\n${await page}`
}

/** The report as the content of a page, its charts drawn. */
export async function reportContent(report: ReportDocument): Promise<ReportMarkup> {
  const pictures = await drawCharts(chartsOf([...report.sections, ...report.appendices]))
  return <ReportBody report={report} pictures={pictures} />
}

function chartsOf(sections: readonly Section[]): readonly ChartBlock[] {
  return sections.flatMap(({ blocks, sections: parts }) => [
    ...blocks.filter((block) => block.kind === 'chart'),
    ...chartsOf(parts),
  ])
}

interface BodyProps {
  readonly report: ReportDocument
  readonly pictures: Pictures
}

function ReportBody({ report, pictures }: BodyProps) {
  return (
    <article class="report" id="top">
      <Cover report={report} />
      <section class="report-section" aria-labelledby="the-year">
        <h2 class="govuk-heading-l" id="the-year">
          The year in figures
        </h2>
        {report.front.map((block) => (
          <BlockOf block={block} pictures={pictures} />
        ))}
      </section>
      <Contents report={report} />
      {report.sections.map((section) => (
        <SectionOf section={section} pictures={pictures} />
      ))}
      {report.appendices.map((section) => (
        <SectionOf section={section} pictures={pictures} appendix />
      ))}
      <p class="report-foot">{`Counted on ${written(report.generatedAt.slice(0, 10))}.`}</p>
    </article>
  )
}

function Cover({ report }: { readonly report: ReportDocument }) {
  return (
    <header class="report-cover">
      <p class="report-cover__authority">{report.authority}</p>
      <h1 class="report-cover__title">{report.title}</h1>
      <p class="report-cover__period">{`${written(report.from)} to ${written(report.to)}`}</p>
      <p class="report-cover__edition">
        {report.audience === 'public'
          ? 'For publication'
          : 'Internal: holds small numbers, not for publication'}
      </p>
    </header>
  )
}

function Contents({ report }: { readonly report: ReportDocument }) {
  return (
    <nav class="report-contents report-section" id="contents" aria-labelledby="contents-title">
      <h2 class="govuk-heading-l" id="contents-title">
        Contents
      </h2>
      <ol>
        {report.sections.map((section) => (
          <ContentsItem section={section} />
        ))}
        {report.appendices.map((section) => (
          <ContentsItem section={section} appendix />
        ))}
      </ol>
    </nav>
  )
}

function ContentsItem({
  section,
  appendix = false,
}: {
  readonly section: Section
  readonly appendix?: boolean
}) {
  return (
    <li>
      <span class="report-contents__number">{section.number}</span>{' '}
      <a class="govuk-link" href={`#${section.id}`}>
        {appendix ? `Appendix: ${lowerFirst(section.title)}` : section.title}
      </a>
      {section.sections.length === 0 ? null : (
        <ol>
          {section.sections.map((part) => (
            <li>
              <span class="report-contents__number">{part.number}</span>{' '}
              <a class="govuk-link" href={`#${part.id}`}>
                {part.title}
              </a>
            </li>
          ))}
        </ol>
      )}
    </li>
  )
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

interface SectionProps {
  readonly section: Section
  readonly pictures: Pictures
  readonly appendix?: boolean
}

function SectionOf({ section, pictures, appendix = false }: SectionProps) {
  return (
    <section
      class={`report-section${appendix ? ' report-section--appendix' : ''}`}
      id={section.id}
      aria-labelledby={`${section.id}-title`}
    >
      <h2 class="govuk-heading-l" id={`${section.id}-title`}>
        <span class="report-section__number">{appendix ? `Appendix ${section.number}` : section.number}</span>
        {section.title}
      </h2>
      {section.requiredBy.kind === 'handbook' ? (
        <p class="report-required">{`The IRO Handbook asks for this: ${section.requiredBy.item}.`}</p>
      ) : null}
      {section.blocks.map((block) => (
        <BlockOf block={block} pictures={pictures} />
      ))}
      {section.sections.map((part) => (
        <section class="report-part" id={part.id} aria-labelledby={`${part.id}-title`}>
          <h3 class="govuk-heading-m" id={`${part.id}-title`}>
            <span class="report-section__number">{part.number}</span>
            {part.title}
          </h3>
          {part.blocks.map((block) => (
            <BlockOf block={block} pictures={pictures} />
          ))}
        </section>
      ))}
      <p class="report-top">
        <a class="govuk-link" href="#contents">
          Back to the contents
        </a>
      </p>
    </section>
  )
}

function written(date: string): string {
  return writtenDate(calendarDate(date))
}
