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

const iro = async (screen: Parameters<typeof visitor>[1] = { javaScript: false }) => {
  const visit = await visitor(site.address, screen)
  await signInAs(visit, await newPerson(site, 'iro', { iroId: 'IRO1' }))
  return visit
}

describe('the people around a child', () => {
  test('an IRO records the mother: what is not known is not told, and what was mistyped stays', async () => {
    const visit = await iro()
    const { page } = visit
    await page.goto('/children/L100/people')
    expect(await page.getByRole('main').innerText()).toContain('Nobody is recorded yet')
    await page.getByRole('button', { name: 'Add somebody' }).click()
    await page.waitForLoadState()
    await page.getByLabel('Name', { exact: true }).fill('Ana Silva')
    await page.getByLabel('Email address').fill('ana at example')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.waitForLoadState()
    expect(await page.getByRole('alert').innerText()).toContain('Choose what they are to the child')
    await page.getByLabel('What they are to the child').selectOption('mother')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.waitForLoadState()
    expect(await page.getByRole('alert').innerText()).toContain('Enter an email address like')
    expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Ana Silva')
    await page.getByLabel('Email address').fill('ana@example.org')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.waitForLoadState()
    const row = page.getByRole('row').filter({ hasText: 'Ana Silva' })
    expect(await row.innerText()).toContain('Email: ana@example.org')
    expect(await row.innerText()).toContain('Not recorded: is not told')
    await visit.context.close()
  })

  test('two who change the same person: the second sees both, and loses nothing', async () => {
    const first = await iro()
    await first.page.goto('/children/L100/people/new')
    await first.page.getByLabel('What they are to the child').selectOption('designated_teacher')
    await first.page.getByLabel('Name', { exact: true }).fill('Ms Okoro')
    await first.page.getByRole('button', { name: 'Save' }).click()
    await first.page.waitForLoadState()
    const second = await iro()
    for (const visit of [first, second]) {
      await visit.page.goto('/children/L100/people')
      await visit.page.getByRole('link', { name: 'Ms Okoro' }).click()
      await visit.page.waitForLoadState()
    }
    await first.page.getByLabel('Phone number').fill('01632 960 001')
    await first.page.getByRole('button', { name: 'Save' }).click()
    await first.page.waitForLoadState()
    await second.page.getByLabel('Phone number').fill('01632 960 999')
    await second.page.getByRole('button', { name: 'Save' }).click()
    await second.page.waitForLoadState()
    const differing = await second.page.getByRole('table').innerText()
    expect(differing).toContain('01632 960 001')
    expect(differing).toContain('01632 960 999')
    expect(await second.page.getByLabel('Phone number').inputValue()).toBe('01632 960 999')
    await second.page.getByRole('button', { name: 'Save' }).click()
    await second.page.waitForLoadState()
    expect(await second.page.getByRole('row').filter({ hasText: 'Ms Okoro' }).innerText()).toContain(
      '960 999',
    )
    await first.context.close()
    await second.context.close()
  })

  test('somebody who is not around any more is kept, with the reason', async () => {
    const visit = await iro()
    const { page } = visit
    await page.goto('/children/L100/people/new')
    await page.getByLabel('What they are to the child').selectOption('foster_carer')
    await page.getByLabel('Name', { exact: true }).fill('Jo Marsh')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.waitForLoadState()
    expect(await page.getByRole('row').filter({ hasText: 'Jo Marsh' }).innerText()).toContain('May know')
    await page.getByRole('link', { name: 'Jo Marsh' }).click()
    await page.waitForLoadState()
    await page.getByRole('link', { name: 'Not around any more' }).click()
    await page.waitForLoadState()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.waitForLoadState()
    expect(await page.getByRole('alert').innerText()).toContain('Say why')
    await page.getByLabel('Why').fill('The child moved')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.waitForLoadState()
    expect(await page.getByRole('row').filter({ hasText: 'Jo Marsh' }).innerText()).toContain(
      'The child moved',
    )
    await visit.context.close()
  })

  test('nobody else’s child is shown, and a team manager records nobody', async () => {
    const visit = await iro()
    expect((await visit.page.goto('/children/A200/people'))?.status()).toBe(404)
    expect((await visit.page.goto('/children/A200/people/new'))?.status()).toBe(404)
    await visit.context.close()
    const manager = await visitor(site.address, { javaScript: false })
    await signInAs(manager, await newPerson(site, 'team_manager', { team: 'North' }))
    expect((await manager.page.goto('/children/L100/people/new'))?.status()).toBe(403)
    await manager.context.close()
  })

  test.each([1280, 320])('is accessible and fits a screen of %d pixels', async (width) => {
    const visit = await iro({ width })
    for (const path of ['/children/L100/people', '/children/L100/people/new']) {
      await visit.page.goto(path)
      expect(await accessibilityFaults(visit.page)).toEqual([])
      expect(await horizontalOverflow(visit.page)).toBe(0)
    }
    await visit.context.close()
  })
})
