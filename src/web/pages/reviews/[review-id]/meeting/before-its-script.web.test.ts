import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeBrowser, visitor } from '#test/support/browser.ts'
import { reviewUnderWay } from '#test/support/review-under-way.ts'
import { newPerson, signInAs, type TestSite, testSite } from '#test/support/site.ts'

let site: TestSite
let workspace = ''
beforeAll(async () => {
  site = await testSite()
  workspace = `/reviews/${await reviewUnderWay(site)}/meeting`
}, 120_000)
afterAll(async () => {
  await closeBrowser()
  await site.close()
})

test('what is typed on a slow line, before the page can save by itself, is saved all the same', async () => {
  const visit = await visitor(site.address)
  await signInAs(visit, await newPerson(site, 'iro', { iroId: 'IRO1' }))
  const { page } = visit
  let arrives = () => {}
  const late = new Promise<void>((done) => (arrives = done))
  await page.route('**/meeting*.js', async (route) => {
    await late
    await route.continue()
  })
  await page.goto(workspace)
  const words = page
    .getByRole('region', { name: 'What is going well', exact: true })
    .getByRole('textbox')
    .first()
  await words.fill('Leo has joined the choir')
  arrives()
  await page.locator('.waymark-meeting--saves-itself').waitFor()
  await page.locator('[data-save-state]', { hasText: 'Everything is saved' }).waitFor()
  await page.unroute('**/meeting*.js')
  await page.reload()
  expect(await words.inputValue()).toBe('Leo has joined the choir')
  await visit.context.close()
})
