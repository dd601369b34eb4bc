import type { ChildStyle, Version } from '#domain/record/version.ts'
import type { RecordPart } from '#domain/record/parts.ts'

/** A version of a record as its reader reads it: on a phone, on paper, and in the preview. */
export function VersionRead(props: { readonly version: Version; readonly headings: 'h1' | 'h3' }) {
  const { version } = props
  const Heading = props.headings === 'h1' ? 'h2' : 'h4'
  const title = version.letter === null ? version.title : 'What we said at your review'
  return (
    <div class={version.style === 'pictures' ? 'waymark-record waymark-record--pictures' : 'waymark-record'}>
      {props.headings === 'h1' ? (
        <h1 class="govuk-heading-l">{title}</h1>
      ) : (
        <h3 class="govuk-heading-m">{title}</h3>
      )}
      {version.letter === null ? null : <Letter letter={version.letter} style={version.style ?? 'letter'} />}
      {version.address === null ? null : (
        <section>
          <Heading class={props.headings === 'h1' ? 'govuk-heading-m' : 'govuk-heading-s'}>
            Where the child lives
          </Heading>
          <p class="govuk-body">{version.address}</p>
        </section>
      )}
      {version.sections.map(({ part, title: heading, items }) => (
        <section>
          <Heading class={props.headings === 'h1' ? 'govuk-heading-m' : 'govuk-heading-s'}>
            {version.style === 'pictures' ? <Picture part={part} /> : null}
            {version.letter === null ? heading : (spokenTo[part] ?? heading)}
          </Heading>
          {items.map(({ label, text }) => (
            <>
              {label === null ? null : (
                <p class="govuk-body govuk-!-margin-bottom-1 govuk-!-font-weight-bold">{label}</p>
              )}
              {text.split('\n').map((line) => (
                <p class="govuk-body">{line}</p>
              ))}
            </>
          ))}
        </section>
      ))}
    </div>
  )
}

function Letter({ letter, style }: { readonly letter: string; readonly style: ChildStyle }) {
  const size = style === 'pictures' ? 'govuk-body-l' : 'govuk-body'
  return (
    <>
      {letter.split(/\n{2,}/).map((paragraph) => (
        <p class={size}>
          {paragraph.split('\n').map((line, index) => (
            <>
              {index === 0 ? null : <br />}
              {line}
            </>
          ))}
        </p>
      ))}
    </>
  )
}

/** The headings of a child's version: to them, not about them. */
const spokenTo: Readonly<Partial<Record<RecordPart, string>>> = {
  correction: 'What we put right',
  review: 'Your review',
  child_words: 'What you said',
  privately: 'What you told me and said I could share',
  decisions: 'What will happen now',
  rights: 'Your rights',
  next_review: 'When we meet again',
}

const pictures: Readonly<Partial<Record<RecordPart, string>>> = {
  review: '👋',
  child_words: '💬',
  decisions: '✅',
  rights: '⭐',
  next_review: '📅',
}

function Picture({ part }: { readonly part: RecordPart }) {
  const picture = pictures[part]
  return picture === undefined ? null : (
    <span aria-hidden="true" class="govuk-!-margin-right-2">
      {picture}
    </span>
  )
}
