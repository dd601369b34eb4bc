import type { Html } from '../../kit/html.ts'
import { linkTo } from '../links.ts'

export type Edition = 'internal' | 'public'

export interface AnnualReportView {
  readonly year: string
  readonly years: readonly string[]
  readonly edition: Edition
  /** The address of this page without its year: what the choice of year is sent to. */
  readonly path: string
  /** The other edition, for whoever may see it. */
  readonly other: { readonly text: string; readonly href: string } | undefined
  readonly download: { readonly text: string; readonly href: string }
  readonly content: Html
}

export const publicPath = '/annual-report'
export const internalPath = '/annual-report/internal'

/** Where an edition of a year's report is. */
function editionLink(edition: Edition, year: string): string {
  return linkTo(edition === 'internal' ? internalPath : publicPath, { year })
}

export function presentAnnualReport(of: {
  readonly year: string
  readonly years: readonly string[]
  readonly edition: Edition
  readonly maySeeInternal: boolean
  readonly content: Html
}): AnnualReportView {
  const { year, years, edition, content } = of
  return {
    year,
    years,
    edition,
    path: edition === 'internal' ? internalPath : publicPath,
    other: otherEdition(edition, year, of.maySeeInternal),
    download: {
      text: 'Download this edition as one file',
      href: linkTo(`${edition === 'internal' ? internalPath : publicPath}/file`, { year }),
    },
    content,
  }
}

function otherEdition(edition: Edition, year: string, maySeeInternal: boolean) {
  if (edition === 'internal') {
    return { text: 'See it as it is published, without small numbers', href: editionLink('public', year) }
  }
  if (!maySeeInternal) return undefined
  return { text: 'See the internal edition, with small numbers', href: editionLink('internal', year) }
}
