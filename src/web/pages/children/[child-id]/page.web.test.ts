import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accessibilityFaults, closeBrowser, horizontalOverflow, visitor } from '#test/support/browser.ts'
import { newPerson, signInAs, type TestSite, testSite } from '#test/support/site.ts'
import { importSmallCouncil, smallCouncilOn } from '#test/support/small-council.ts'

let site: TestSite
let elsewhere: TestSite
beforeAll(async () => {
  site = await testSite()
  elsewhere = await testSite()
  await importSmallCouncil(site.db, site.authorityId)
})
afterAll(async () => {
  await closeBrowser()
  await site.close()
  await elsewhere.close()
})

const child = (id: string) => `/children/${id}?on=${smallCouncilOn}`

describe("one child's clocks", () => {
  test('each shows its date, its standing and every step, without JavaScript too', async () => {
    const visit = await visitor(site.address, { javaScript: false })
    await signInAs(visit, await newPerson(site, 'iro', { iroId: 'IRO1' }))
    await visit.page.goto(child('L100'))
    const main = visit.page.getByRole('main')
    expect(await main.innerText()).toContain('9 years, born 4 March 2017')
    expect(await main.innerText()).toContain('since 1 December 2025')
    await main.getByRole('link', { name: /^Behind us \(/ }).click()
    await visit.page.waitForLoadState()
    expect(await visit.page.getByRole('heading', { level: 1 }).innerText()).toBe('Other clocks: Leo')
    const first = main.getByRole('article').filter({ hasText: 'Due Wednesday 31 December 2025' })
    await first.getByText('How we worked this out').click()
    const words = await first.innerText()
    expect(words).toContain('Done 29 December 2025')
    expect(words).toContain('Became looked after')
    expect(words).toContain('Mon 1 Dec 2025')
    expect(words).toContain('Statute, text read')
    expect(words).toContain('It would move if')
    await visit.context.close()
  })

  test('says who the child is, who holds them and for how long, and what is not recorded', async () => {
    const visit = await visitor(site.address, { javaScript: false })
    await signInAs(visit, await newPerson(site, 'iro', { iroId: 'IRO1' }))
    await visit.page.goto(`${child('L100')}&year=2026`)
    const words = await visit.page.getByRole('main').innerText()
    expect(words).toContain('Leonard M')
    expect(words).toContain('Fostered, distance from home not recorded, since 1 December 2025 (11 months)')
    expect(words).toContain('Full care order, since 1 December 2025')
    expect(words).toContain('Priya Nair, since 2 December 2025')
    expect(words).toContain('Chidi Eze of North, since 1 December 2025')
    expect(words).toContain('not recorded; whether an interpreter is needed is not recorded')
    expect(words).toContain('No dispute is recorded.')
    const picture = visit.page.getByRole('group', { name: 'The journey in 2026' })
    expect(await picture.textContent()).toContain('Priya Nair')
    expect(await picture.textContent()).toContain('PN1')
    await visit.page.getByText('The same in words (').click()
    await visit.page.waitForLoadState()
    const told = visit.page.getByRole('table', { name: 'The journey in 2026, in words' })
    expect(await told.innerText()).toContain('Second review, PN1, came and spoke, in time')
    await visit.page.getByRole('link', { name: 'All years' }).click()
    await visit.page.waitForLoadState()
    expect(await visit.page.getByRole('group', { name: 'The journey so far' }).count()).toBe(1)
    await visit.page.getByLabel('See this page as on another day').fill('2026-01-15')
    await visit.page.getByRole('button', { name: 'Show' }).click()
    await visit.page.waitForLoadState()
    const then = await visit.page.getByRole('region', { name: 'Reviews', exact: true }).innerText()
    expect(then).toContain('29 December 2025')
    expect(then).not.toContain('26 March 2026')
    await visit.context.close()
  })

  test('a clock of local practice is never called law', async () => {
    const visit = await visitor(site.address)
    await signInAs(visit, await newPerson(site, 'iro_manager'))
    await visit.page.goto(child('L100'))
    await visit.page
      .getByRole('link', { name: /^Do not apply now \(|^Behind us \(/ })
      .first()
      .click()
    await visit.page.waitForLoadState()
    const midway = visit.page.getByRole('article').filter({ hasText: 'Midway' }).first()
    const words = await midway.innerText()
    expect(words).toContain('Local practice')
    expect(words).not.toMatch(/statut/i)
    await visit.context.close()
  })

  test.each([
    { whose: "another IRO's child", id: 'A200' },
    { whose: 'a child nobody holds', id: 'N300' },
    { whose: 'a child who does not exist', id: 'X999' },
  ])('an IRO gets the same answer for $whose, and it is recorded as refused', async ({ id }) => {
    const person = await newPerson(site, 'iro', { iroId: 'IRO1' })
    const visit = await visitor(site.address)
    await signInAs(visit, person)
    const answer = await visit.page.goto(child(id))
    expect(answer?.status()).toBe(404)
    expect(await visit.page.getByRole('main').innerText()).toContain('among those you hold')
    expect(await accessibilityFaults(visit.page)).toEqual([])
    const kept = await site.db.kysely
      .selectFrom('audit_event')
      .select(['action', 'outcome', 'child_id'])
      .where('authority_id', '=', site.authorityId)
      .where('actor', '=', person.email)
      .where('child_id', '=', id)
      .execute()
    expect(kept).toEqual([{ action: 'see-child', outcome: 'refused', child_id: id }])
    await visit.context.close()
  })

  test('another authority finds nobody by the same id', async () => {
    const visit = await visitor(elsewhere.address)
    await signInAs(visit, await newPerson(elsewhere, 'director'))
    const answer = await visit.page.goto(child('L100'))
    expect(answer?.status()).toBe(404)
    expect(await visit.page.getByRole('main').innerText()).not.toContain('Leo')
    await visit.context.close()
  })

  test.each([1280, 320])('fits %i pixels, and axe finds no fault with everything opened', async (width) => {
    const visit = await visitor(site.address, { width })
    await signInAs(visit, await newPerson(site, 'iro_manager'))
    const pages = ['L100', 'A200', 'N300'].flatMap((id) => [child(id), child(id).replace('?', '/clocks?')])
    for (const page of pages) {
      await visit.page.goto(page)
      for (const summary of await visit.page.locator('summary').all()) await summary.click()
      expect(await accessibilityFaults(visit.page)).toEqual([])
      expect(await horizontalOverflow(visit.page)).toBe(0)
    }
    expect(visit.complaints).toEqual([])
    await visit.context.close()
  })
})
