import type { PreparingNeeds } from '#app/preparing/prepare.ts'
import type { PreparedReview } from '#app/preparing/preparing-store.ts'
import { receivePaper } from '#app/preparing/receive-paper.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { formOf } from '#domain/preparing/forms/all-forms.ts'
import type { Answers } from '#domain/preparing/forms/form.ts'
import { paperKinds } from '#domain/preparing/paper-kinds.ts'
import { takenKinds } from '#domain/preparing/file-kinds.ts'
import type { Paper } from '#domain/preparing/preparation.ts'
import { fromDay, shortDate } from '../../kit/format.ts'
import { govuk } from '../../kit/govuk/render.ts'
import { tokenField } from '../../kit/post-form.tsx'
import { StackedTable } from '../../kit/stacked-table.tsx'
import { recorderOf } from '../../recorder.ts'
import { type Answer, type AskedBySomebody, defineRoute, type Route } from '../../route.ts'
import { ErrorList, errorOf } from '../admin/error-list.tsx'
import { linkTo } from '../links.ts'
import { reportFiles } from '../preparing/adult-link-form.tsx'
import { FormFields } from '../preparing/form-fields.tsx'
import { sentFile } from '../preparing/sent-file.ts'
import { typedIn } from '../../kit/typed-in.ts'
import type { AskedItem, AskedSource } from './asked-source.ts'
import { formsOfOthers, kindsAskedOfStaff, kindsOfOthers, papersAsked } from './papers-asked.ts'

const list = '/asked'
const one = '/asked/:paperId'

interface AskedNeeds {
  readonly preparing: PreparingNeeds
  /** What other parts of the product ask: decisions to answer, concerns to answer. */
  readonly askedSources?: readonly AskedSource[]
}

const notAsked: Answer = {
  kind: 'not-found',
  what: 'Nothing with this address is asked of you. It may have come in already.',
}

/** What is asked of a social worker or a team manager, each answered in two minutes. */
export function askedRoutes({ preparing, askedSources = [] }: AskedNeeds): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: list,
      allow: 'see-asked',
      audit: { records: () => ({ subject: 'what is asked of them' }) },
      handle: (asked) =>
        listPage(preparing, [papersAsked(preparing), formsOfOthers(preparing), ...askedSources], asked),
    }),
    defineRoute({
      method: 'GET',
      path: one,
      allow: 'see-asked',
      audit: { records: ({ parts }) => ({ subject: `paper ${parts.paperId} before a review` }) },
      handle: async (asked) => {
        const found = await find(preparing, asked)
        if (found === undefined) return notAsked
        return formPage(asked, found, found.last)
      },
    }),
    defineRoute({
      method: 'POST',
      path: one,
      allow: 'answer-before-review',
      takesFiles: reportFiles,
      audit: { nothing: 'The report records itself, in the transaction that takes it.' },
      handle: async (asked) => {
        const found = await find(preparing, asked)
        if (found === undefined) return notAsked
        const again = (field: string, words: string) =>
          formPage(asked, found, typedIn(asked.form), [{ field, words }])
        const file = sentFile(asked.sent)
        if (file !== undefined && 'fault' in file) return again('file', file.fault)
        const { ofOther } = found
        const at = { reviewId: found.full.review.reviewId, inviteeId: found.paper.inviteeId }
        const answer = await receivePaper(preparing, recorderOf(asked), at, {
          answers: asked.form,
          saidBy: ofOther ?? asked.who.name,
          cameBy: ofOther === undefined ? 'signed_in' : 'typed_up',
          ...(file !== undefined && { files: [file] }),
        })
        if (answer.kind === 'done')
          return { kind: 'redirect', to: linkTo(list, { done: ofOther === undefined ? 'sent' : 'typed' }) }
        return answer.kind === 'refused' ? again(answer.field ?? 'file', answer.reason) : notAsked
      },
    }),
  ]
}

async function listPage(
  needs: PreparingNeeds,
  sources: readonly AskedSource[],
  { who, scope, query }: AskedBySomebody<typeof list>,
): Promise<Answer> {
  const on = needs.today()
  const found = await Promise.all(sources.map((source) => source({ who, scope, on })))
  const all = found.flat().toSorted((left, right) => ((left.due ?? '9') < (right.due ?? '9') ? -1 : 1))
  const items = all.filter(({ ofOthers }) => ofOthers !== true)
  const others = all.filter(({ ofOthers }) => ofOthers === true)
  return {
    kind: 'page',
    title: 'Asked of you',
    body: (
      <>
        {doneWords.has(query['done'] ?? '')
          ? govuk('notification-banner', {
              type: 'success',
              role: 'status',
              text: doneWords.get(query['done'] ?? '') ?? '',
            })
          : null}
        <h1 class="govuk-heading-l">Asked of you</h1>
        {items.length === 0 ? (
          <p class="govuk-body">Nothing is asked of you. What is asked comes here, and by email.</p>
        ) : (
          <Items caption={`${items.length} to answer, the most urgent first`} items={items} on={on} />
        )}
        {others.length === 0 ? null : (
          <section aria-labelledby="of-others">
            <h2 class="govuk-heading-m" id="of-others">
              Forms of others that are not in
            </h2>
            <p class="govuk-body">
              They have a link of their own. Where that does not suit them, fill it in with them: it is marked
              as typed up.
            </p>
            <Items caption={`${others.length} of others, the most urgent first`} items={others} on={on} />
          </section>
        )}
      </>
    ),
  }
}

const doneWords: ReadonlyMap<string, string> = new Map([
  ['sent', 'It has been sent. It is read before the review, and can be corrected until then.'],
  ['typed', 'It is recorded as typed up by you, in their name.'],
])

function Items(props: {
  readonly caption: string
  readonly items: readonly AskedItem[]
  readonly on: CalendarDate
}) {
  const { caption, items, on } = props
  return (
    <StackedTable
      caption={caption}
      headings={['What', 'About', 'By', 'To do']}
      rows={items.map(({ what, about, due, href, act }) => [
        what,
        about,
        due === undefined ? (
          'No day is set'
        ) : (
          <>
            {shortDate(due)}
            <span class="waymark-quiet">{fromDay(on, due)}</span>
            {due < on ? govuk('tag', { text: 'Late', classes: 'govuk-tag--red' }) : null}
          </>
        ),
        <a class="govuk-link" href={href}>
          {act}
          <span class="govuk-visually-hidden">: {about}</span>
        </a>,
      ])}
    />
  )
}

interface Found {
  readonly paper: Paper
  readonly full: PreparedReview
  /** What was sent before, to be corrected. */
  readonly last: Answers
  /** Whose form it is, where it is somebody else's: it is filled in with them. */
  readonly ofOther: string | undefined
}

async function find(needs: PreparingNeeds, asked: AskedBySomebody<typeof one>): Promise<Found | undefined> {
  const { who, scope, parts } = asked
  const ask = { authorityId: who.authorityId, scope, on: needs.today() }
  const kinds = [...kindsAskedOfStaff, ...kindsOfOthers]
  const outstanding = await needs.store.outstanding({ ...ask, kinds })
  const found = outstanding.find((one) => one.paper.paperId === parts.paperId)
  if (found === undefined) return undefined
  const { paper, toName } = found
  const isReport = kindsAskedOfStaff.some((kind) => kind === paper.kind)
  if (!isReport && paper.state !== 'asked') return undefined
  const full = await needs.store.see({ ...ask, reviewId: paper.reviewId })
  const last = full?.answers.find(({ paperId }) => paperId === paper.paperId)
  const ofOther = isReport ? undefined : (toName ?? 'somebody else')
  return full === undefined ? undefined : { paper, full, last: last?.answers ?? {}, ofOther }
}

function formPage(
  asked: AskedBySomebody<typeof one>,
  { paper, full, ofOther }: Found,
  typed: Answers,
  problems: readonly { readonly field: string; readonly words: string }[] = [],
): Answer {
  const kind = paperKinds[paper.kind]
  const words = formOf(kind.form).words.en
  return {
    kind: 'page',
    title: words.title,
    status: problems.length === 0 ? 200 : 422,
    before: govuk('back-link', { text: 'Asked of you', href: list }),
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <ErrorList problems={problems} />
          <span class="govuk-caption-l">{`Review of ${full.called ?? `child ${paper.childId}`}`}</span>
          <h1 class="govuk-heading-l">{words.title}</h1>
          {ofOther === undefined ? (
            <p class="govuk-body">{words.lead}</p>
          ) : (
            <p class="govuk-body">
              You fill this in with {ofOther}, in their words. It is marked as typed up by you.
            </p>
          )}
          <form method="post" action={`/asked/${paper.paperId}`} novalidate enctype="multipart/form-data">
            <input type="hidden" name={tokenField} value={asked.csrf} />
            {kind.takesFile
              ? govuk('file-upload', {
                  id: 'file',
                  name: 'file',
                  label: { text: 'Send the report as a file', classes: 'govuk-label--s' },
                  hint: { text: `${takenKinds}, up to 10 MB. Or answer below, or both.` },
                  ...errorOf(problems, 'file'),
                })
              : null}
            <FormFields words={words} typed={typed} problems={problems} />
            {govuk('button', { text: 'Send', preventDoubleClick: true })}
          </form>
        </div>
      </div>
    ),
  }
}
