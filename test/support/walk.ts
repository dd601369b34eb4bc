import { accessibilityFaults, horizontalOverflow, type Visitor } from './browser.ts'

/** Two windows on one site, each as wide as a telephone: one with JavaScript, one without. */
export interface Walker {
  readonly scripted: Visitor
  readonly plain: Visitor
}

/**
 * What is wrong with one page at 320 pixels, which is a telephone and is also a desk's screen of 1280 at 400% zoom;
 * on paper; and without JavaScript.
 */
export async function faultsOfPage({ scripted, plain }: Walker, at: string): Promise<readonly string[]> {
  const { page, complaints } = scripted
  const before = complaints.length
  const answer = await page.goto(at)
  const faults: string[] = []
  if (![200, 404].includes(answer?.status() ?? 0)) faults.push(`status ${answer?.status()}`)
  const headings = await page.locator('h1').count()
  if (headings !== 1) faults.push(`${headings} headings of the first level`)
  for (const landmark of ['banner', 'main', 'contentinfo'] as const) {
    if ((await page.getByRole(landmark).count()) !== 1) faults.push(`no single ${landmark}`)
  }
  // On a narrow screen the places and the help stand behind the menu: it is looked at open.
  const menu = page.locator('.govuk-service-navigation__toggle:visible')
  if ((await menu.count()) > 0) await menu.click()
  if ((await page.getByRole('link', { name: 'Help with this page' }).count()) !== 1) faults.push('no help')
  const over = await horizontalOverflow(page)
  if (over > 0) faults.push(`${over} pixels too wide`)
  faults.push(...(await accessibilityFaults(page)))
  await page.emulateMedia({ media: 'print' })
  for (const of of screenOnly) {
    if ((await page.locator(`${of}:visible`).count()) > 0) faults.push(`on paper: ${of}`)
  }
  await page.emulateMedia({ media: 'screen' })
  faults.push(...complaints.slice(before))
  return [...faults, ...(await faultsWithoutJavaScript(plain, at))]
}

const screenOnly = ['nav', 'button', '.govuk-skip-link', '.waymark-signed-in', 'footer']

/** Without JavaScript every place can be reached and every form be sent, and nothing spills over the edge. */
async function faultsWithoutJavaScript({ page }: Visitor, at: string): Promise<readonly string[]> {
  await page.goto(at)
  const faults: string[] = []
  const menu = page.locator('.waymark-menu-link:visible')
  if ((await menu.count()) > 0) await menu.click()
  if ((await page.locator('nav a:visible').count()) === 0) faults.push('without JavaScript: no navigation')
  for (const form of await page.locator('main form').all()) {
    const folded = (await form.locator('xpath=ancestor::details[not(@open)]').count()) > 0
    if (!folded && (await form.locator('button:visible').count()) === 0)
      faults.push('without JavaScript: a form that cannot be sent')
  }
  const over = await horizontalOverflow(page)
  if (over > 0) faults.push(`without JavaScript: ${over} pixels too wide`)
  return faults
}
