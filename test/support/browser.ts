import { accessSync, constants, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

/** A real browser for tests: Debian's Chromium, or the one that CHROMIUM_PATH names. Never skipped. */
const executable = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'

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
      `The browser tests need Chromium, and there is none at ${executable}. Install it (Debian: apt-get install chromium), or say where it is in CHROMIUM_PATH.`,
    )
  }
  return chromium.launch({ executablePath: executable, args: quiet })
}

/** Closes every window that a file's tests left open. The browser stays for the worker's next file, and goes with it. */
export async function closeBrowser(): Promise<void> {
  const browser = await shared?.catch(() => undefined)
  for (const context of browser?.contexts() ?? []) await context.close()
}

export interface Visitor {
  readonly context: BrowserContext
  readonly page: Page
  /** What the browser itself complained of: scripts and styles that the page's own policy refused. */
  readonly complaints: readonly string[]
}

/** Somebody at a screen of their own, with cookies of their own. */
export async function visitor(
  baseURL: string,
  screen: { readonly width?: number; readonly javaScript?: boolean } = {},
): Promise<Visitor> {
  const browser = await testBrowser()
  const context = await browser.newContext({
    baseURL,
    javaScriptEnabled: screen.javaScript ?? true,
    viewport: { width: screen.width ?? 1280, height: 900 },
    // Axe is put into the page by the test: the page's own policy would rightly refuse it.
    bypassCSP: false,
  })
  context.setDefaultTimeout(15_000)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content Security Policy|Refused/.test(message.text())) {
      complaints.push(message.text())
    }
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  return { context, page, complaints }
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const rules = JSON.stringify(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])

// Style sheets are read ahead for one rule alone, which is experimental and not among these.
/** What axe finds wrong with the page as it stands, one line a fault; empty when nothing. */
export async function accessibilityFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe)
  const found: unknown = await page.evaluate(
    `axe.run(document, { runOnly: ${rules}, resultTypes: ['violations'], preload: { assets: ['media'] } })
      .then((result) => result.violations.flatMap((fault) =>
        fault.nodes.map((node) => fault.id + ': ' + fault.help + ' at ' + node.target.join(' '))))`,
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
