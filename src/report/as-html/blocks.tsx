import { raw } from 'hono/html'
import { measureOf } from '#domain/measure/register.ts'
import { definitionId } from '#report/annual/definition-id.ts'
import type {
  Block,
  Cell,
  ChartBlock,
  DefinitionBlock,
  Headline,
  TableBlock,
} from '#report/model/document.ts'
import type { Figure } from '#report/model/inline.ts'
import { FigureText, LineOf } from './lines.tsx'

/** The drawn charts of a document, by their ids. */
export type Pictures = ReadonlyMap<string, string>

export function BlockOf({ block, pictures }: { readonly block: Block; readonly pictures: Pictures }) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p class="govuk-body">
          <LineOf line={block.line} />
        </p>
      )
    case 'list':
      return (
        <ul class="govuk-list govuk-list--bullet">
          {block.items.map((line) => (
            <li>
              <LineOf line={line} />
            </li>
          ))}
        </ul>
      )
    case 'missing':
      return (
        <p class="report-missing">
          <strong>{block.because === 'withheld' ? 'Not published. ' : 'Not known. '}</strong>
          <LineOf line={block.line} />
        </p>
      )
    case 'slot':
      return <SlotOf block={block} />
    case 'headlines':
      return <HeadlinesOf items={block.items} />
    case 'definition':
      return <DefinitionOf block={block} />
    case 'table':
      return <TableOf table={block} />
    case 'chart':
      return <ChartOf chart={block} picture={pictures.get(block.id)} />
  }
}

function SlotOf({ block }: { readonly block: Extract<Block, { kind: 'slot' }> }) {
  return (
    <div class="report-slot" id={block.id}>
      <p class="report-slot__title">{block.title}</p>
      <p class="report-slot__expected">
        <strong>Not yet written: </strong>
        <LineOf line={block.expected} />
      </p>
    </div>
  )
}

function HeadlinesOf({ items }: { readonly items: readonly Headline[] }) {
  return (
    <ul class="report-headlines">
      {items.map(({ figure, label, change }) => (
        <li class="report-headlines__item">
          <a
            class="report-figure report-headlines__figure"
            href={`#${definitionId(figure.measure, figure.variant)}`}
            data-figure={figure.key}
          >
            <FigureText figure={figure} />
          </a>
          <span class="report-headlines__label">
            <LineOf line={label} />
          </span>
          {change.length === 0 ? null : (
            <span class="report-headlines__change">
              <LineOf line={change} />
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

function TableOf({ table }: { readonly table: TableBlock }) {
  return (
    <div class="report-table" id={table.id}>
      <TableScroll table={table} />
      {table.notes.map((note) => (
        <p class="report-notes">
          <LineOf line={note} />
        </p>
      ))}
      <HowCounted table={table} />
    </div>
  )
}

/** A wide table scrolls by itself, with the keyboard too, and the page never does. */
function TableScroll({ table }: { readonly table: TableBlock }) {
  const caption = `${table.id}-caption`
  return (
    <div class="report-table-scroll" role="region" aria-labelledby={caption} tabindex={0}>
      <table class="govuk-table">
        <caption class="govuk-table__caption" id={caption}>
          {`${table.number}. `}
          <LineOf line={table.caption} />
        </caption>
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            <th scope="col" class="govuk-table__header">
              <LineOf line={table.corner} />
            </th>
            {table.columns.map((column, at) => (
              <th
                scope="col"
                class={`govuk-table__header${isNumeric(table, at) ? ' govuk-table__header--numeric' : ''}`}
              >
                <LineOf line={column} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody class="govuk-table__body">
          {table.rows.map((row) => (
            <tr class={`govuk-table__row${row.total === true ? ' report-table__total' : ''}`}>
              <th scope="row" class="govuk-table__header">
                <LineOf line={row.header} />
              </th>
              {row.cells.map((cell) => (
                <CellOf cell={cell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function CellOf({ cell }: { readonly cell: Cell }) {
  if ('figure' in cell) {
    return (
      <td class="govuk-table__cell govuk-table__cell--numeric" data-figure={cell.figure.key}>
        <FigureText figure={cell.figure} />
      </td>
    )
  }
  const numeric = isRecord(cell) ? ' govuk-table__cell--numeric' : ''
  return (
    <td class={`govuk-table__cell${numeric}`}>
      <LineOf line={cell.line} />
    </td>
  )
}

function isNumeric(table: TableBlock, column: number): boolean {
  const cell = table.rows[0]?.cells[column]
  return cell !== undefined && ('figure' in cell || isRecord(cell))
}

/** Whole numbers stand to the right; fingerprints, which may begin with a digit, do not. */
function isRecord(cell: Exclude<Cell, { figure: Figure }>): boolean {
  const first = cell.line[0]
  return first?.kind === 'record' && /^[\d,.]+%?$/.test(first.text)
}

function HowCounted({ table }: { readonly table: TableBlock }) {
  const figures = table.rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => ('figure' in cell ? [cell.figure] : [])),
  )
  const known = figures.filter(({ state }) => state !== 'unknown')
  const measures = new Map(known.map((figure) => [definitionId(figure.measure, figure.variant), figure]))
  if (measures.size === 0) return null
  return (
    <p class="report-how">
      {'How this was counted: '}
      {[...measures].map(([id, { measure, variant }], at) => (
        <>
          {at === 0 ? '' : ', '}
          <a class="govuk-link" href={`#${id}`}>
            {nameOf(measure, variant)}
          </a>
        </>
      ))}
    </p>
  )
}

/** The question that a measure answers, with the variant used where councils differ. */
function nameOf(measure: string, variant: string | null): string {
  const question = measureOf(measure)?.question.replace(/\?$/, '') ?? measure
  return variant === null ? question : `${question} (${variant.replaceAll('_', ' ')})`
}

function ChartOf({ chart, picture }: { readonly chart: ChartBlock; readonly picture: string | undefined }) {
  return (
    <figure class="report-chart" id={chart.id}>
      <figcaption class="report-chart__title">
        {`${chart.number}. `}
        <LineOf line={chart.title} />
      </figcaption>
      {picture === undefined ? null : (
        <div class="report-chart__frame" role="region" aria-label={`${chart.number}, picture`} tabindex={0}>
          {raw(picture)}
        </div>
      )}
      <p class="report-notes">
        <LineOf line={chart.description} />
      </p>
      <details class="govuk-details">
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">The figures of this chart</span>
        </summary>
        <div class="govuk-details__text">
          <TableOf table={chart.table} />
        </div>
      </details>
    </figure>
  )
}

function DefinitionOf({ block }: { readonly block: DefinitionBlock }) {
  const terms = [
    ...block.definition,
    { term: 'When', text: block.basis },
    ...(block.variant === null ? [] : [{ term: 'Variant used', text: block.variant.replaceAll('_', ' ') }]),
    { term: 'Source', text: block.source },
  ]
  return (
    <div class="report-definition" id={block.id} tabindex={-1}>
      <h3 class="govuk-heading-s">{block.title}</h3>
      <dl>
        <dt>Measure</dt>
        <dd>
          <code>{block.measure}</code>
        </dd>
        {block.numbers.length === 0 ? null : (
          <>
            <dt>This year</dt>
            <dd>
              <LineOf line={block.numbers} />
            </dd>
          </>
        )}
        {terms.map(({ term, text }) => (
          <>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </>
        ))}
        {block.notes.map((note) => (
          <>
            <dt>Note</dt>
            <dd>
              <LineOf line={note} />
            </dd>
          </>
        ))}
      </dl>
    </div>
  )
}
