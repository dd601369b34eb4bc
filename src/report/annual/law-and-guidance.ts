import type { StandingKind } from '#domain/law/standing.ts'
import type { Block, Section, TableRow } from '#report/model/document.ts'
import { type Inline, label } from '#report/model/inline.ts'
import { blockLines } from '#report/model/report-text.ts'
import { plainTable } from './plain-table.ts'
import { section } from './writer.ts'

type Citation = Extract<Inline, { kind: 'citation' }>

export const lawAndGuidanceId = 'law-and-guidance'

/** The mark beside what is cited. */
export const standingNames: Readonly<Record<StandingKind, string>> = {
  law: 'law',
  guidance: 'guidance',
  unverified: 'not verified',
  local: 'local practice',
}

const inWords: Readonly<Record<StandingKind, string>> = {
  law: 'Law',
  guidance: 'Guidance',
  unverified: 'Not verified: whether guidance says so is still to be checked',
  local: 'Local practice: each council has its own',
}

const order: readonly StandingKind[] = ['law', 'guidance', 'unverified', 'local']

/** What the sections cite, each with its standing and source: nobody is to take custom for law. */
export function lawAndGuidance(sections: readonly Section[]): Section {
  const cited = new Map<string, Citation>()
  for (const piece of sections.flatMap(piecesOf)) {
    if (piece.kind === 'citation') cited.set(`${piece.text} ${piece.source}`, piece)
  }
  const rows = order.flatMap((standing) =>
    [...cited.values()].filter((piece) => piece.standing === standing).map((piece) => rowOf(piece, standing)),
  )
  const blocks: readonly Block[] = [
    plainTable(
      'cited',
      'Law, guidance and local practice that this report speaks of',
      'What is said',
      ['Standing', 'Source'],
      rows,
    ),
  ]
  return section(lawAndGuidanceId, 'Law, guidance and local practice', { kind: 'local' }, [blocks])
}

function rowOf({ text, source }: Citation, standing: StandingKind): TableRow {
  const said = text.charAt(0).toUpperCase() + text.slice(1)
  return { header: [label(said)], cells: [{ line: [label(inWords[standing])] }, { line: [label(source)] }] }
}

function piecesOf({ blocks, sections }: Section): readonly Inline[] {
  return [...blocks.flatMap(blockLines).flat(), ...sections.flatMap(piecesOf)]
}
