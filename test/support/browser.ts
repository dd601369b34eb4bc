import { accessSync, constants, existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { setTimeout } from 'node:timers/promises'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { isOwnAddress } from './own-address.ts'

/**
 * A real browser for tests: the one that CHROMIUM_PATH names, or Debian's Chromium. Its headless shell is the same engine
 * without the windows, menus and extensions that no test sees, and takes half the time. Never skipped.
 */
const executable = process.env['CHROMIUM_PATH'] ?? installed()

function installed(): string {
  const shell = '/usr/bin/chromium-headless-shell'
  return existsSync(shell) ? shell : '/usr/bin/chromium'
}

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

let shared: Promise<Browser> | undefined

/** The worker's own browser. */
function testBrowser(): Promise<Browser> {
  shared ??= launch()
  return shared
}

async function launch(): Promise<Browser> {
  try {
    accessSync(executable, constants.X_OK)
  } catch {
    throw new Error(
      `The browser tests need Chromium, and there is none at ${executable}. Install it (Debian: apt-get install chromium-headless-shell, or chromium), or say where it is in CHROMIUM_PATH.`,
    )
  }
  return chromium.launch({ executablePath: executable, args: quiet })
}

export interface Visitor {
  readonly context: Seat
  readonly page: Page
  /** What the browser itself complained of: scripts and styles that the page's own policy refused. */
  readonly complaints: readonly string[]
}

/** Where a visitor sits: a browser's context of which they see what tests need. */
export interface Seat
  extends Pick<BrowserContext, 'request' | 'newPage' | 'setOffline' | 'addCookies' | 'clearCookies'> {
  /** Leaves. Whoever sits here next finds nothing of it. */
  close(): Promise<void>
}

interface Place {
  readonly baseURL: string
  readonly javaScript: boolean
  readonly context: BrowserContext
  readonly page: Page
  complaints: string[]
  /** Further windows and broken lines are not tidied up after. */
  spoilt: boolean
}

// A window's process takes far longer to start than a page to load: one that somebody has left is given to the next.
const taken = new Set<Place>()
const left: Place[] = []

/** Somebody at a screen of their own, with cookies of their own. */
export async function visitor(
  baseURL: string,
  screen: { readonly width?: number; readonly javaScript?: boolean } = {},
): Promise<Visitor> {
  const javaScript = screen.javaScript ?? true
  const free = left.findIndex((place) => place.baseURL === baseURL && place.javaScript === javaScript)
  const [place = await newPlace(baseURL, javaScript)] = free === -1 ? [] : left.splice(free, 1)
  taken.add(place)
  const { context, page } = place
  const size = { width: screen.width ?? 1280, height: 900 }
  await page.setViewportSize(size)
  const complaints: string[] = []
  place.complaints = complaints
  const seat: Seat = {
    request: context.request,
    addCookies: (cookies) => context.addCookies(cookies),
    clearCookies: (which) => context.clearCookies(which),
    newPage: async () => {
      place.spoilt = true
      const further = await context.newPage()
      await further.setViewportSize(size)
      return further
    },
    setOffline: (offline) => {
      place.spoilt = true
      return context.setOffline(offline)
    },
    close: () => leave(place),
  }
  return { context: seat, page, complaints }
}

async function newPlace(baseURL: string, javaScript: boolean): Promise<Place> {
  const browser = await testBrowser()
  const context = await browser.newContext({
    baseURL,
    javaScriptEnabled: javaScript,
    // Axe is put into the page by the test: the page's own policy would rightly refuse it.
    bypassCSP: false,
  })
  context.setDefaultTimeout(15_000)
  const page = await context.newPage()
  const place: Place = { baseURL, javaScript, context, page, complaints: [], spoilt: false }
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content Security Policy|Refused/.test(message.text())) {
      place.complaints.push(message.text())
    }
  })
  page.on('pageerror', (error) => place.complaints.push(error.message))
  return place
}

async function leave(place: Place): Promise<void> {
  if (!taken.delete(place)) return
  if (!place.spoilt && !place.page.isClosed() && (await isTidiedSoon(place))) left.push(place)
  else await place.context.close()
}

/** Whether a window was tidied within a few seconds: one whose store of data does not answer is not waited for. */
async function isTidiedSoon(place: Place): Promise<boolean> {
  const enough = new AbortController()
  const given = setTimeout(5_000, false, { signal: enough.signal }).catch(() => false)
  const tidied = await Promise.race([isTidied(place), given])
  enough.abort()
  return tidied
}

/** Signs out and empties what the browser keeps, on a page without scripts of ours; false where the site is gone. */
async function isTidied({ baseURL, context, page }: Place): Promise<boolean> {
  try {
    await page.goto('/health')
    await page.emulateMedia({ media: null })
    await context.clearCookies()
    await page.evaluate(`(async () => {
      sessionStorage.clear()
      localStorage.clear()
      for (const { name } of await indexedDB.databases()) indexedDB.deleteDatabase(name)
    })()`)
    return page.url().startsWith(baseURL)
  } catch {
    return false
  }
}

/**
 * Everybody leaves whom a file's tests left sitting. What stands at the worker's own address serves its next file, and
 * goes with the worker; what stood elsewhere is closed.
 */
export async function closeBrowser(): Promise<void> {
  for (const place of taken) await leave(place)
  const [here, elsewhere] = [true, false].map((own) =>
    left.filter((one) => isOwnAddress(one.baseURL) === own),
  )
  left.splice(0, left.length, ...(here ?? []))
  for (const { context } of elsewhere ?? []) await context.close()
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

// What has to be measured on the screen, letter by letter, takes twice as long as everything else together.
const measured = ['color-contrast', 'link-in-text-block', 'target-size']

const options = {
  resultTypes: ['violations'],
  // Style sheets are read ahead for one rule alone, which is experimental and not among these.
  preload: { assets: ['media'] },
}
const everyRule = {
  ...options,
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
}
const withoutMeasuring = {
  ...everyRule,
  rules: Object.fromEntries(measured.map((rule) => [rule, { enabled: false }])),
}
const measuringAlone = { ...options, runOnly: { type: 'rule', values: measured } }

/**
 * What axe finds wrong with the page as it stands, one line a fault; empty when nothing. Contrast and the size of what is
 * pressed are measured where `measuring` is asked for: on the pages of those who come by a link, and on forms in error;
 * on the walk of every page they are measured in each place once.
 */
export async function accessibilityFaults(
  page: Page,
  { measuring = false }: { readonly measuring?: boolean } = {},
): Promise<readonly string[]> {
  return axeFaults(page, [['document', measuring ? everyRule : withoutMeasuring]])
}

/** The same of a part: the page's `structure` or not, and by measuring just the elements that an expression gives. */
export async function faultsOfPart(
  page: Page,
  part: { readonly structure: boolean; readonly elements: string },
): Promise<readonly string[]> {
  const measures: Look = [`{ include: ${part.elements} }`, measuringAlone]
  return axeFaults(page, part.structure ? [['document', withoutMeasuring], measures] : [measures])
}

/** What axe is to look at, as an expression in the page, and how. */
type Look = readonly [where: string, how: object]

async function axeFaults(page: Page, looks: readonly Look[]): Promise<readonly string[]> {
  const found: unknown = await page.evaluate(
    `${axe}
    (async () => {
      const faults = []
      for (const [where, how] of [${looks.map(([where, how]) => `[${where}, ${JSON.stringify(how)}]`).join()}]) {
        if (where.include?.length === 0) continue
        for (const { id, help, nodes } of (await axe.run(where, how)).violations)
          for (const { target } of nodes) faults.push(id + ': ' + help + ' at ' + target.join(' '))
      }
      return faults
    })()`,
  )
  if (!Array.isArray(found)) throw new TypeError('axe gave no list of violations')
  return found.map(String)
}

/** How far the page spills over the right edge of the screen, in pixels; 0 when it does not. */
export async function horizontalOverflow(page: Page): Promise<number> {
  const overflow: unknown = await page.evaluate(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  )
  return Number(overflow)
}
