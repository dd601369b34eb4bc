import type { ImportDesk } from '#app/import/import-desk.ts'
import { govuk } from '../../../kit/govuk/render.ts'
import { defineRoute, type Route } from '../../../route.ts'
import { importLink, importsPath, newImportPath } from '../paths.ts'
import { chosenFiles, fileLimits } from './chosen-files.ts'
import { newImportPage, type NewImportView } from './page.tsx'

interface Needs {
  readonly imports: ImportDesk
}

/** Choosing files, and holding them while they are looked at. */
export function newImportRoutes(needs: Needs): readonly Route[] {
  return [formRoute(needs), holdRoute(needs)]
}

const title = 'Load files'
const before = govuk('back-link', { text: 'Imports', href: importsPath })

function formRoute(needs: Needs): Route {
  return defineRoute({
    method: 'GET',
    path: newImportPath,
    allow: 'import-files',
    audit: { nothing: 'an empty form' },
    handle: async ({ csrf }) => {
      const body = newImportPage({ csrf, years: needs.imports.years(), year: '', problems: [] })
      return { kind: 'page', title, before, body }
    },
  })
}

function holdRoute(needs: Needs): Route {
  return defineRoute({
    method: 'POST',
    path: newImportPath,
    allow: 'import-files',
    takesFiles: fileLimits,
    audit: {
      records: ({ form, sent }) => ({
        subject: 'files held to be checked',
        detail: { year: form['year'] ?? '', files: sent?.files.length ?? 0 },
      }),
    },
    handle: async ({ who, form, sent, csrf }) => {
      const chosen = chosenFiles(form['year'] ?? '', sent)
      if ('problems' in chosen) {
        const view: NewImportView = { csrf, years: needs.imports.years(), ...chosen }
        return { kind: 'page', status: 422, title, before, body: newImportPage(view) }
      }
      return { kind: 'redirect', to: importLink(await needs.imports.hold(who, chosen)) }
    },
  })
}
