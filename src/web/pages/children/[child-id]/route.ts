import type { CareReads } from '#app/care/care-reads.ts'
import type { ChildrenReads } from '#app/children/children-reads.ts'
import type { RestrictionNeeds } from '#app/restricted/restrictions.ts'
import { govuk } from '../../../kit/govuk/render.ts'
import { defineRoute, type Route } from '../../../route.ts'
import { dayAsked } from '../../asked.ts'
import { linkTo } from '../../links.ts'
import { childPage } from './page.tsx'
import { presentChild } from './present.ts'
import { factsOfFile, tablesOf } from './present-file.ts'
import { presentRecord } from './record-links.tsx'
import { presentJourney } from './present-journey.ts'

interface Needs {
  readonly care: CareReads
  readonly children: ChildrenReads
  readonly restricted: RestrictionNeeds
}

/** One child: who they are, their clocks with how each was worked out, their journey and their file. */
export function childRoute(needs: Needs): Route {
  return defineRoute({
    method: 'GET',
    path: '/children/:childId',
    allow: 'see-child',
    audit: {
      records: ({ parts, query }) => ({
        childId: parts.childId,
        subject: 'the child page',
        detail: asOnAnotherDay(query),
      }),
    },
    handle: async ({ who, scope, parts, query }) => {
      const on = dayAsked(query['on'])
      const ask = { authorityId: who.authorityId, scope, childId: parts.childId }
      const child = await needs.care.childClocks({ ...ask, on })
      const file = child && (await needs.children.file({ ...ask, on: child.on }))
      if (child === undefined || file === undefined) return { kind: 'not-found', what: nobody(scope.kind) }
      const view = presentChild(child)
      const journey = presentJourney(file, {
        childId: parts.childId,
        on: child.on,
        asked: on,
        year: yearAsked(query['year']),
      })
      return {
        kind: 'page',
        title: view.title,
        before: govuk('back-link', { text: 'Due and overdue', href: linkTo('/due', { on }) }),
        body: childPage(view, {
          facts: factsOfFile(file, child.on),
          journey,
          tables: tablesOf(file),
          record: presentRecord(who, parts.childId, await needs.restricted.restrictions.standing(ask)),
          on: child.on,
        }),
      }
    },
  })
}

/** The day and the year of the journey that were asked for: what was looked at, for the audit trail. */
function asOnAnotherDay(
  query: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string>> {
  const [on, year] = [dayAsked(query['on']), yearAsked(query['year'])]
  return {
    ...(on === undefined ? {} : { on }),
    ...(year === undefined ? {} : { journey: String(year) }),
  }
}

// The same words whether there is no such child or they are somebody else's: an id tried out tells nothing.
function nobody(scope: string): string {
  return scope === 'authority'
    ? 'No child with this id is recorded in your authority.'
    : 'No child with this id is among those you hold. If one should be, ask your service who is recorded as holding them.'
}

function yearAsked(text: string | undefined): number | undefined {
  return text !== undefined && /^[12]\d{3}$/.test(text) ? Number(text) : undefined
}
