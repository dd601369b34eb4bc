import type { HistoryEntry } from '#app/children/record-history.ts'
import { dateAndTime, sentence } from '../../../../kit/format.ts'
import { childLink, linkTo } from '../../../links.ts'

export function historyPage(props: {
  readonly name: string
  readonly childId: string
  readonly entries: readonly HistoryEntry[]
}) {
  return (
    <>
      <span class="govuk-caption-l">
        {props.name}, {props.childId}
      </span>
      <h1 class="govuk-heading-l">History of the record</h1>
      <p class="govuk-body">
        What was added, changed or ended in the files of this child, by whom and when. Nothing here is ever
        changed or removed. The newest is first.
      </p>
      {props.entries.length === 0 ? <p class="govuk-body">Nothing has been recorded yet.</p> : null}
      {props.entries.map((entry) => (
        <section class="waymark-clock">
          <h2 class="govuk-heading-s govuk-!-margin-bottom-1">{dateAndTime(entry.at)}</h2>
          <p class="waymark-quiet">
            By {entry.actor ?? 'somebody whose name was not recorded'}.{' '}
            <a class="govuk-link" href={linkTo(`${childLink(props.childId)}/as-known`, { before: entry.at })}>
              What was known before this
              <span class="govuk-visually-hidden">: {dateAndTime(entry.at)}</span>
            </a>
          </p>
          <ul class="govuk-list govuk-list--bullet waymark-wrap">
            {entry.what.map((words) => (
              <li>{sentence(words)}</li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}
