import type { Page } from 'playwright-core'
import { accessibilityFaults, horizontalOverflow, type Visitor } from './browser.ts'

/** Two windows on one site, each as wide as a telephone: one with JavaScript, one without. */
export interface Walker {
  readonly scripted: Visitor
  readonly plain: Visitor
}

/**
 * What is wrong with one page at 320 pixels, which is a telephone and is also a desk's screen of 1280 at 400% zoom;
 * on paper; and without JavaScript. Each window loads it once.
 */
export async function faultsOfPage({ scripted, plain }: Walker, at: string): Promise<readonly string[]> {
  const { page, complaints } = scripted
  const before = complaints.length
  const answer = await page.goto(at)
  const faults: string[] = []
  if (![200, 404].includes(answer?.status() ?? 0)) faults.push(`status ${answer?.status()}`)
  faults.push(...(await asked(page, onScreen)))
  const over = await horizontalOverflow(page)
  if (over > 0) faults.push(`${over} pixels too wide`)
  faults.push(...(await accessibilityFaults(page, { measuring: await isNewToTheEye(page) })))
  await page.emulateMedia({ media: 'print' })
  faults.push(...(await asked(page, onPaper)))
  await page.emulateMedia({ media: 'screen' })
  faults.push(...complaints.slice(before))
  return [...faults, ...(await faultsWithoutJavaScript(plain, at))]
}

const seenInPlace = new Set<string>()

/**
 * Whether something on the page stands as nothing did on a page walked before: contrast and size follow from what an
 * element is and what it stands in, and are measured once for each.
 */
async function isNewToTheEye(page: Page): Promise<boolean> {
  const before = seenInPlace.size
  const places: unknown = await page.evaluate(`(() => {
    const look = (one) => one.tagName + '.' + (one.getAttribute('class') ?? '')
    return [...document.body.querySelectorAll('*')].map((one) =>
      [one.parentElement.parentElement, one.parentElement, one].map(look).join(' > '))
  })()`)
  if (!Array.isArray(places)) throw new TypeError('The page gave no list of its elements')
  for (const place of places) seenInPlace.add(String(place))
  return seenInPlace.size > before
}

/** Without JavaScript every place can be reached and every form be sent, and nothing spills over the edge. */
async function faultsWithoutJavaScript({ page }: Visitor, at: string): Promise<readonly string[]> {
  await page.goto(at)
  const menu = page.locator('.waymark-menu-link:visible')
  if ((await asked(page, folded)).length > 0) await menu.click()
  const faults = [...(await asked(page, withoutScripts))]
  const over = await horizontalOverflow(page)
  if (over > 0) faults.push(`without JavaScript: ${over} pixels too wide`)
  return faults
}

/** Asks the page itself, in one go: hundreds of pages are walked, and each question to a browser takes its time. */
async function asked(page: Page, question: string): Promise<readonly string[]> {
  const said: unknown = await page.evaluate(`(() => {
    const seen = (selector) => [...document.querySelectorAll(selector)].filter((one) =>
      one.checkVisibility({ visibilityProperty: true }) && one.getBoundingClientRect().width > 0 && one.getBoundingClientRect().height > 0)
    const faults = []
    ${question}
    return faults
  })()`)
  if (!Array.isArray(said)) throw new TypeError('The page gave no list of faults')
  return said.map(String)
}

// On a narrow screen the places and the help stand behind the menu: it is looked at open.
const onScreen = `
  const headings = document.querySelectorAll('h1').length
  if (headings !== 1) faults.push(headings + ' headings of the first level')
  const inside = 'main, article, aside, nav, section'
  const ofThePage = (tag) => [...document.querySelectorAll(tag)].filter((one) => one.parentElement.closest(inside) === null)
  const landmarks = {
    banner: [...ofThePage('header:not([role])'), ...document.querySelectorAll('[role=banner]')],
    main: [...document.querySelectorAll('main:not([role]), [role=main]')],
    contentinfo: [...ofThePage('footer:not([role])'), ...document.querySelectorAll('[role=contentinfo]')],
  }
  for (const [landmark, found] of Object.entries(landmarks))
    if (found.filter((one) => one.checkVisibility({ visibilityProperty: true })).length !== 1) faults.push('no single ' + landmark)
  for (const menu of seen('.govuk-service-navigation__toggle')) menu.click()
  const help = seen('a[href]').filter((one) => one.textContent.trim() === 'Help with this page')
  if (help.length !== 1) faults.push('no help')
`

const onPaper = `
  for (const of of ['nav', 'button', '.govuk-skip-link', '.waymark-signed-in', 'footer'])
    if (seen(of).length > 0) faults.push('on paper: ' + of)
`

const folded = `if (seen('.waymark-menu-link').length > 0) faults.push('folded')`

const withoutScripts = `
  if (seen('nav a').length === 0) faults.push('without JavaScript: no navigation')
  for (const form of document.querySelectorAll('main form')) {
    const folded = form.closest('details:not([open])') !== null
    if (!folded && !seen('button').some((one) => form.contains(one)))
      faults.push('without JavaScript: a form that cannot be sent')
  }
`
