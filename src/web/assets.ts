import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import { govukFolder } from './kit/govuk/render.ts'
import { favicon } from './kit/favicon.ts'
import { meetingStyles } from './kit/meeting-styles.ts'
import { ownStyles } from './kit/own-styles.ts'
import { preparingStyles } from './kit/preparing-styles.ts'
import { tokenField } from './kit/post-form.tsx'
import { meetingScript } from './meeting-script.generated.ts'
import { keepAsTyped } from './pages/preparing/kept-form.tsx'
import { printedPath } from './pages/printed/route.ts'
import { usedStyles } from './kit/used-styles.ts'

/** The addresses of the files that every page uses, each with the fingerprint of its content in its name. */
export interface AssetAddresses {
  readonly styles: readonly string[]
  readonly script: string
  readonly icon: string
}

interface Asset {
  readonly address: string
  readonly contentType: string
  readonly body: string
}

// Only gov.uk may use the GDS Transport typeface; a council's service uses what the reader's own system has.
const fontFamily = 'system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif'

/** GOV.UK Frontend's styles in our typeface, without its font files and without the royal arms. */
export function govukStyles(): string {
  const whole = readFileSync(join(govukFolder, 'govuk-frontend.min.css'), 'utf8')
    .replaceAll(/\/\*! Copyright \(c\) 2011[^*]*\*\//g, '')
    .replaceAll(/@font-face\{font-family:GDS Transport;[^}]*\}/g, '')
    .replaceAll('GDS Transport,arial,sans-serif', fontFamily)
    .replaceAll('url(/assets/images/govuk-crest.svg)', 'none')
    .replaceAll(/\/\*# sourceMappingURL=.*?\*\//g, '')
  return usedStyles(whole)
}

const script = (name: string, body: string) => asset(name, 'js', 'text/javascript; charset=utf-8', body)
const styles = (name: string, body: string) => asset(name, 'css', 'text/css; charset=utf-8', body)

function asset(name: string, extension: string, contentType: string, body: string): Asset {
  const mark = createHash('sha256').update(body).digest('hex').slice(0, 12)
  return { address: `/assets/${name}.${mark}.${extension}`, contentType, body }
}

interface Packed {
  readonly br: Buffer
  readonly gzip: Buffer
}

const packedAlready = new Map<string, Packed>()

/**
 * A file made small, once in a process. Pages themselves are sent as they are: they hold both secrets and what
 * somebody typed, and a compressed answer's length would tell of the one by the other.
 */
function packed(body: string): Packed {
  const known = packedAlready.get(body)
  if (known !== undefined) return known
  const br = brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
  const made = { br, gzip: gzipSync(body, { level: 9 }) }
  packedAlready.set(body, made)
  return made
}

/**
 * Wakes the components, tells the audit trail when somebody who is signed in prints the page, erases what is kept in
 * this browser when they sign out, and brings the script of the one page that has its own.
 */
function startScript(components: string, meeting: string): string {
  return `import { initAll } from '${components}'
initAll()
const token = document.querySelector('form[action="/sign-out"] input[name="${tokenField}"]')
if (token) addEventListener('beforeprint', () => {
  const said = { ${tokenField}: token.value, page: location.pathname + location.search }
  navigator.sendBeacon('${printedPath}', new URLSearchParams(said))
})
${keepAsTyped}document.querySelector('form[action="/sign-out"]')?.addEventListener('submit', () => indexedDB.deleteDatabase('waymark-drafts'))
if (document.querySelector('[data-meeting]')) import('${meeting}')
`
}

/** Serves the files that pages use. Their names change with their content, so that a browser asks for each once. */
export function serveAssets(server: FastifyInstance): AssetAddresses {
  const govuk = styles('govuk', govukStyles())
  const own = styles('waymark', ownStyles + meetingStyles + preparingStyles)
  const source = readFileSync(join(govukFolder, 'govuk-frontend.min.js'), 'utf8')
  const govukScript = script('govuk', source.replace(/\/\/# sourceMappingURL=.*\s*$/, ''))
  const meeting = script('meeting', meetingScript)
  const start = script('start', startScript(govukScript.address, meeting.address))
  const icon = asset('waymark', 'svg', 'image/svg+xml', favicon)
  for (const { address, contentType, body } of [govuk, own, govukScript, meeting, start, icon]) {
    const small = packed(body)
    server.get(address, { logLevel: 'warn' }, (request, reply) => {
      const accepted = request.headers['accept-encoding'] ?? ''
      const encoding = (['br', 'gzip'] as const).find((one) => accepted.includes(one))
      if (encoding !== undefined) reply.header('content-encoding', encoding)
      return reply
        .header('content-type', contentType)
        .header('vary', 'accept-encoding')
        .header('cache-control', 'public, max-age=31536000, immutable')
        .send(encoding === undefined ? body : small[encoding])
    })
  }
  return { styles: [govuk.address, own.address], script: start.address, icon: icon.address }
}
