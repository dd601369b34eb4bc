import { StackedTable } from '../../../kit/stacked-table.tsx'
import { govuk } from '../../../kit/govuk/render.ts'
import type { SaidLine, SaidView } from './present-said.ts'

/** The last that they said, in their own words, at the head of their page. */
export function LastSaid({ said }: { readonly said: SaidView }) {
  return (
    <div class="govuk-inset-text">
      <p class="govuk-body govuk-!-margin-bottom-1">{said.when}</p>
      {said.last.map((line) => (
        <div class="govuk-body govuk-!-margin-bottom-1">
          <Words line={line} strong />
        </div>
      ))}
      {said.review === '' ? null : <p class="waymark-quiet govuk-!-margin-bottom-0">{said.review}</p>}
      {said.lines.length === 0 ? null : (
        <p class="govuk-body govuk-!-margin-bottom-0">
          <a class="govuk-link" href="#in-their-words">
            Everything that they said ({said.lines.length})
          </a>
        </p>
      )}
    </div>
  )
}

/** Everything that they said, the newest first, with where it comes from. */
export function EverythingSaid({ said }: { readonly said: SaidView }) {
  const [newer, older] = [said.lines.slice(0, shownAtOnce), said.lines.slice(shownAtOnce)]
  return (
    <section aria-labelledby="in-their-words">
      <h2 class="govuk-heading-m waymark-group" id="in-their-words">
        In their own words
      </h2>
      {said.lines.length === 0 ? (
        <p class="govuk-body govuk-!-margin-top-2">{said.none}</p>
      ) : (
        <Lines caption="What they said, the newest first" lines={newer} />
      )}
      {older.length === 0
        ? null
        : govuk('details', {
            summaryText: `What they said before (${older.length})`,
            html: <Lines caption="What they said before, the newest first" lines={older} />,
          })}
    </section>
  )
}

/** So many stand open; more would push the rest of the page out of reach. */
const shownAtOnce = 10

function Lines({ caption, lines }: { readonly caption: string; readonly lines: readonly SaidLine[] }) {
  return (
    <StackedTable
      className="waymark-children waymark-dated"
      caption={caption}
      headings={['On', 'What they said', 'Where it comes from']}
      ids={lines.map(({ id }) => id)}
      rows={lines.map((line) => [
        line.day,
        <Words line={line} />,
        <>
          {line.from.href === undefined ? (
            line.from.text
          ) : (
            <a class="govuk-link" href={line.from.href}>
              {line.from.text}
            </a>
          )}
          <br />
          <span class="waymark-quiet">{line.kept}</span>
        </>,
      ])}
    />
  )
}

function Words({ line, strong }: { readonly line: SaidLine; readonly strong?: boolean }) {
  const { about, words, language, inEnglish, file } = line
  const quoted = `“${words ?? ''}”`
  return (
    <div>
      {about === undefined ? null : <span class="waymark-quiet">{about} </span>}
      {words === undefined ? null : (
        <span class="waymark-said" lang={language} translate="no">
          {strong === true ? <strong>{quoted}</strong> : quoted}
        </span>
      )}
      {inEnglish === undefined ? null : <span class="waymark-quiet">In English: {inEnglish}</span>}
      {file === undefined ? null : <SentFile {...file} />}
    </div>
  )
}

/** A drawing is seen and a recording heard where it stands. */
function SentFile({ href, name, sort }: NonNullable<SaidLine['file']>) {
  return (
    <>
      {sort === 'picture' ? (
        <img
          class="waymark-sent-picture"
          src={`${href}/shown`}
          alt={`What they drew or photographed: ${name}`}
        />
      ) : null}
      {sort === 'sound' ? (
        <audio class="waymark-not-printed" controls preload="none" src={`${href}/shown`}>
          What they said, recorded
        </audio>
      ) : null}
      <a class="govuk-link" href={href}>
        {name}
      </a>
    </>
  )
}
