import type { OpenRecord, RecordRecipient } from '#app/record/open-record.ts'
import { sendingWays } from '#app/record/record-store.ts'
import { allRecordParts, givenTo, type RecordPart, recordParts } from '#domain/record/parts.ts'
import { knowsPlacement } from '#domain/record/readers.ts'
import { govuk } from '../../../../kit/govuk/render.ts'
import { PostForm } from '../../../../kit/post-form.tsx'
import { ErrorList, errorOf } from '../../../admin/error-list.tsx'
import { VersionRead } from '../../../read-record/version.tsx'
import { reviewLink } from '../own-tasks.ts'
import { versionTag } from './page.tsx'

/** What the form of a reader holds: of each part whether it is given, and why where that goes against the table. */
export interface TypedChoices {
  readonly gets: boolean
  readonly getsNoneBecause: string
  readonly gives: ReadonlySet<RecordPart>
  readonly reasons: ReadonlyMap<RecordPart, string>
  readonly strike: boolean
}

export interface ReaderView {
  readonly caption: string
  readonly csrf: string
  readonly open: OpenRecord
  readonly recipient: RecordRecipient
  readonly may: { readonly write: boolean; readonly share: boolean }
  readonly typed: TypedChoices
  readonly problems: readonly { readonly field: string; readonly words: string }[]
}

/** One reader: what they get and why, their version as they will read it, approving and sending it. */
export function readerPage(view: ReaderView) {
  const { recipient, open } = view
  const { name, made } = recipient
  const to = reviewLink(open.full.review.reviewId, `record/${recipient.key}`)
  const version = <input type="hidden" name="version" value={String(open.record?.version ?? 0)} />
  const stands = open.record?.state === 'completed' || open.record?.state === 'distributed'
  const approved = recipient.choices?.approvedOn != null
  return (
    <>
      <ErrorList problems={view.problems} />
      <span class="govuk-caption-l">{view.caption}</span>
      <h1 class="govuk-heading-l">The version for {name}</h1>
      <p class="govuk-body">
        {recipient.relation}. {versionTag(recipient)}
      </p>
      <p class="govuk-body">
        {knowsPlacement(recipient.knowing)
          ? `${name} may know where the child lives.`
          : `${name} may not know where the child lives: every word was looked through for it.`}
      </p>
      {made.kind === 'blocked' ? (
        <>
          {govuk('warning-text', {
            text: `This version says where the child lives, and ${name} may not know. It cannot be sent until each passage is struck out, withheld or written differently.`,
            iconFallbackText: 'Warning',
          })}
          <ul class="govuk-list govuk-list--bullet">
            {made.blocked.map(({ part, text }) => (
              <li>
                {part === 'letter' ? 'The letter' : part === 'title' ? 'The title' : recordParts[part]}: “
                {text}”
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-one-half">
          {view.may.write ? <Choices view={view} to={to} /> : null}
          {made.withheld.length === 0
            ? null
            : govuk('details', {
                summaryText: 'What is withheld, and why',
                html: (
                  <ul class="govuk-list govuk-list--bullet">
                    {made.withheld.map(({ part, reason }) => (
                      <li>
                        {recordParts[part]}: {reason}
                      </li>
                    ))}
                  </ul>
                ),
              })}
        </div>
        <div class="govuk-grid-column-one-half">
          {made.kind === 'made' && recipient.gets ? (
            <div class="waymark-preview">
              <h2 class="govuk-heading-s">As {name} will read it</h2>
              <VersionRead version={made.version} headings="h3" />
            </div>
          ) : null}
          {view.may.write && recipient.gets && made.kind === 'made' && stands && !approved ? (
            <PostForm action={`${to}/approve`} csrf={view.csrf}>
              {version}
              {govuk('button', { text: `Approve the version for ${name}`, preventDoubleClick: true })}
            </PostForm>
          ) : null}
          {view.may.share && recipient.gets && approved && stands && made.kind === 'made' ? (
            <Send view={view} to={to} />
          ) : null}
        </div>
      </div>
    </>
  )
}

function Send({ view, to }: { readonly view: ReaderView; readonly to: string }) {
  const { recipient, open } = view
  const [first] = recipient.sendings
  return (
    <PostForm action={`${to}/send`} csrf={view.csrf}>
      <input type="hidden" name="version" value={String(open.record?.version ?? 0)} />
      {govuk('radios', {
        idPrefix: 'way',
        name: 'way',
        classes: 'govuk-radios--small',
        fieldset: {
          legend: {
            text: first === undefined ? 'Send it' : 'Send it again',
            classes: 'govuk-fieldset__legend--s',
          },
        },
        value: recipient.person?.email ? 'email' : recipient.key === 'child' ? 'by_hand' : 'letter',
        items: Object.entries(sendingWays).flatMap(([value, text]) => {
          const address = value === 'email' ? recipient.person?.email : recipient.person?.address
          if (value !== 'by_hand' && !address) return []
          return [{ value, text, ...(address && value !== 'by_hand' ? { hint: { text: address } } : {}) }]
        }),
        ...errorOf(view.problems, 'way'),
      })}
      {govuk('button', { text: first === undefined ? 'Send' : 'Send again', preventDoubleClick: true })}
    </PostForm>
  )
}

function Choices({ view, to }: { readonly view: ReaderView; readonly to: string }) {
  const { recipient, open, typed, problems } = view
  const parts = allRecordParts.filter((part) => open.content.parts.some((one) => one.part === part))
  return (
    <PostForm action={to} csrf={view.csrf}>
      <input type="hidden" name="version" value={String(open.record?.version ?? 0)} />
      {govuk('radios', {
        idPrefix: 'gets',
        name: 'gets',
        classes: 'govuk-radios--small',
        fieldset: { legend: { text: 'Do they get a version?', classes: 'govuk-fieldset__legend--s' } },
        value: typed.gets ? 'yes' : 'no',
        items: [
          { value: 'yes', text: 'Yes' },
          { value: 'no', text: 'No' },
        ],
      })}
      {govuk('input', {
        id: 'getsNoneBecause',
        name: 'getsNoneBecause',
        label: { text: 'If not, why' },
        value: typed.getsNoneBecause,
        ...errorOf(problems, 'getsNoneBecause'),
      })}
      {parts.map((part) => {
        const usual = givenTo(recipient.reader, part, []) === 'given'
        return govuk('radios', {
          idPrefix: `part-${part}`,
          name: `part-${part}`,
          classes: 'govuk-radios--small govuk-radios--inline',
          fieldset: { legend: { text: recordParts[part], classes: 'govuk-fieldset__legend--s' } },
          value: typed.gives.has(part) ? 'yes' : 'no',
          items: [
            { value: 'yes', text: usual ? 'Given (as usual)' : 'Given' },
            { value: 'no', text: usual ? 'Withheld' : 'Withheld (as usual)' },
          ],
          formGroup: {
            afterInputs: {
              html: govuk('input', {
                id: `reason-${part}`,
                name: `reason-${part}`,
                label: { text: 'Why, if not as usual', classes: 'govuk-label' },
                value: typed.reasons.get(part) ?? '',
                classes: 'govuk-input--width-20',
                ...errorOf(problems, `reason-${part}`),
              }),
            },
          },
        })
      })}
      {govuk('checkboxes', {
        idPrefix: 'strike',
        name: 'strike',
        classes: 'govuk-checkboxes--small',
        items: [
          { value: 'yes', text: 'Strike out every mention of where the child lives', checked: typed.strike },
        ],
      })}
      {govuk('button', {
        text: 'Save what they get',
        classes: 'govuk-button--secondary',
        preventDoubleClick: true,
      })}
    </PostForm>
  )
}

/** Two versions beside each other, to compare. */
export function besidePage(open: OpenRecord, chosen: readonly [RecordRecipient, RecordRecipient]) {
  const items = open.recipients.map(({ key, name, relation }) => ({
    value: key,
    text: `${name} (${relation.toLowerCase()})`,
  }))
  return (
    <>
      <h1 class="govuk-heading-l">Two versions side by side</h1>
      <form
        method="get"
        action={reviewLink(open.full.review.reviewId, 'record/beside')}
        class="waymark-filter"
      >
        {govuk('select', { id: 'left', name: 'left', label: { text: 'One' }, value: chosen[0].key, items })}
        {govuk('select', {
          id: 'right',
          name: 'right',
          label: { text: 'The other' },
          value: chosen[1].key,
          items,
        })}
        <div class="waymark-filter__buttons">
          {govuk('button', { text: 'Show', classes: 'govuk-button--secondary' })}
        </div>
      </form>
      <div class="govuk-grid-row">
        {chosen.map((recipient) => (
          <div class="govuk-grid-column-one-half">
            <h2 class="govuk-heading-m">{recipient.name}</h2>
            {recipient.made.kind === 'made' ? (
              <VersionRead version={recipient.made.version} headings="h3" />
            ) : (
              <p class="govuk-body">Blocked: it says where the child lives.</p>
            )}
          </div>
        ))}
      </div>
    </>
  )
}
