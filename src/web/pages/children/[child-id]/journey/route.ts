import type { CareReads } from '#app/care/care-reads.ts'
import type { ChildrenReads } from '#app/children/children-reads.ts'
import { codeLabelsOf } from '#app/sign-in/accounts.ts'
import { govuk } from '../../../../kit/govuk/render.ts'
import { defineOpenRoute, defineRoute, type Route } from '../../../../route.ts'
import { dayAsked } from '../../../asked.ts'
import { childLink, linkTo } from '../../../links.ts'
import { presentChild } from '../present.ts'
import { factsOfFile } from '../present-file.ts'
import { presentJourney } from '../present-journey.ts'
import { nobody, yearAsked } from '../route.ts'
import { journeyPage } from './page.tsx'
import { journeyStyles, journeyStylesPath } from './styles.ts'

interface Needs {
  readonly care: CareReads
  readonly children: ChildrenReads
}

/** The journey of one child by itself, as it is printed for the meeting: one page. */
export function childJourneyRoutes(needs: Needs): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: '/children/:childId/journey',
      allow: 'see-child',
      audit: { records: ({ parts }) => ({ childId: parts.childId, subject: 'the journey' }) },
      handle: async ({ who, scope, parts, query }) => {
        const asked = dayAsked(query['on'])
        const ask = { authorityId: who.authorityId, scope, childId: parts.childId }
        const child = await needs.care.childClocks({ ...ask, on: asked })
        const file = child && (await needs.children.file({ ...ask, on: child.on }))
        if (child === undefined || file === undefined) return { kind: 'not-found', what: nobody(scope.kind) }
        const view = presentChild(child)
        const own = codeLabelsOf(who)
        const journey = presentJourney(file, {
          childId: parts.childId,
          on: child.on,
          asked,
          year: yearAsked(query['year']),
          alone: true,
          own,
        })
        const facts = [...view.facts, ...factsOfFile(file, child.on, own)].filter(({ name }) =>
          printed.has(name),
        )
        return {
          kind: 'page',
          title: `Journey: ${view.title}`,
          before: govuk('back-link', {
            text: view.title,
            href: linkTo(childLink(parts.childId), { on: asked }),
          }),
          body: journeyPage({ name: view.title, standsAt: view.standsAt, facts, journey }),
        }
      },
    }),
    defineOpenRoute({
      method: 'GET',
      path: journeyStylesPath,
      allow: { anybody: 'a style sheet says nothing about anybody' },
      audit: { nothing: 'a style sheet' },
      handle: async () => ({
        kind: 'document',
        contentType: 'text/css; charset=utf-8',
        body: journeyStyles,
      }),
    }),
  ]
}

/** What stands beside the picture: the rest is on the child page. */
const printed = new Set(['Age', 'Looked after', 'Lives', 'Legal status', 'IRO', 'Social worker'])
