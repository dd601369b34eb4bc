import type { ImportDesk } from '#app/import/import-desk.ts'
import { defineRoute, type Route } from '../../route.ts'
import { pageNumber } from '../asked.ts'
import { oneImportRoutes } from './[import-id]/route.ts'
import { newImportRoutes } from './new/route.ts'
import { importsPage } from './page.tsx'
import { importsPath } from './paths.ts'
import { importsOnAPage, presentImports } from './present.ts'

interface ImportPageNeeds {
  readonly imports: ImportDesk
}

/** The imports of a council: what was loaded, what was found, and loading more. */
export function importRoutes(needs: ImportPageNeeds): readonly Route[] {
  return [listRoute(needs), ...newImportRoutes(needs), ...oneImportRoutes(needs)]
}

function listRoute(needs: ImportPageNeeds): Route {
  return defineRoute({
    method: 'GET',
    path: importsPath,
    allow: 'import-files',
    audit: { records: () => ({ subject: 'the list of imports' }) },
    handle: async ({ who, query }) => {
      const page = pageNumber(query['page'])
      await needs.imports.removeExpired(who.authorityId)
      const found = await needs.imports.imports({
        authorityId: who.authorityId,
        limit: importsOnAPage,
        offset: (page - 1) * importsOnAPage,
      })
      const mine = await needs.imports.mine(who)
      return { kind: 'page', title: 'Imports', body: importsPage(presentImports(found, page, mine)) }
    },
  })
}
