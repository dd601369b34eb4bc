import { definitionId } from '#report/annual/definition-id.ts'
import { lawAndGuidanceId, standingNames } from '#report/annual/law-and-guidance.ts'
import type { Figure, Inline, Line } from '#report/model/inline.ts'

/** A line of text, with its figures as links to how they were counted and its cross-references as links. */
export function LineOf({ line }: { readonly line: Line }) {
  return (
    <>
      {line.map((piece) => (
        <Piece piece={piece} />
      ))}
    </>
  )
}

function Piece({ piece }: { readonly piece: Inline }) {
  switch (piece.kind) {
    case 'figure':
      return <FigureOf figure={piece.figure} />
    case 'see':
      return (
        <a class="govuk-link" href={`#${piece.target}`}>
          {piece.text}
        </a>
      )
    case 'citation':
      return <CitationOf piece={piece} />
    case 'date':
      return (
        <span class={piece.text.includes(' ') ? 'report-date report-date--long' : 'report-date'}>
          {piece.text}
        </span>
      )
    case 'text':
    case 'label':
    case 'record':
    case 'difference':
      return <>{piece.text}</>
  }
}

/** Law, guidance and local standards are marked, and listed with their sources in an appendix. */
function CitationOf({ piece }: { readonly piece: Extract<Inline, { kind: 'citation' }> }) {
  if (piece.standing === 'definition') return <>{piece.text}</>
  return (
    <>
      {piece.text}{' '}
      <a class="report-standing" href={`#${lawAndGuidanceId}`}>
        {standingNames[piece.standing]}
      </a>
    </>
  )
}

/** A figure opens how it was counted. */
function FigureOf({ figure }: { readonly figure: Figure }) {
  if (figure.state === 'unknown') return <>{figure.text}</>
  return (
    <a
      class="report-figure"
      href={`#${definitionId(figure.measure, figure.variant)}`}
      data-figure={figure.key}
    >
      <FigureText figure={figure} />
    </a>
  )
}

/** In a table the figure alone: the table says below it how its figures were counted. */
export function FigureText({ figure }: { readonly figure: Figure }) {
  if (figure.state === 'withheld')
    return <abbr title="withheld: a small number of children">{figure.text}</abbr>
  if (figure.state === 'not-applicable')
    return <abbr title="not applicable: there were none to count">{figure.text}</abbr>
  return <>{figure.text}</>
}
