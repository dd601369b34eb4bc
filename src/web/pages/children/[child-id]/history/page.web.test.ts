import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accessibilityFaults, closeBrowser, horizontalOverflow, visitor } from '#test/support/browser.ts'
import { newPerson, signInAs, type TestSite, testSite } from '#test/support/site.ts'
import { importSmallCouncil } from '#test/support/small-council.ts'

let site: TestSite
beforeAll(async () => {
  site = await testSite()
  await importSmallCouncil(site.db, site.authorityId)
})
afterAll(async () => {
  await closeBrowser()
  await site.close()
})

describe("the history of a child's record", () => {
  test('says what was added, and what was ended, by whom and when', async () => {
    await site.db.kysely
      .deleteFrom('ssda903_reviews')
      .where('authority_id', '=', site.authorityId)
      .where('row_key', 'like', 'L100|2026-03-26%')
      .execute()
    const visit = await visitor(site.address, { width: 320 })
    await signInAs(visit, await newPerson(site, 'iro_manager'))
    await visit.page.goto('/children/L100')
    await visit.page.getByRole('link', { name: 'History of the record' }).click()
    await visit.page.waitForLoadState()
    const words = await visit.page.getByRole('main').innerText()
    expect(words).toContain('1 row added to who they are')
    expect(words).toContain('1 row ended in reviews')
    expect(words).toContain('By test')
    expect(words).toContain('By somebody whose name was not recorded')
    expect(await accessibilityFaults(visit.page)).toEqual([])
    expect(await horizontalOverflow(visit.page)).toBe(0)
    await visit.page.getByRole('link', { name: 'Leo', exact: true }).click()
    await visit.page.waitForLoadState()
    expect(await visit.page.getByRole('heading', { level: 1 }).innerText()).toBe('Leo')
    await visit.context.close()
  })

  test.each([
    { whose: "another IRO's child", id: 'A200' },
    { whose: 'a child who does not exist', id: 'X999' },
  ])('an IRO gets the same answer for $whose', async ({ id }) => {
    const visit = await visitor(site.address)
    await signInAs(visit, await newPerson(site, 'iro', { iroId: 'IRO1' }))
    const answer = await visit.page.goto(`/children/${id}/history`)
    expect(answer?.status()).toBe(404)
    expect(await visit.page.getByRole('main').innerText()).toContain('among those you may see')
    await visit.context.close()
  })
})
