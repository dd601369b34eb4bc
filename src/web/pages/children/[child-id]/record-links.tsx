import type { Account } from '#app/sign-in/accounts.ts'
import { mayI } from '#domain/access/may-i.ts'
import type { HeldRestriction } from '#domain/restricted/restriction.ts'
import { count, longDate } from '../../../kit/format.ts'
import { govuk } from '../../../kit/govuk/render.ts'
import { childLink } from '../../links.ts'

/** What there is about a child's record itself: who changed it, who looked at it, whom it is open to. */
export interface RecordView {
  /** Undefined when the record is open to everybody whose role reaches it. */
  readonly restricted: string | undefined
  readonly links: readonly { readonly text: string; readonly href: string }[]
}

export function presentRecord(
  who: Account,
  childId: string,
  standing: HeldRestriction | undefined,
): RecordView {
  const may = (action: Parameters<typeof mayI>[1]) => mayI(who, action).allowed
  const here = childLink(childId)
  const restrict =
    standing === undefined ? 'Restrict this record to named people' : 'Whom this record is open to'
  return {
    restricted: standing && restrictedInWords(standing),
    links: [
      { text: 'History of the record: who changed what, and when', href: `${here}/history` },
      {
        text: 'What was known on a past day, beside what the files now say',
        href: `${here}/as-known`,
      },
      ...(may('see-who-looked') ? [{ text: 'Who has looked at this record', href: `${here}/looked` }] : []),
      ...(may('restrict-record') ? [{ text: restrict, href: `${here}/restrict` }] : []),
    ],
  }
}

function restrictedInWords({ openTo, until }: HeldRestriction): string {
  const people = count(openTo.length, 'named person', 'named people')
  const how = until === undefined ? '' : ` until the end of ${longDate(until)}`
  return `This record is restricted: it is open to ${people}${how}, and nobody else can find this child. Take care where you show or print it.`
}

/** At the head of the page, for those who are named: nobody else comes here. */
export function RestrictedNotice(props: { readonly record: RecordView }) {
  const { restricted } = props.record
  return restricted === undefined
    ? null
    : govuk('warning-text', { text: restricted, iconFallbackText: 'Restricted' })
}

export function RecordLinks(props: { readonly record: RecordView }) {
  return (
    <ul class="govuk-list govuk-!-margin-top-2">
      {props.record.links.map(({ text, href }) => (
        <li>
          <a class="govuk-link" href={href}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  )
}
