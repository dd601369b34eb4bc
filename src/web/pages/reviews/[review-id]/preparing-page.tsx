import type { Prepared, PreparingNeeds } from '#app/preparing/prepare.ts'
import type { PreparedReview } from '#app/preparing/preparing-store.ts'
import type { Html } from '../../../kit/html.ts'
import { govuk } from '../../../kit/govuk/render.ts'
import type { Answer, AskedBySomebody } from '../../../route.ts'
import { ErrorList } from '../../admin/error-list.tsx'
import { linkTo } from '../../links.ts'
import type { Problem } from './act-page.tsx'
import { reviewLink } from './own-tasks.ts'
import { kindWords } from './words.ts'

export interface PreparingPageNeeds {
  readonly preparing: PreparingNeeds
}

export const noReview: Answer = {
  kind: 'not-found',
  what: 'No review with this address is recorded of a child whom you hold.',
}

/** What is prepared of the review in the address, if whoever asks may see it. */
export function prepared(
  { preparing }: PreparingPageNeeds,
  { who, scope }: Pick<AskedBySomebody, 'who' | 'scope'>,
  reviewId: string,
): Promise<PreparedReview | undefined> {
  return preparing.store.see({ authorityId: who.authorityId, scope, on: preparing.today(), reviewId })
}

export const childOf = ({ called, review }: Pick<PreparedReview, 'called' | 'review'>): string =>
  called ?? `child ${review.childId}`

/** A page of what is prepared: its caption names the review, and what was done or went wrong comes first. */
export function preparingPage(
  full: PreparedReview,
  page: {
    readonly title: string
    readonly body: Html
    readonly problems?: readonly Problem[]
    readonly anchors?: Readonly<Record<string, string>>
    readonly done?: string | undefined
    readonly meanwhile?: boolean
    readonly back?: { readonly text: string; readonly href: string }
    readonly wide?: boolean
  },
): Answer {
  const { problems = [], back } = page
  return {
    kind: 'page',
    title: page.title,
    status: problems.length > 0 || page.meanwhile === true ? 422 : 200,
    before: govuk('back-link', {
      text: back?.text ?? 'The review',
      href: back?.href ?? reviewLink(full.review.reviewId),
    }),
    body: (
      <div class="govuk-grid-row">
        <div class={page.wide === true ? 'govuk-grid-column-full' : 'govuk-grid-column-two-thirds'}>
          <ErrorList problems={problems} anchors={page.anchors ?? {}} />
          {page.done === undefined
            ? null
            : govuk('notification-banner', { type: 'success', text: page.done, role: 'status' })}
          {page.meanwhile === true
            ? govuk('notification-banner', {
                titleText: 'Changed meanwhile',
                role: 'alert',
                text: 'Somebody else changed this meanwhile. What you typed is kept below: look at it again, then send it again.',
              })
            : null}
          <span class="govuk-caption-l">
            {kindWords[full.review.kind]} of {childOf(full)}
          </span>
          <h1 class="govuk-heading-l">{page.title}</h1>
          {page.body}
        </div>
      </div>
    ),
  }
}

/** Leads on when something was done, and shows the form again with what was typed when it was not. */
export function answerOf(
  answer: Prepared,
  on: {
    readonly to: string
    readonly done: string
    readonly again: (problems: readonly Problem[], meanwhile: boolean) => Answer
    readonly firstField: string
  },
): Answer {
  switch (answer.kind) {
    case 'done':
      return { kind: 'redirect', to: linkTo(on.to, { done: on.done }) }
    case 'refused':
      return on.again([{ field: answer.field ?? on.firstField, words: answer.reason }], false)
    case 'conflict':
      return on.again([], true)
    case 'not-found':
      return noReview
  }
}

/** What was typed into a text field; null where nothing was. */
export function textIn(form: Readonly<Record<string, string | undefined>>, name: string): string | null {
  const text = (form[name] ?? '').trim()
  return text === '' ? null : text
}

/** One of a list, as a form sent it; null where it is none of them. */
export function oneIn<T extends string>(list: readonly T[], typed: string | undefined): T | null {
  return list.find((one) => one === typed) ?? null
}

/** The version that a form was made from. */
export function versionIn(form: Readonly<Record<string, string | undefined>>): number {
  const version = Number(form['version'])
  return Number.isInteger(version) ? version : -1
}
