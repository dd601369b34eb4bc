import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { policyStoreOf } from '#store/admin/policy-store.ts'
import { accessibilityFaults, closeBrowser, horizontalOverflow, visitor } from '#test/support/browser.ts'
import { caller } from '#test/support/caller.ts'
import { newPerson, signInAs, type TestSite, testSite } from '#test/support/site.ts'
import { importSmallCouncil } from '#test/support/small-council.ts'
import { todayInEngland } from '../../../../today.ts'

let site: TestSite
beforeAll(async () => {
  site = await testSite()
}, 120_000)
afterAll(async () => {
  await closeBrowser()
  await site.close()
})

describe('setting a council up', () => {
  test('goes step by step, and each step says how it really stands', async () => {
    const visit = await visitor(site.address, { javaScript: false })
    await signInAs(visit, await newPerson(site, 'administrator'))
    const { page } = visit
    await page.goto('/admin/set-up')
    const step = (title: string) => page.getByRole('listitem').filter({ hasText: title }).first().innerText()
    expect(await step('Load the first files')).toContain('Not yet started')
    expect(await step('Draw the organisation')).toContain('Not yet started')
    expect(await step('Choose your words')).toContain('Optional')
    expect(await step('Check the bank holidays')).toContain('Loaded until 31 December 2030')

    await importSmallCouncil(site.db, site.authorityId)
    await newPerson(site, 'iro')
    await page.goto('/admin/set-up')
    expect(await step('Load the first files')).toContain('Completed')
    expect(await step('Add the people who sign in')).toContain('1 of them lack the id')
    expect(await step('Settle local policy')).toContain('Nothing of your own')
    const { authorityId } = site
    const by = { authorityId, actor: 'test', role: 'administrator', requestId: 'test' } as const
    const mustSayWhy = { from: todayInEngland(), value: { late_reason: 'must' }, reason: 'As agreed' }
    await policyStoreOf(site.db).set(by, 'closing', mustSayWhy, () => true)
    await page.reload()
    expect(await step('Settle local policy')).toContain('1 setting of your own')
    await visit.context.close()
  })

  test('begins with the council’s name, which is kept with who changed it', async () => {
    const who = caller(site)
    await who.signIn(await newPerson(site, 'administrator'))
    await who.get('/admin/authority')
    const empty = await who.post('/admin/authority', { name: ' ' })
    expect(empty.status).toBe(422)
    expect(empty.body).toContain('Enter the name of the council')
    expect((await who.post('/admin/authority', { name: 'Exampleshire Council' })).status).toBe(303)
    expect((await who.get('/admin/authority')).body).toContain('value="Exampleshire Council"')
    expect((await who.get('/audit')).body).toContain('the name of the council')
    const manager = caller(site)
    await manager.signIn(await newPerson(site, 'iro_manager'))
    for (const path of ['/admin/authority', '/admin/set-up']) {
      expect({ path, status: (await manager.get(path)).status }).toEqual({ path, status: 403 })
    }
  })

  test('the code lists are those by which files are checked, with words and years', async () => {
    const who = caller(site)
    await who.signIn(await newPerson(site, 'analyst'))
    const { body } = await who.get('/admin/codes')
    expect(body).toContain('Interim care order')
    expect(body).toContain('until 31 March 2024')
    expect(body).toContain('review details: ')
  })

  test.each([1280, 320])('fits %i pixels, and axe finds no fault', async (width) => {
    const visit = await visitor(site.address, { width })
    await signInAs(visit, await newPerson(site, 'administrator'))
    const { page } = visit
    for (const path of ['/admin', '/admin/set-up', '/admin/authority', '/admin/codes']) {
      await page.goto(path)
      expect({ path, faults: await accessibilityFaults(page) }).toEqual({ path, faults: [] })
      expect({ path, over: await horizontalOverflow(page) }).toEqual({ path, over: 0 })
    }
    expect(visit.complaints).toEqual([])
    await visit.context.close()
  })
})
