import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accessibilityFaults, closeBrowser, horizontalOverflow, visitor } from '#test/support/browser.ts'
import { newPerson, signInAs, type TestPerson, type TestSite, testSite } from '#test/support/site.ts'
import { importSmallCouncil } from '#test/support/small-council.ts'

let site: TestSite
let manager: TestPerson
beforeAll(async () => {
  site = await testSite()
  await importSmallCouncil(site.db, site.authorityId)
  manager = await newPerson(site, 'iro_manager', { name: 'Maya Holt' })
  await newPerson(site, 'iro', { name: 'Priya Nair', iroId: 'IRO1' })
  await newPerson(site, 'board_member', { name: 'Boris Board' })
})
afterAll(async () => {
  await closeBrowser()
  await site.close()
})

describe('restricting a record', () => {
  test('what is wrong is said, and nothing typed is lost; then the page says that it is restricted', async () => {
    const visit = await visitor(site.address, { javaScript: false, width: 320 })
    const { page } = visit
    await signInAs(visit, manager)
    await page.goto('/children/A200')
    await page.getByRole('link', { name: 'Restrict this record to named people' }).click()
    await page.waitForLoadState()
    expect(await page.getByLabel('Boris Board').count()).toBe(0)
    await page.getByLabel('Another reason').check()
    await page.getByLabel('Priya Nair').check()
    await page.getByLabel('Maya Holt').uncheck()
    await page.getByLabel('Last day').fill('2020-01-01')
    await page.getByRole('button', { name: 'Restrict the record' }).click()
    await page.waitForLoadState()
    const summary = await page.getByRole('alert').innerText()
    expect(summary).toContain('Enter the reason in a few words')
    expect(summary).toContain('at least one IRO manager or director')
    expect(summary).toContain('today or later')
    expect(await page.getByLabel('Another reason').isChecked()).toBe(true)
    expect(await page.getByLabel('Priya Nair').isChecked()).toBe(true)
    expect(await page.getByLabel('Last day').inputValue()).toBe('2020-01-01')
    expect(await horizontalOverflow(page)).toBe(0)
    await page.getByLabel('Note').fill('Her aunt works in the team')
    await page.getByLabel('Maya Holt').check()
    await page.getByLabel('Last day').fill('')
    await page.getByRole('button', { name: 'Restrict the record' }).click()
    await page.waitForLoadState()
    expect(await page.getByRole('main').innerText()).toContain('it is open to 2 named people')
    await visit.context.close()
  })

  test('of two who change it at once, the second is told and loses nothing', async () => {
    const [one, two] = [await visitor(site.address), await visitor(site.address)]
    for (const visit of [one, two]) {
      await signInAs(visit, manager)
      await visit.page.goto('/children/L100/restrict')
      await visit.page.getByLabel('Adoption').check()
    }
    for (const visit of [one, two]) {
      await visit.page.getByRole('button', { name: 'Restrict the record' }).click()
      await visit.page.waitForLoadState()
    }
    expect(await two.page.getByRole('alert').innerText()).toContain('Somebody else changed this')
    expect(await two.page.getByLabel('Adoption').isChecked()).toBe(true)
    for (const visit of [one, two]) await visit.context.close()
  })

  test.each([1280, 320])('its pages have no fault that axe can find, at %i pixels', async (width) => {
    const visit = await visitor(site.address, { width })
    await signInAs(visit, manager)
    for (const path of [
      '/children/N300/restrict',
      '/children/L100/restrict',
      '/restricted',
      '/children/L100/looked',
    ]) {
      await visit.page.goto(path)
      expect({ path, faults: await accessibilityFaults(visit.page) }).toEqual({ path, faults: [] })
      expect(await horizontalOverflow(visit.page)).toBe(0)
    }
    expect(visit.complaints).toEqual([])
    await visit.context.close()
  })
})

describe('who has looked at a record', () => {
  test('is shown to the IRO manager, with who was refused, and not to the IRO', async () => {
    const iro = await visitor(site.address)
    await signInAs(iro, await newPerson(site, 'iro', { iroId: 'IRO1' }))
    expect((await iro.page.goto('/children/N300'))?.status()).toBe(404)
    expect((await iro.page.goto('/children/N300/looked'))?.status()).toBe(403)
    await iro.context.close()
    const visit = await visitor(site.address)
    await signInAs(visit, manager)
    await visit.page.goto('/children/N300')
    await visit.page.getByRole('link', { name: 'Who has looked at this record' }).click()
    await visit.page.waitForLoadState()
    const people = visit.page.getByRole('table', { name: 'People who looked' })
    expect(await people.innerText()).toContain('refused 2 times')
    expect(await people.innerText()).toContain(manager.email)
    await visit.context.close()
  })
})
