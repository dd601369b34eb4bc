import type { PolicyNeeds } from '#app/admin/local-policy.ts'
import {
  type HeadingsHeld,
  headingsHeld,
  setHeadings,
  type TypedHeadings,
} from '#app/meeting/set-headings.ts'
import { headingsIn } from '#domain/meeting/headings.ts'
import { longDate } from '../../../kit/format.ts'
import { govuk } from '../../../kit/govuk/render.ts'
import { WhatWasSet } from '../what-was-set.tsx'
import { PostForm } from '../../../kit/post-form.tsx'
import { type Answer, type AskedBySomebody, defineRoute, type Route } from '../../../route.ts'
import { linkTo } from '../../links.ts'
import { backTo } from '../back-to.ts'
import { byOf } from '../by-administrator.ts'
import { changeFrom, DatedFields, datedAnchors, typedChange } from '../dated-fields.tsx'
import { ErrorList, errorOf } from '../error-list.tsx'

const path = '/admin/headings'

interface Shown {
  readonly held: HeadingsHeld
  readonly typed: TypedHeadings
  readonly saved?: boolean
  readonly problems?: readonly { readonly field: string; readonly words: string }[]
}

/** The headings under which this council talks in its reviews, from a day on. */
export function headingsRoutes({ policy }: { readonly policy: PolicyNeeds }): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      path,
      allow: 'set-local-policy',
      audit: { records: () => ({ subject: 'the headings of reviews' }) },
      handle: async (asked) => {
        const held = await headingsHeld(policy, asked.who.authorityId)
        const headings = held.now.map(({ title }) => title).join('\n')
        const typed = { ...changeFrom(held.today, held.mark), headings }
        return page(asked, { held, typed, saved: asked.query['saved'] === 'yes' })
      },
    }),
    defineRoute({
      method: 'POST',
      path,
      allow: 'set-local-policy',
      audit: { nothing: 'The change records itself, in the transaction that makes it.' },
      handle: async (asked) => {
        const typed = { ...typedChange(asked.form), headings: asked.form['headings'] ?? '' }
        const { problems } = await setHeadings(policy, byOf(asked), typed)
        if (problems.length === 0) return { kind: 'redirect', to: linkTo(path, { saved: 'yes' }) }
        const held = await headingsHeld(policy, asked.who.authorityId)
        const meanwhile = problems.some(({ field }) => field === 'meanwhile')
        return page(asked, { held, typed: meanwhile ? { ...typed, seen: held.mark } : typed, problems })
      },
    }),
  ]
}

function page({ who, csrf }: Pick<AskedBySomebody, 'who' | 'csrf'>, shown: Shown): Answer {
  const { problems = [] } = shown
  return {
    kind: 'page',
    title: 'Headings of reviews',
    status: problems.length === 0 ? 200 : 422,
    before: backTo('/admin', 'Administration'),
    body: <HeadingsPage {...shown} authority={who.authority.name} csrf={csrf} />,
  }
}

function HeadingsPage(props: Shown & { readonly authority: string; readonly csrf: string }) {
  const { held, typed, problems = [] } = props
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <ErrorList problems={problems} anchors={datedAnchors} />
        {props.saved === true
          ? govuk('notification-banner', {
              type: 'success',
              text: 'The headings were saved.',
              role: 'status',
            })
          : null}
        <span class="govuk-caption-l">{props.authority}</span>
        <h1 class="govuk-heading-l">Headings of reviews</h1>
        <p class="govuk-body">
          Under these a review is talked about and written down, beside the thirteen matters. A review keeps
          the headings of the day on which it is held.
        </p>
        <PostForm action={path} csrf={props.csrf}>
          <input type="hidden" name="seen" value={typed.seen} />
          {govuk('textarea', {
            id: 'headings',
            name: 'headings',
            rows: '6',
            label: { text: 'Headings', classes: 'govuk-label--m' },
            hint: { text: 'One a line, eight at the most. Leave it empty for the standard ones.' },
            value: typed.headings,
            ...errorOf(problems, 'headings'),
          })}
          <DatedFields typed={typed} problems={problems} />
          {govuk('button', { text: 'Save', preventDoubleClick: true })}
        </PostForm>
        <WhatWasSet
          of="Headings set"
          headings={['From', 'Headings', 'Reason']}
          rows={held.versions.map(({ from, value, reason }) => [
            longDate(from),
            headingsIn(value)
              .map(({ title }) => title)
              .join('; '),
            reason ?? '',
          ])}
          nothing="Nothing yet: the standard headings count."
        />
      </div>
    </div>
  )
}
