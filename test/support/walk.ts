import type { Page } from 'playwright-core'
import { faultsOfPart, horizontalOverflow, type Visitor } from './browser.ts'
import { isFoundWhole, looksOf, noteFoundWhole } from './seen-before.ts'

/** Two windows on one site, each as wide as a telephone: one with JavaScript, one without. */
export interface Walker {
  readonly scripted: Visitor
  readonly plain: Visitor
}

/**
 * What is wrong with one page at 320 pixels, which is a telephone and is also a desk's screen of 1280 at 400% zoom;
 * on paper; and without JavaScript. Each window loads it once. What a run has found whole it does not look at again: axe
 * and the window without JavaScript see each structure once, whatever words it holds, and contrast and size, which follow
 * from what an element is and from all that it stands in, are measured once for each such place.
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
  const { places, structure } = await looksOf(page)
  const isNew = !isFoundWhole('structures', structure)
  faults.push(...(await faultsOfWhatIsNew(page, places, isNew)))
  await page.emulateMedia({ media: 'print' })
  faults.push(...(await asked(page, onPaper)))
  await page.emulateMedia({ media: 'screen' })
  faults.push(...complaints.slice(before))
  if (isNew) faults.push(...(await faultsWithoutJavaScript(plain, at)))
  if (faults.length > 0) return faults
  noteFoundWhole('structures', structure)
  for (const place of places) noteFoundWhole('places', place)
  return []
}

async function faultsOfWhatIsNew(
  page: Page,
  places: readonly string[],
  structure: boolean,
): Promise<readonly string[]> {
  const fresh = places.flatMap((place, nth) => (isFoundWhole('places', place) ? [] : [nth]))
  if (fresh.length === 0 && !structure) return []
  return faultsOfPart(page, {
    structure,
    elements: `${JSON.stringify(fresh)}.map((nth) => waymarkPlaces[nth])`,
  })
}

/** Without JavaScript every place can be reached and every form be sent, and nothing spills over the edge. */
async function faultsWithoutJavaScript({ page }: Visitor, at: string): Promise<readonly string[]> {
  await page.goto(at)
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
  const ids = [...document.querySelectorAll('[id]')].map((one) => one.id)
  for (const twice of ids.filter((id, at) => ids.indexOf(id) !== at)) faults.push('more than one thing is called ' + twice)
  for (const by of ['aria-labelledby', 'aria-describedby', 'for'])
    for (const one of document.querySelectorAll('[' + by + ']'))
      for (const named of one.getAttribute(by).split(' '))
        if (!ids.includes(named)) faults.push(by + ' names ' + named + ', which is not there')
  for (const menu of seen('.govuk-service-navigation__toggle')) menu.click()
  const help = seen('a[href]').filter((one) => one.textContent.trim() === 'Help with this page')
  if (help.length !== 1) faults.push('no help')
`

const onPaper = `
  for (const of of ['nav', 'button', '.govuk-skip-link', '.waymark-signed-in', 'footer'])
    if (seen(of).length > 0) faults.push('on paper: ' + of)
`

// The menu is a link to a place on the page, which opens what stands there.
const withoutScripts = `
  for (const menu of seen('.waymark-menu-link')) menu.click()
  if (seen('nav a').length === 0) faults.push('without JavaScript: no navigation')
  for (const form of document.querySelectorAll('main form')) {
    const folded = form.closest('details:not([open])') !== null
    if (!folded && !seen('button').some((one) => form.contains(one)))
      faults.push('without JavaScript: a form that cannot be sent')
  }
`
