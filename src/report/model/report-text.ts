import type { Block, ReportDocument, Section, TableBlock } from './document.ts'
import type { Line } from './inline.ts'

/** Every section of a document with its parts, in reading order. */
export function everySection(report: ReportDocument): readonly Section[] {
  return [...report.sections, ...report.appendices].flatMap((section) => [section, ...section.sections])
}

/** Every block of a document, in reading order. */
export function everyBlock(report: ReportDocument): readonly Block[] {
  return [...report.front, ...everySection(report).flatMap(({ blocks }) => blocks)]
}

/** Every line of text of a document: of paragraphs, captions, cells, notes. */
export function everyLine(report: ReportDocument): readonly Line[] {
  return everyBlock(report).flatMap(blockLines)
}

/** Every line of text of one block. */
export function blockLines(block: Block): readonly Line[] {
  switch (block.kind) {
    case 'paragraph':
    case 'missing':
      return [block.line]
    case 'list':
      return block.items
    case 'slot':
      return [block.expected]
    case 'headlines':
      return block.items.flatMap(({ figure, label, change }) => [
        [{ kind: 'figure' as const, figure }],
        label,
        change,
      ])
    case 'definition':
      return [block.numbers, ...block.notes]
    case 'table':
      return tableLines(block)
    case 'chart':
      return [block.title, block.description, ...tableLines(block.table)]
  }
}

function tableLines(table: TableBlock): readonly Line[] {
  return [
    table.caption,
    table.corner,
    ...table.columns,
    ...table.rows.flatMap(({ header, cells }) => [
      header,
      ...cells.map((cell): Line => ('line' in cell ? cell.line : [{ kind: 'figure', figure: cell.figure }])),
    ]),
    ...table.notes,
  ]
}
