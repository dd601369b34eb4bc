import type { PreparingNeeds } from '#app/preparing/prepare.ts'
import type { PreparedReview } from '#app/preparing/preparing-store.ts'
import { receivePaper } from '#app/preparing/receive-paper.ts'
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
import { typedIn } from '../preparing/typed-in.ts'
import type { AskedSource } from './asked-source.ts'
import { kindsAskedOfStaff, papersAsked } from './papers-asked.ts'

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
      handle: (asked) => listPage(preparing, [papersAsked(preparing), ...askedSources], asked),
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
        const at = { reviewId: found.full.review.reviewId, inviteeId: found.paper.inviteeId }
        const answer = await receivePaper(preparing, recorderOf(asked), at, {
          answers: asked.form,
          saidBy: asked.who.name,
          cameBy: 'signed_in',
          ...(file !== undefined && { files: [file] }),
        })
        if (answer.kind === 'done') return { kind: 'redirect', to: linkTo(list, { done: 'sent' }) }
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
  const items = found.flat().toSorted((left, right) => ((left.due ?? '9') < (right.due ?? '9') ? -1 : 1))
  return {
    kind: 'page',
    title: 'Asked of you',
    body: (
      <>
        {query['done'] === 'sent'
          ? govuk('notification-banner', {
              type: 'success',
              role: 'status',
              text: 'It has been sent. It is read before the review, and can be corrected until then.',
            })
          : null}
        <h1 class="govuk-heading-l">Asked of you</h1>
        {items.length === 0 ? (
          <p class="govuk-body">Nothing is asked of you. What is asked comes here, and by e-mail.</p>
        ) : (
          <StackedTable
            caption={`${items.length} to answer, the most urgent first`}
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
        )}
      </>
    ),
  }
}

interface Found {
  readonly paper: Paper
  readonly full: PreparedReview
  /** What was sent before, to be corrected. */
  readonly last: Answers
}

async function find(needs: PreparingNeeds, asked: AskedBySomebody<typeof one>): Promise<Found | undefined> {
  const { who, scope, parts } = asked
  const ask = { authorityId: who.authorityId, scope, on: needs.today() }
  const outstanding = await needs.store.outstanding({ ...ask, kinds: kindsAskedOfStaff })
  const paper = outstanding.find((one) => one.paper.paperId === parts.paperId)?.paper
  if (paper === undefined) return undefined
  const full = await needs.store.see({ ...ask, reviewId: paper.reviewId })
  const last = full?.answers.find(({ paperId }) => paperId === paper.paperId)
  return full === undefined ? undefined : { paper, full, last: last?.answers ?? {} }
}

function formPage(
  asked: AskedBySomebody<typeof one>,
  { paper, full }: Found,
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
          <p class="govuk-body">{words.lead}</p>
          <form method="post" action={`/asked/${paper.paperId}`} novalidate enctype="multipart/form-data">
            <input type="hidden" name={tokenField} value={asked.csrf} />
            {govuk('file-upload', {
              id: 'file',
              name: 'file',
              label: { text: 'Send the report as a file', classes: 'govuk-label--s' },
              hint: { text: `${takenKinds}, up to 10 MB. Or answer below, or both.` },
              ...errorOf(problems, 'file'),
            })}
            <FormFields words={words} typed={typed} problems={problems} />
            {govuk('button', { text: 'Send', preventDoubleClick: true })}
          </form>
        </div>
      </div>
    ),
  }
}
