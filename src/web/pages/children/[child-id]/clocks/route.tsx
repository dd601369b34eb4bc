import type { CareReads } from '#app/care/care-reads.ts'
import type { ChildrenReads } from '#app/children/children-reads.ts'
import { govuk } from '../../../../kit/govuk/render.ts'
import { StandsAt } from '../../../../kit/stands-at.tsx'
import { defineRoute, type Route } from '../../../../route.ts'
import { dayAsked } from '../../../asked.ts'
import { childLink, linkTo } from '../../../links.ts'
import { Group, isAhead } from '../clock-groups.tsx'
import { knownAsked, knownInWords, knownQuery } from '../known-asked.ts'
import { type ChildView, presentChild } from '../present.ts'

interface Needs {
  readonly care: CareReads
  readonly children: ChildrenReads
}

/** A child's clocks that are over, do not apply or cannot be told, each with how it was worked out. */
export function childClocksRoute(needs: Needs): Route {
  return defineRoute({
    method: 'GET',
    path: '/children/:childId/clocks',
    allow: 'see-child',
    // The past is asked in a transaction of its own, whose tables are those of the past.
    readsTogether: ({ query }) => knownAsked(query) === undefined,
    audit: { records: ({ parts }) => ({ childId: parts.childId, subject: 'the clocks that are over' }) },
    handle: async ({ who, scope, parts, query }) => {
      const on = dayAsked(query['on'])
      const known = knownAsked(query)
      const ask = { authorityId: who.authorityId, scope, childId: parts.childId }
      const now = await needs.care.childClocks({ ...ask, on })
      const then = now && known && (await needs.children.asKnown({ ...ask, on: now.on, known }))
      const child = known === undefined ? now : then?.kind === 'known' ? then.child : undefined
      if (child === undefined) {
        return { kind: 'not-found', what: 'No child with this id is among those you may see.' }
      }
      const view = presentChild(child)
      const back = linkTo(childLink(parts.childId), { on, ...knownQuery(known) })
      return {
        kind: 'page',
        title: `Other clocks: ${view.title}`,
        before: govuk('back-link', { text: view.title, href: back }),
        body: <OtherClocks view={view} knownAt={known && knownInWords(known)} />,
      }
    },
  })
}

function OtherClocks({ view, knownAt }: { readonly view: ChildView; readonly knownAt: string | undefined }) {
  const groups = view.groups.filter((group) => !isAhead(group))
  return (
    <>
      <span class="govuk-caption-l">{view.caption}</span>
      <h1 class="govuk-heading-l govuk-!-margin-bottom-3">Other clocks: {view.title}</h1>
      <StandsAt day={view.standsAt} why={view.whyThen} />
      {knownAt === undefined ? null : <p class="govuk-body">As it was known {knownAt}.</p>}
      <p class="govuk-body">
        Those that are done, that do not apply and that cannot be told. What is overdue or running stands on
        the child’s own page.
      </p>
      {groups.length === 0 ? <p class="govuk-body">There is none.</p> : null}
      {groups.map((group) => (
        <Group {...group} />
      ))}
    </>
  )
}
