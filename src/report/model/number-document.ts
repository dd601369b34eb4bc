import type { Block, Cell, Headline, ReportDocument, Section, TableBlock } from './document.ts'
import type { Line } from './inline.ts'

/** A document whose cross-references point nowhere, or whose names are given twice, is not a document. */
export class DanglingReference extends Error {}

interface Names {
  readonly of: Map<string, string>
  sections: number
  appendices: number
  tables: number
  charts: number
}

/**
 * Numbers sections, tables and charts in reading order and writes each cross-reference out. Throws
 * DanglingReference when one points at nothing, or when two things have one name.
 */
export function numberDocument(draft: ReportDocument): ReportDocument {
  const names: Names = { of: new Map(), sections: 0, appendices: 0, tables: 0, charts: 0 }
  const front = draft.front.map((block) => numberBlock(block, names))
  const sections = draft.sections.map((section) => {
    names.sections += 1
    return numberSection(section, String(names.sections), 'section', names)
  })
  const appendices = draft.appendices.map((section) => {
    names.appendices += 1
    return numberSection(section, String.fromCharCode(64 + names.appendices), 'appendix', names)
  })
  return {
    ...draft,
    front: front.map((block) => pointBlock(block, names)),
    sections: sections.map((section) => pointSection(section, names)),
    appendices: appendices.map((section) => pointSection(section, names)),
  }
}

function name(id: string, text: string, names: Names): void {
  if (names.of.has(id)) throw new DanglingReference(`Two parts of the report are called ${id}`)
  names.of.set(id, text)
}

function numberSection(
  section: Section,
  number: string,
  kind: 'section' | 'appendix',
  names: Names,
): Section {
  name(section.id, `${kind} ${number}, ${section.title}`, names)
  return {
    ...section,
    number,
    blocks: section.blocks.map((block) => numberBlock(block, names)),
    sections: section.sections.map((part, at) => numberSection(part, `${number}.${at + 1}`, kind, names)),
  }
}

function numberBlock(block: Block, names: Names): Block {
  if (block.kind === 'table') {
    names.tables += 1
    name(block.id, `table ${names.tables}`, names)
    return { ...block, number: `Table ${names.tables}` }
  }
  if (block.kind === 'chart') {
    names.charts += 1
    name(block.id, `chart ${names.charts}`, names)
    return {
      ...block,
      number: `Chart ${names.charts}`,
      table: { ...block.table, number: `Chart ${names.charts}` },
    }
  }
  if (block.kind === 'slot' || block.kind === 'definition') name(block.id, block.title, names)
  return block
}

function pointSection(section: Section, names: Names): Section {
  return {
    ...section,
    blocks: section.blocks.map((block) => pointBlock(block, names)),
    sections: section.sections.map((part) => pointSection(part, names)),
  }
}

function pointBlock(block: Block, names: Names): Block {
  const point = (line: Line): Line => pointLine(line, names)
  switch (block.kind) {
    case 'paragraph':
    case 'missing':
      return { ...block, line: point(block.line) }
    case 'list':
      return { ...block, items: block.items.map(point) }
    case 'table':
      return pointTable(block, names)
    case 'chart':
      return { ...block, description: point(block.description), table: pointTable(block.table, names) }
    case 'slot':
      return { ...block, expected: point(block.expected) }
    case 'headlines':
      return { ...block, items: block.items.map((item): Headline => ({ ...item, label: point(item.label) })) }
    case 'definition':
      return { ...block, notes: block.notes.map(point) }
  }
}

function pointTable(table: TableBlock, names: Names): TableBlock {
  const cell = (one: Cell): Cell => ('line' in one ? { line: pointLine(one.line, names) } : one)
  return {
    ...table,
    rows: table.rows.map((row) => ({ ...row, cells: row.cells.map(cell) })),
    notes: table.notes.map((line) => pointLine(line, names)),
  }
}

function pointLine(line: Line, names: Names): Line {
  return line.map((piece) => {
    if (piece.kind !== 'see') return piece
    const text = names.of.get(piece.target)
    if (text === undefined)
      throw new DanglingReference(`The report refers to ${piece.target}, which it does not have`)
    return { ...piece, text }
  })
}
