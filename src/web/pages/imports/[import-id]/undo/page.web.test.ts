import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accessibilityFaults, closeBrowser, horizontalOverflow, type Visitor } from '#test/support/browser.ts'
import { choose, header, pastTheWork, reviews, signedIn, words } from '#test/support/imports-on-screen.ts'
import { newPerson, type TestPerson, type TestSite, testSite } from '#test/support/site.ts'

let site: TestSite
let manager: TestPerson
beforeAll(async () => {
  site = await testSite()
  manager = await newPerson(site, 'iro_manager')
})
afterAll(async () => {
  await closeBrowser()
  await site.close()
})

/** Loads files as somebody does who has looked at what they would change. */
async function load(visit: Visitor, files: Readonly<Record<string, string>>): Promise<void> {
  await choose(visit, files)
  await visit.page.getByRole('button', { name: 'Load these files' }).click()
  await visit.page.waitForLoadState()
  await pastTheWork(visit)
}

describe('undoing an import', () => {
  test('shows what would change back, does it, says so on the import, and offers it for the newest alone', async () => {
    const visit = await signedIn(site, manager, { javaScript: false })
    const { page } = visit
    await load(visit, { 'header.csv': header, 'reviews.csv': reviews })
    await load(visit, { 'reviews.csv': reviews.replace('29/12/2025,PN1', '29/12/2025,PN2') })
    const address = new URL(page.url()).pathname
    await page.getByRole('link', { name: 'Undo this import' }).click()
    await page.waitForLoadState()
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Undo the import of 2025-26')
    expect(await words(visit)).toContain('1 row would be as before')
    await page.getByRole('button', { name: 'Undo this import' }).click()
    await page.waitForLoadState()
    await pastTheWork(visit)
    expect(new URL(page.url()).pathname).toBe(address)
    expect(await words(visit)).toMatch(/This import was undone: .* by /)
    expect(await page.getByRole('link', { name: 'Undo this import' }).count()).toBe(0)
    await page.goto(`${address}/undo`)
    expect(await words(visit)).toContain('This import was undone already')
    await page.goto('/imports')
    await page.getByRole('row').filter({ hasText: 'Undone' }).first().waitFor()
    await visit.context.close()
  })

  test.each([1280, 320])('its pages fit %i pixels, and axe finds no fault', async (width) => {
    const visit = await signedIn(site, manager, { width })
    const { page } = visit
    await load(visit, {
      'reviews.csv': reviews.replace('29/12/2025,PN1', `29/12/2025,PN${width === 320 ? 4 : 3}`),
    })
    await page.getByRole('link', { name: 'Undo this import' }).click()
    await page.waitForLoadState()
    expect(await accessibilityFaults(page)).toEqual([])
    expect(await horizontalOverflow(page)).toBe(0)
    await page.getByRole('button', { name: 'Undo this import' }).click()
    await page.waitForLoadState()
    await pastTheWork(visit)
    expect(await accessibilityFaults(page)).toEqual([])
    expect(await horizontalOverflow(page)).toBe(0)
    await visit.context.close()
  })

  test('is nobody’s who may not load files, and no other council’s', async () => {
    const [run] = (
      await sql<{
        id: string
      }>`select import_id as id from import_run where authority_id = ${site.authorityId}
        and undone_at is null order by finished_at desc limit 1`.execute(site.db.kysely)
    ).rows
    const iro = await signedIn(site, await newPerson(site, 'iro', { iroId: 'IRO1' }))
    expect((await iro.page.goto(`/imports/${run?.id ?? ''}/undo`))?.status()).toBe(403)
    expect((await iro.context.request.post(`/imports/${run?.id ?? ''}/undo`)).status()).toBe(403)
    await iro.context.close()
    const visit = await signedIn(site, manager)
    const unknown = '00000000-0000-7000-8000-000000000000'
    expect((await visit.page.goto(`/imports/${unknown}/undo`))?.status()).toBe(404)
    await visit.context.close()
  })
})
