import type { ReviewsWorkedOn } from '#app/review/reviews-worked-on.ts'
import type { ServiceReads } from '#app/service/service-reads.ts'
import { govuk } from '../../kit/govuk/render.ts'
import { defineRoute, type Route } from '../../route.ts'
import { pageNumber } from '../asked.ts'
import { csvFile } from '../measures/figures-csv.ts'
import { csvDocument } from '../measures/route.ts'
import { serviceAsCsv } from './as-csv.ts'
import { serviceListPage } from './list/page.tsx'
import { presentServiceList, rowsShown } from './list/present.ts'
import { servicePage } from './page.tsx'
import { partAsked, partsOf } from './parts.ts'
import { presentService } from './present.ts'
import { whereTo } from '../where-to.ts'
import { serviceFilePath, serviceListAsked, serviceListPath, servicePath } from './words.ts'
import { type AnyRecord, nothingLoaded } from '../nothing-loaded.ts'

interface Needs {
  readonly service: ServiceReads
  readonly workedOn: ReviewsWorkedOn
  readonly children: AnyRecord
}

/** The service as its manager looks at it, and the children behind each figure. */
export function serviceRoutes(needs: Needs): readonly Route[] {
  return [overviewRoute(needs), fileRoute(needs), listRoute(needs)]
}

function overviewRoute(needs: Needs): Route {
  return defineRoute({
    method: 'GET',
    path: servicePath,
    allow: 'see-service',
    audit: { records: () => ({ subject: 'the service page' }) },
    handle: async ({ who, scope, query }) => {
      if (!(await needs.children.anyRecord(who.authorityId)))
        return nothingLoaded(who, 'The IRO service', 'so there is nothing to tell of the service.')
      const asked = { part: partAsked(query['part']), page: pageNumber(query['page']) }
      const found = await needs.service.overview({ authorityId: who.authorityId, scope })
      const whole = { text: 'The IRO service', href: servicePath }
      return {
        kind: 'page',
        title: 'The IRO service',
        before: asked.part === undefined ? undefined : govuk('back-link', whole),
        body: servicePage(partsOf(presentService(found, scope), asked)),
      }
    },
  })
}

function fileRoute(needs: Needs): Route {
  return defineRoute({
    method: 'GET',
    path: serviceFilePath,
    allow: 'see-service',
    audit: { records: () => ({ subject: 'the figures of the service page, as a file' }) },
    handle: async ({ who, scope }) => {
      const found = await needs.service.overview({ authorityId: who.authorityId, scope })
      return csvDocument(csvFile(serviceAsCsv(presentService(found, scope))), `service-${found.on}.csv`)
    },
  })
}

function listRoute(needs: Needs): Route {
  return defineRoute({
    method: 'GET',
    path: serviceListPath,
    allow: 'see-service',
    audit: {
      records: ({ query }) => ({
        subject: `a list of the service page: ${query['of'] ?? ''}`,
        detail: { iro: query['iro'] ?? '', page: pageNumber(query['page']) },
      }),
    },
    handle: async ({ who, scope, query }) => {
      const list = serviceListAsked(query)
      if (list === undefined) return { kind: 'not-found', what: 'There is no such list on the service page.' }
      const found = await needs.service.list({ authorityId: who.authorityId, scope }, list)
      const page = pageNumber(query['page'])
      const reviews = await needs.workedOn({
        authorityId: who.authorityId,
        scope,
        on: found.on,
        childIds: rowsShown(found, page).map(({ childId }) => childId),
      })
      const view = presentServiceList(found, list, page, (line) => whereTo(who, line, reviews))
      const before = govuk('back-link', { text: 'The IRO service', href: servicePath })
      return { kind: 'page', title: view.title, before, body: serviceListPage(view) }
    },
  })
}
