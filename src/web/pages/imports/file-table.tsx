import type { FileOutcome } from '#app/import/import-store.ts'
import { fileKindTitle, toleratedSentence } from '#app/import/finding-words.ts'
import { sentence, wholeNumber } from '../../kit/format.ts'

/** Tense: what loading would do, or what it did. */
export function FileTable(props: { readonly files: readonly FileOutcome[]; readonly caption: string }) {
  return (
    <table class="govuk-table waymark-stacked">
      <caption class="govuk-table__caption govuk-table__caption--m">{props.caption}</caption>
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          <th scope="col" class="govuk-table__header">
            File
          </th>
          {columns.map(({ heading }) => (
            <th scope="col" class="govuk-table__header govuk-table__header--numeric">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody class="govuk-table__body">
        {props.files.map((file) => (
          <File {...file} />
        ))}
      </tbody>
    </table>
  )
}

const columns: readonly { readonly heading: string; readonly of: (file: FileOutcome) => number }[] = [
  { heading: 'Rows', of: ({ read }) => read },
  { heading: 'Added', of: ({ loaded, amended }) => loaded - amended },
  { heading: 'Amended', of: ({ amended }) => amended },
  { heading: 'Unchanged', of: ({ unchanged }) => unchanged },
  { heading: 'Ended', of: ({ ended }) => ended },
  { heading: 'Left out', of: ({ rejected }) => rejected },
]

function File(file: FileOutcome) {
  const title = fileKindTitle(file.kind)
  const tolerated = toleratedSentence(file.tolerated)
  return (
    <tr class="govuk-table__row">
      <td class="govuk-table__cell" data-label="File">
        <span class="waymark-wrap">{file.file}</span>
        <span class="waymark-quiet">
          {title === undefined ? 'Not read' : sentence(title)}
          {typeof file.skipped === 'string' ? `: ${file.skipped}` : ''}
        </span>
        {tolerated === undefined ? null : <span class="waymark-quiet">{tolerated}</span>}
      </td>
      {columns.map(({ heading, of }) => (
        <td class="govuk-table__cell govuk-table__cell--numeric" data-label={heading}>
          {wholeNumber(of(file))}
        </td>
      ))}
    </tr>
  )
}
