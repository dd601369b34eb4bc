import type { ImportDesk } from '#app/import/import-desk.ts'
import { dateAndTime } from '../../../../kit/format.ts'
import { govuk } from '../../../../kit/govuk/render.ts'
import { type Answer, type AskedBySomebody, defineRoute, type Route } from '../../../../route.ts'
import { importLink, isImportId, noImport } from '../../paths.ts'
import { refusedPage, undoPage } from './page.tsx'
import { presentRefused, presentUndo } from './present.ts'

interface Needs {
  readonly imports: ImportDesk
}
type AskedOne = Pick<AskedBySomebody, 'who' | 'csrf'> & { readonly parts: { readonly importId: string } }

/** Undoing the newest import: first what it would do, then doing it. */
export function undoRoutes(needs: Needs): readonly Route[] {
  return [showRoute(needs), undoRoute(needs)]
}

function showRoute({ imports }: Needs): Route {
  return defineRoute({
    method: 'GET',
    path: '/imports/:importId/undo',
    allow: 'import-files',
    audit: { records: ({ parts }) => ({ subject: `what undoing import ${parts.importId} would do` }) },
    handle: async (asked) => {
      if (!(await isThere(imports, asked))) return noImport
      const { who, csrf, parts } = asked
      const would = await imports.undo(who, { importId: parts.importId, check: true, written: dateAndTime })
      if (would.kind === 'refused') return refused(parts.importId, would.why, 200)
      if (would.kind === 'begun') return { kind: 'redirect', to: importLink(parts.importId) }
      const view = presentUndo(would, csrf)
      const before = govuk('back-link', { text: 'Back to the import', href: view.back })
      return { kind: 'page', title: view.heading, before, body: undoPage(view) }
    },
  })
}

function undoRoute({ imports }: Needs): Route {
  return defineRoute({
    method: 'POST',
    path: '/imports/:importId/undo',
    allow: 'import-files',
    audit: { records: ({ parts }) => ({ subject: `undoing import ${parts.importId}` }) },
    handle: async (asked) => {
      if (!(await isThere(imports, asked))) return noImport
      const { who, parts } = asked
      const loaded = await imports.imported({ authorityId: who.authorityId, importId: parts.importId })
      // Sent twice: it is undone, and its page says so.
      if (loaded?.summary.undone) return { kind: 'redirect', to: importLink(parts.importId) }
      const done = await imports.undo(who, { importId: parts.importId, check: false, written: dateAndTime })
      if (done.kind === 'refused') return refused(parts.importId, done.why, 422)
      if (done.kind === 'begun') {
        return { kind: 'redirect', to: importLink(parts.importId), told: { goesOn: true } }
      }
      const { removed, restored, returned, children } = done
      const told = { removed, restored, returned, children }
      return { kind: 'redirect', to: importLink(parts.importId), told }
    },
  })
}

async function isThere(imports: ImportDesk, { who, parts }: AskedOne): Promise<boolean> {
  if (!isImportId(parts.importId)) return false
  return (await imports.imported({ authorityId: who.authorityId, importId: parts.importId })) !== undefined
}

function refused(importId: string, why: string, status: 200 | 422): Answer {
  const view = presentRefused(importId, why)
  const before = govuk('back-link', { text: 'Back to the import', href: view.back })
  return { kind: 'page', status, title: view.heading, before, body: refusedPage(view) }
}
