import type { TestPerson, TestSite } from '#test/support/site.ts'
import { signInAs } from '#test/support/site.ts'
import { type Visitor, visitor } from '#test/support/browser.ts'

export const header = `CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB
L100,M,04/03/2017,WBRI,A123456789012,,
A200,F,11/06/2011,WBRI,A123456789013,,
`
export const reviews = `CHILD,DOB,REVIEW,REVIEW_CODE
L100,04/03/2017,29/12/2025,PN1
A200,11/06/2011,28/08/2025,PN1
`
export const file = (name: string, text: string) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text),
})

/** Sends files of a collection year on the form, and waits until they are checked. */
export async function choose(
  visit: Visitor,
  files: Readonly<Record<string, string>>,
  year = '2025-26',
): Promise<void> {
  await visit.page.goto('/imports/new')
  await visit.page.getByLabel('Collection year').selectOption(year)
  await visit.page
    .locator('input[type=file]')
    .setInputFiles(Object.entries(files).map(([name, text]) => file(name, text)))
  await visit.page.getByRole('button', { name: 'Check the files' }).click()
  await visit.page.waitForLoadState()
  await pastTheWork(visit)
}

/** The page asks again by itself; the test does not wait for it. */
export async function pastTheWork({ page }: Visitor): Promise<void> {
  for (let asked = 0; asked < 20; asked += 1) {
    const heading = await page.getByRole('heading', { level: 1 }).innerText()
    if (!/^((Checking|Loading) the files|Undoing the import)$/.test(heading)) return
    await page.getByRole('link', { name: 'Ask again now' }).click()
    await page.waitForLoadState()
  }
}

export const words = ({ page }: Visitor) => page.getByRole('main').innerText()

export async function signedIn(
  site: TestSite,
  person: TestPerson,
  screen: Parameters<typeof visitor>[1] = {},
): Promise<Visitor> {
  const visit = await visitor(site.address, screen)
  await signInAs(visit, person)
  return visit
}
