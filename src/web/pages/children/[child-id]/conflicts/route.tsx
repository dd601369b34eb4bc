import { conflictWords, type RecordedConflict } from '#app/recording/conflicts.ts'
import { type ConflictNeeds, settleConflict } from '#app/recording/settle-conflict.ts'
import type { OtherDay } from '#app/entry/entries-of-files.ts'
import type { PeopleAroundNeeds } from '#app/people-around/people-around.ts'
import type { EntryNeeds } from '#app/entry/notify-entry.ts'
import { mayI } from '#domain/access/may-i.ts'
import { parseIsoDate } from '#domain/calendar/calendar-date.ts'
import { longDate } from '../../../../kit/format.ts'
import { govuk } from '../../../../kit/govuk/render.ts'
import { PostForm } from '../../../../kit/post-form.tsx'
import { notTheirs, seesChild } from '../sees-child.ts'
import { recorderOf } from '../../../../recorder.ts'
import { type Answer, type AskedBySomebody, defineRoute, type Route } from '../../../../route.ts'
import { ErrorList, errorOf } from '../../../admin/error-list.tsx'
import { mayCorrectEntries } from '../../../entries/may-correct.ts'
import { childLink, linkTo } from '../../../links.ts'

type Asked = Omit<AskedBySomebody, 'parts'> & { readonly parts: { readonly childId: string } }

type Needs = ConflictNeeds & { readonly entries: EntryNeeds }

interface Problem {
  readonly field: string
  readonly words: string
}

/** Where files say otherwise of a child than was recorded here: side by side, for somebody to decide. */
export function conflictRoutes({
  conflicts,
  entries,
  peopleAround,
}: {
  readonly conflicts: ConflictNeeds
  readonly entries: EntryNeeds
  readonly peopleAround: PeopleAroundNeeds
}): readonly Route[] {
  const needs: Needs = { ...conflicts, entries }
  return [
    defineRoute({
      method: 'GET',
      path: '/children/:childId/conflicts',
      allow: 'see-child',
      audit: { records: ({ parts }) => ({ childId: parts.childId, subject: 'what files say otherwise' }) },
      handle: async (asked) =>
        (await seesChild(peopleAround, asked)) ? page(needs, asked, {}, []) : notTheirs,
    }),
    defineRoute({
      method: 'POST',
      path: '/children/:childId/conflicts',
      allow: 'settle-conflicts',
      audit: { nothing: 'The decision records itself, in the transaction that makes it.' },
      handle: async (asked) => {
        const { form, parts } = asked
        const { table = '', rowKey = '', column = '', inFile = '', reason = '', take = '' } = form
        const settled = {
          childId: parts.childId,
          table,
          rowKey,
          column,
          inFile,
          reason,
          take: take === 'file' ? 'file' : 'here',
        } as const
        const answer = await settleConflict(needs, recorderOf(asked), settled)
        switch (answer.kind) {
          case 'done':
            return { kind: 'redirect', to: linkTo(`${childLink(parts.childId)}/conflicts`, { done: 'yes' }) }
          case 'not-found':
            return {
              kind: 'not-found',
              what: 'The file says something else by now, or it was decided. Open the page again.',
            }
          case 'refused':
            return page(needs, asked, form, [
              { field: fieldOf({ table, rowKey, column }), words: answer.reason },
            ])
        }
      },
    }),
  ]
}

const fieldOf = ({ table, rowKey, column }: Pick<RecordedConflict, 'table' | 'rowKey' | 'column'>) =>
  `reason-${[table, rowKey, column].join('-').replaceAll(/[^A-Za-z0-9-]/g, '-')}`

async function page(
  needs: Needs,
  { who, scope, parts, csrf, query }: Asked,
  typed: Readonly<Record<string, string | undefined>>,
  problems: readonly Problem[],
): Promise<Answer> {
  const ask = { authorityId: who.authorityId, scope, on: needs.today(), childId: parts.childId }
  const conflicts = await needs.store.ofChild(ask)
  const days = await needs.entries.store.otherDaysOf(ask)
  const mayDecide = mayI(who, 'settle-conflicts').allowed
  const action = `${childLink(parts.childId)}/conflicts`
  return {
    kind: 'page',
    title: 'Where a file says otherwise',
    status: problems.length === 0 ? 200 : 422,
    before: govuk('back-link', { text: 'The child', href: childLink(parts.childId) }),
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <ErrorList problems={problems} />
          {query['done'] === 'yes' && problems.length === 0
            ? govuk('notification-banner', {
                type: 'success',
                role: 'status',
                text: 'Your decision was kept.',
              })
            : null}
          <span class="govuk-caption-l">Child {parts.childId}</span>
          <h1 class="govuk-heading-l">Where a file says otherwise</h1>
          <p class="govuk-body">
            What was recorded here counts until somebody decides. Both are kept, whatever is decided.
            {mayDecide || conflicts.length === 0
              ? ''
              : ' Business support, the IRO manager or the analyst decides: tell them which is right.'}
          </p>
          {days.map((day) => (
            <OtherDayHere day={day} mayCorrect={mayCorrectEntries(who)} />
          ))}
          {conflicts.length === 0 && days.length > 0 ? null : conflicts.length === 0 ? (
            <p class="govuk-body">No file says otherwise than was recorded here.</p>
          ) : (
            conflicts.map((conflict) => (
              <section>
                <h2 class="govuk-heading-m">{headingOf(conflict)}</h2>
                {govuk('summary-list', {
                  rows: [
                    { key: { text: 'Recorded here' }, value: { text: hereOf(conflict) } },
                    {
                      key: { text: 'In the file' },
                      value: {
                        text: `${valueOf(conflict.inFile)} (${conflict.file}, line ${conflict.line}, ${conflict.year})`,
                      },
                    },
                  ],
                })}
                {mayDecide ? (
                  <Decide conflict={conflict} action={action} csrf={csrf} typed={typed} problems={problems} />
                ) : null}
              </section>
            ))
          )}
        </div>
      </div>
    ),
  }
}

function OtherDayHere({ day, mayCorrect }: { readonly day: OtherDay; readonly mayCorrect: boolean }) {
  return (
    <section>
      <h2 class="govuk-heading-m">Entry into care: the day</h2>
      {govuk('summary-list', {
        rows: [
          { key: { text: 'Recorded here' }, value: { text: longDate(day.here) } },
          {
            key: { text: 'In the file' },
            value: { text: `${longDate(day.inFile)} (${day.file}, line ${day.line})` },
          },
        ],
      })}
      <p class="govuk-body">
        <a class="govuk-link" href={`/entries/${day.entryId}/day`}>
          {mayCorrect ? 'Decide which day is right' : 'How the day came to be'}
        </a>
      </p>
    </section>
  )
}

function Decide(props: {
  readonly conflict: RecordedConflict
  readonly action: string
  readonly csrf: string
  readonly typed: Readonly<Record<string, string | undefined>>
  readonly problems: readonly Problem[]
}) {
  const { conflict, problems, typed } = props
  const field = fieldOf(conflict)
  const isThis = typed['column'] === conflict.column && typed['rowKey'] === conflict.rowKey
  return (
    <PostForm action={props.action} csrf={props.csrf}>
      {(['table', 'rowKey', 'column', 'inFile'] as const).map((name) => (
        <input type="hidden" name={name} value={conflict[name]} />
      ))}
      {govuk('input', {
        id: field,
        name: 'reason',
        label: { text: 'Why' },
        value: isThis ? (typed['reason'] ?? '') : '',
        ...errorOf(problems, field),
      })}
      <div class="govuk-button-group">
        {govuk('button', { text: 'Keep what was recorded here', name: 'take', value: 'here' })}
        {govuk('button', {
          text: 'Take what the file says',
          name: 'take',
          value: 'file',
          classes: 'govuk-button--secondary',
        })}
      </div>
    </PostForm>
  )
}

function headingOf(conflict: RecordedConflict): string {
  const { kind, heading } = conflictWords(conflict)
  return `${kind}: ${heading.toLowerCase().replaceAll('_', ' ')}`
}

const hereOf = ({ here, recordedBy, recordedOn }: RecordedConflict) =>
  `${here === null ? 'that there is none' : valueOf(here)}, by ${recordedBy} on ${longDate(recordedOn)}`

function valueOf(text: string): string {
  const day = parseIsoDate(text)
  return day === undefined ? text : longDate(day)
}
