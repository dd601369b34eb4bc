import type { HeldImport, ImportDesk } from '#app/import/import-desk.ts'
import type { FileOutcome } from '#app/import/import-store.ts'
import { govuk } from '../../../kit/govuk/render.ts'
import { type Answer, type AskedBySomebody, defineRoute, type Route } from '../../../route.ts'
import { pageNumber } from '../../asked.ts'
import { importLink, importsPath, isImportId, newImportPath, noImport } from '../paths.ts'
import { findingsAsCsv, findingsOnAPage, type FindingsView, presentFindings } from './findings.ts'
import { failedPage, previewPage, reportPage, workPage } from './page.tsx'
import { presentPreview, presentReport, presentWork } from './present.ts'
import { undoRoutes } from './undo/route.ts'

interface Needs {
  readonly imports: ImportDesk
}
type AskedOne = Pick<AskedBySomebody, 'who' | 'scope' | 'query' | 'csrf'> & {
  readonly parts: { readonly importId: string }
}

/** One import at one address: looked at, loaded, and then its report. */
export function oneImportRoutes(needs: Needs): readonly Route[] {
  return [
    showRoute(needs),
    loadRoute(needs),
    againRoute(needs),
    giveUpRoute(needs),
    csvRoute(needs),
    ...undoRoutes(needs),
  ]
}

const before = govuk('back-link', { text: 'Imports', href: importsPath })
/** Seconds between two looks at work that goes on. */
const askAgainAfter = 4

function showRoute(needs: Needs): Route {
  return defineRoute({
    method: 'GET',
    path: '/imports/:importId',
    allow: 'import-files',
    audit: {
      records: ({ parts, query }) => ({
        subject: `import ${parts.importId}`,
        detail: { page: pageNumber(query['page']) },
      }),
    },
    handle: async (asked) => {
      const { importId } = asked.parts
      if (!isImportId(importId)) return noImport
      const { who } = asked
      const loaded = await needs.imports.imported({ authorityId: who.authorityId, importId })
      if (loaded !== undefined) {
        const undoing = await needs.imports.undoing(who, importId)
        if (undoing?.state === 'loading') {
          const view = presentWork(undoing)
          return { kind: 'page', title: view.heading, before, body: workPage(view), askAgainAfter }
        }
        const findings = await findingsOf(needs, asked, loaded.files, false)
        const view = presentReport(loaded.summary, loaded.files, findings, undoing?.state === 'failed')
        return { kind: 'page', title: view.heading, before, body: reportPage(view) }
      }
      const held = await needs.imports.held(who, importId)
      return held === undefined ? noImport : showHeld(needs, asked, held)
    },
  })
}

async function showHeld(needs: Needs, asked: AskedOne, held: HeldImport, problem?: string): Promise<Answer> {
  switch (held.state) {
    case 'checking':
    case 'loading': {
      const view = presentWork(held)
      return { kind: 'page', title: view.heading, before, body: workPage(view), askAgainAfter }
    }
    case 'failed': {
      const giveUpAction = `${importsPath}/${held.importId}/give-up`
      const againAction = `${importsPath}/${held.importId}/again`
      const body = failedPage({ csrf: asked.csrf, giveUpAction, againAction, files: held.files })
      return { kind: 'page', title: 'The work stopped, and nothing was loaded', before, body }
    }
    case 'checked': {
      const errors = await errorsOf(needs, asked)
      const findings = await findingsOf(needs, asked, held.files, true)
      const body = previewPage(presentPreview({ held, errors, findings, csrf: asked.csrf, problem }))
      const status = problem === undefined ? 200 : 422
      return { kind: 'page', status, title: 'Check before you load', before, body }
    }
  }
}

async function findingsOf(
  { imports }: Needs,
  { who, scope, query, parts }: AskedOne,
  files: readonly FileOutcome[],
  held: boolean,
): Promise<FindingsView> {
  const of = { authorityId: who.authorityId, importId: parts.importId, held, scope }
  const { code = '', file = '' } = query
  const page = pageNumber(query['page'])
  const found = await imports.findings({
    ...of,
    code: code === '' ? undefined : code,
    file: file === '' ? undefined : file,
    limit: findingsOnAPage,
    offset: (page - 1) * findingsOnAPage,
  })
  return presentFindings({
    importId: parts.importId,
    counts: await imports.findingCodes(of),
    found,
    files: files.map((one) => one.file),
    filter: { code, file, page },
    named: scope.kind === 'authority',
  })
}

async function errorsOf({ imports }: Needs, { who, scope, parts }: AskedOne): Promise<number> {
  const of = { authorityId: who.authorityId, importId: parts.importId, held: true, scope }
  const counts = await imports.findingCodes(of)
  return counts.reduce((sum, { severity, count }) => sum + (severity === 'error' ? count : 0), 0)
}

function loadRoute(needs: Needs): Route {
  return defineRoute({
    method: 'POST',
    path: '/imports/:importId/load',
    allow: 'import-files',
    audit: {
      records: ({ parts, form }) => ({
        subject: `loading import ${parts.importId}`,
        detail: { leavingOutErrors: form['partly'] === 'yes' },
      }),
    },
    handle: async (asked) => {
      const { importId } = asked.parts
      const held = isImportId(importId) ? await needs.imports.held(asked.who, importId) : undefined
      // Sent twice: what it has become, or is becoming, is at the same address.
      if (held?.state !== 'checked') return { kind: 'redirect', to: importLink(importId) }
      const acceptPartial = asked.form['partly'] === 'yes'
      if (!acceptPartial && (await errorsOf(needs, asked)) > 0) {
        return showHeld(
          needs,
          asked,
          held,
          'Say that rows with errors may be left out, or correct the files first',
        )
      }
      const begun = await needs.imports.load(asked.who, importId, { acceptPartial })
      if (begun === 'somebody is loading') {
        return showHeld(
          needs,
          asked,
          held,
          'Somebody else is loading files. Wait until they are done, then try again',
        )
      }
      return { kind: 'redirect', to: importLink(importId) }
    },
  })
}

function againRoute(needs: Needs): Route {
  return defineRoute({
    method: 'POST',
    path: '/imports/:importId/again',
    allow: 'import-files',
    audit: { records: ({ parts }) => ({ subject: `checking the files of import ${parts.importId} again` }) },
    handle: async ({ who, parts }) => {
      const held = isImportId(parts.importId) ? await needs.imports.held(who, parts.importId) : undefined
      if (held === undefined) return noImport
      await needs.imports.again(who, parts.importId)
      return { kind: 'redirect', to: importLink(parts.importId) }
    },
  })
}

function giveUpRoute(needs: Needs): Route {
  return defineRoute({
    method: 'POST',
    path: '/imports/:importId/give-up',
    allow: 'import-files',
    audit: { records: ({ parts }) => ({ subject: `giving up import ${parts.importId}` }) },
    handle: async ({ who, parts }) => {
      const held = isImportId(parts.importId) ? await needs.imports.held(who, parts.importId) : undefined
      if (held === undefined) return noImport
      if (held.state === 'loading') return { kind: 'redirect', to: importLink(parts.importId) }
      await needs.imports.giveUp(who, parts.importId)
      return { kind: 'redirect', to: newImportPath }
    },
  })
}

function csvRoute(needs: Needs): Route {
  return defineRoute({
    method: 'GET',
    path: '/imports/:importId/findings.csv',
    allow: 'import-files',
    audit: { records: ({ parts }) => ({ subject: `the findings of import ${parts.importId}, as a file` }) },
    handle: async ({ who, scope, parts: { importId } }) => {
      if (!isImportId(importId)) return noImport
      const of = { authorityId: who.authorityId, importId }
      const held = (await needs.imports.imported(of)) === undefined
      if (held && (await needs.imports.held(who, importId)) === undefined) return noImport
      const { findings } = await needs.imports.findings({ ...of, scope, held, limit: 1_000_000, offset: 0 })
      return {
        kind: 'document',
        contentType: 'text/csv; charset=utf-8',
        body: findingsAsCsv(findings),
        fileName: `findings-${importId}.csv`,
      }
    },
  })
}
